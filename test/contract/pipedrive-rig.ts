import { systemClock, type Clock } from '../../lib/crm/clock';
import type { Crm } from '../../lib/crm/crm';
import { createMemoryLimitStore } from '../../lib/crm/limit-store';
import { createPipedrive } from '../../lib/crm/pipedrive/client';
import { pipedriveDialect } from '../../lib/crm/pipedrive/dialect';
import { createTransport } from '../../lib/crm/transport';
import type { Sandbox } from '../sandbox/server';
import { documentsAvailable, validateExchange } from './openapi';
import { sandboxFetch } from './sandbox-fetch';

/** The client as the extension has it, over a sandbox. Each has limits of its own, as each browser does. */
export function clientOf(
  sandbox: Sandbox,
  options: { readonly token?: string; readonly clock?: Clock; readonly account?: string } = {},
): Crm {
  const transport = createTransport({
    fetch: sandboxFetch(sandbox),
    clock: options.clock ?? systemClock,
    random: () => 0.5,
    store: createMemoryLimitStore(),
    dialect: pipedriveDialect,
  });
  const account = options.account ?? sandbox.pipedrive.companyDomain;
  const token = options.token ?? sandbox.pipedrive.token;
  return createPipedrive({ transport, token, ...(account === '' ? {} : { account }) });
}

/** What is undocumented about everything asked so far. Documents that are missing are no excuse where checks run for all. */
export function contractProblems(sandbox: Sandbox): readonly string[] {
  if (!documentsAvailable('pipedrive') && process.env.CI === undefined) return [];
  return sandbox.requests.api('pipedrive').flatMap((exchange) => validateExchange(exchange));
}

/** What was asked so far: `GET /api/v2/persons/12`. */
export function asked(sandbox: Sandbox): readonly string[] {
  return sandbox.requests.api('pipedrive').map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
}

/** Ids of two persons who are one, as texts. Throws where the data holds none. */
export function pairIn(sandbox: Sandbox): readonly [string, string] {
  const found = sandbox.pipedriveTruth().duplicates.find((one) => one.kind === 'persons');
  if (!found) throw new Error('The data holds no duplicates');
  return [String(found.ids[0]), String(found.ids[1])];
}
