/** `npm start [-- --seed N --contacts N]`: the sandbox and the extension, in a window; without a display the guided tour. */
import { join } from 'node:path';
import { startSandbox } from '../../test/sandbox/server';
import { ensureBuilt } from '../build-extension';
import { root } from '../install.mjs';
import { hasDisplay, readArguments } from './start/arguments';
import { guide } from './start/guide';
import { showInWindow } from './start/show';
import { runCommand } from './usage-error';

await runCommand(async () => {
  const { seed, contacts, headless } = readArguments(process.argv.slice(2));
  process.stdout.write('Building the extension.\n');
  const extensionPath = await ensureBuilt();
  const sandbox = await startSandbox({ seed, contacts });
  const { account } = sandbox;
  process.stdout.write(
    `HubSpot sandbox: account ${account.portalId}, seed ${seed}, ${sandbox.truth().contacts} contacts.\n`,
  );
  try {
    if (headless || !hasDisplay(process.platform, process.env)) {
      return (await guide(sandbox, extensionPath, join(root, '.output', 'tour'))) ? 0 : 1;
    }
    await showInWindow(sandbox, extensionPath);
    return 0;
  } finally {
    await sandbox.close();
  }
});
