import { relative } from 'node:path';
import type { Sandbox } from '../../../test/sandbox/server';
import { launch } from '../../../test/support/browser';
import { root } from '../../install.mjs';
import { runTour } from '../tour/run-tour';
import { holds, type Claim } from '../tour/tour';

const shown = (text: string) => (text === '' ? 'nothing' : text);

function line(claim: Claim): string {
  const { what, seen, truth } = claim;
  return holds(claim)
    ? `  ok      ${what}: ${shown(seen)}`
    : `  DIFFERS ${what}: ${shown(seen)}; true is: ${shown(truth)}`;
}

/**
 * Takes the extension on the guided tour without a window, printing what it shows and does beside the sandbox's truth.
 * @returns whether all of it was true
 */
export async function guide(sandbox: Sandbox, extensionPath: string, folder: string): Promise<boolean> {
  const lintel = await launch({ sandbox, extensionPath });
  try {
    process.stdout.write('No display: the guided tour, headless.\n');
    const claims = await runTour(lintel, sandbox, folder, (claim) => process.stdout.write(`${line(claim)}\n`));
    const wrong = claims.filter((claim) => !holds(claim)).length;
    process.stdout.write(`Screenshots: ${relative(root, folder)}\n`);
    process.stdout.write(
      wrong === 0
        ? `All ${claims.length} agree with the sandbox's truth.\n`
        : `${wrong} of ${claims.length} differ from the sandbox's truth.\n`,
    );
    return wrong === 0;
  } finally {
    await lintel.close();
  }
}
