import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** The client application as the browser gets it. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
  /** Changes with the content: part of the files' addresses. */
  readonly version: string;
}

const bundles = new Map<string, Promise<Bundle>>();

/** Bundles the client application in a folder (its `main.ts`) in memory, once in the life of the process. */
export function clientBundle(folder: URL): Promise<Bundle> {
  const client = fileURLToPath(folder);
  const bundled = bundles.get(client) ?? bundle(client);
  bundles.set(client, bundled);
  return bundled;
}

async function bundle(client: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    root: client,
    mode: 'production',
    logLevel: 'warn',
    // Said here and not left to NODE_ENV: under a test runner React would come in its development build.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      target: 'es2023',
      rolldownOptions: { input: `${client}main.ts`, output: { format: 'iife', entryFileNames: 'app.js' } },
    },
  });
  const files = outputOf(result);
  const script = files.find((file) => file.type === 'chunk')?.code;
  const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset') throw new Error('The sandbox pages could not be bundled');
  const text = typeof style.source === 'string' ? style.source : new TextDecoder().decode(style.source);
  const version = createHash('sha256').update(script).update(text).digest('hex').slice(0, 12);
  return { script, style: text, version };
}

function outputOf(result: Awaited<ReturnType<typeof build>>): readonly Rolldown.RolldownOutput['output'][number][] {
  if (Array.isArray(result)) return result.flatMap((each) => each.output);
  if ('output' in result) return result.output;
  throw new Error('The sandbox pages were built in watch mode');
}
