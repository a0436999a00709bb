import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const ENTRY = `
  import { CRMS } from ${JSON.stringify(`${root}lib/crm/registry.ts`)};
  import { systemClock } from ${JSON.stringify(`${root}lib/crm/clock.ts`)};
  import { createMemoryLimitStore } from ${JSON.stringify(`${root}lib/crm/limit-store.ts`)};
  import { createTransport } from ${JSON.stringify(`${root}lib/crm/transport.ts`)};
  globalThis.connect = (fetch) => {
    const { dialect, create } = CRMS.hubspot;
    const store = createMemoryLimitStore();
    const transport = createTransport({ fetch, clock: systemClock, random: Math.random, store, dialect });
    return create({ token: 'pat-na1-x', account: '123', transport });
  };
`;

/** Bundles the client as the extension does, aliases included. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { url: `${root}lib/crm/hubspot/global-url.ts` } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'worker-entry' ? `\0${id}` : undefined),
        load: (id) => (id === '\0worker-entry' ? ENTRY : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'worker-entry', output: { format: 'iife' } } },
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}

interface Connected {
  search(kind: string, lookups: unknown, call: unknown): Promise<{ ref: { id: string }; createdAt: number }[]>;
  merge(kind: string, survivor: string, loser: string, call: unknown): Promise<{ ref: { id: string } }>;
  owners(call: unknown): Promise<unknown[]>;
}

describe('the client where the extension runs it', () => {
  it('works with what a worker has: no Buffer, no process, no require', async () => {
    const code = await bundled();
    // A fresh realm has the language and nothing of Node; these are what every worker has on top.
    const worker = createContext({
      URL,
      URLSearchParams,
      AbortController,
      AbortSignal,
      DOMException,
      setTimeout,
      clearTimeout,
    });
    runInContext('globalThis.self = globalThis', worker);
    runInContext(code, worker);
    const record = { id: '7', properties: { email: 'a@example.com' }, createdAt: '2026-01-02T03:04:05Z' };
    const fetch = (url: string): Promise<Response> =>
      Promise.resolve(Response.json(url.endsWith('/merge') ? record : { results: [record] }));
    // What ENTRY has put there.
    const connect = runInContext('connect', worker) as (fetch: unknown) => Connected;
    const crm = connect(fetch);
    const call = { signal: new AbortController().signal };
    const found = await crm.search('contact', [{ by: 'email', email: 'a@example.com' }], call);
    expect(found).toMatchObject([{ ref: { id: '7' }, createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) }]);
    expect(await crm.merge('company', '7', '8', call)).toMatchObject({ ref: { id: '7' } });
    expect(await crm.owners(call)).toHaveLength(1);
    expect(runInContext('[typeof Buffer, typeof process, typeof require]', worker)).toEqual(Array(3).fill('undefined'));
    expect(code.length).toBeLessThan(350_000);
  });
});
