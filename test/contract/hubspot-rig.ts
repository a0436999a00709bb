import { createHubSpot } from '../../lib/crm/hubspot/client';
import { hubspotDialect } from '../../lib/crm/hubspot/dialect';
import { createMemoryLimitStore } from '../../lib/crm/limit-store';
import { systemClock, type Clock } from '../../lib/crm/clock';
import { createTransport } from '../../lib/crm/transport';
import type { Crm } from '../../lib/crm/crm';
import type { Sandbox } from '../sandbox/server';
import { documentsAvailable, validateExchange } from './openapi';
import { sandboxFetch } from './sandbox-fetch';

/** The client as the extension has it, over a sandbox. Each has limits of its own, as each browser does. */
export function clientOf(sandbox: Sandbox, options: { readonly token?: string; readonly clock?: Clock } = {}): Crm {
  const transport = createTransport({
    fetch: sandboxFetch(sandbox),
    clock: options.clock ?? systemClock,
    random: () => 0.5,
    store: createMemoryLimitStore(),
    dialect: hubspotDialect,
  });
  return createHubSpot({ transport, token: options.token ?? sandbox.account.token });
}

/** What is undocumented about everything asked so far. Documents that are missing are no excuse where checks run for all. */
export function contractProblems(sandbox: Sandbox): readonly string[] {
  if (!documentsAvailable() && process.env.CI === undefined) return [];
  return sandbox.requests.api().flatMap((exchange) => validateExchange(exchange));
}

/** Ids of two contacts who are one person. Throws where the data holds none. */
export function pairIn(sandbox: Sandbox): readonly [string, string] {
  const found = sandbox.truth().duplicates.find((one) => one.kind === 'contacts');
  if (!found) throw new Error('The data holds no duplicates');
  return found.ids;
}
