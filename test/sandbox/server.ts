import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { throwAwayCertificate } from './certificate';
import { controlRoutes } from './control';
import { Faults } from './faults';
import { HubSpotAccount } from './hubspot/account';
import type { AccountOptions } from './hubspot/account-options';
import { hubspotApi } from './hubspot/api/api';
import { type LimitOptions, Limits } from './hubspot/api/limits';
import { populate, type PopulateOptions } from './hubspot/data';
import type { Truth } from './data/truth';
import { hubspotPages, type HubSpotPagesOptions } from './hubspot/pages/pages';
import { frontDoor, API_HOST, type Sites } from './front-door';
import { RequestLog } from './request-log';

/** What can be chosen of a sandbox. */
export interface SandboxOptions extends Partial<Omit<AccountOptions, 'indexDelay'>> {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** How many contacts, 500 by default; their companies come on top. */
  readonly contacts?: number;
  /** Another seed gives other data, but for the named records of `data/named.ts`. */
  readonly seed?: number;
  /** How long search takes to see a write, in milliseconds: one figure, or one for creates and one for updates. */
  readonly indexDelayMs?: number | { readonly create: number; readonly update: number };
  readonly limits?: Partial<LimitOptions>;
  readonly pages?: HubSpotPagesOptions;
}

/** A running sandbox. */
export interface Sandbox {
  readonly port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** The certificate itself, for clients that take one to trust. */
  readonly cert: string;
  readonly account: HubSpotAccount;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly requests: RequestLog;
  /** What is wrong with the data, and which records are the same: as it was when the data was made. */
  truth(): Truth;
  /** Makes the data anew, forgets faults, limits and the log. The account object stays the same. */
  reset(options?: PopulateOptions): void;
  close(): Promise<void>;
}

/**
 * Starts a HubSpot on 127.0.0.1 that answers by host name: the API, the account's pages, and the control endpoints
 * (`https://127.0.0.1:PORT/__sandbox`). Rejects where the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port: wanted = 0, contacts, seed, indexDelayMs, limits: limitOptions, pages, ...accountOptions } = options;
  const account = new HubSpotAccount({ ...accountOptions, ...delayOf(indexDelayMs) });
  const limits = new Limits(() => account.now(), limitOptions);
  const faults = new Faults();
  const requests = new RequestLog();
  const first: PopulateOptions = {
    ...(contacts === undefined ? {} : { contacts }),
    ...(seed === undefined ? {} : { seed }),
  };
  let truth = populate(account, first);
  const reset = (again: PopulateOptions = {}): void => {
    faults.clear();
    limits.reset();
    requests.clear();
    truth = populate(account, { ...first, ...again });
  };

  const certificate = await throwAwayCertificate();
  let port = wanted;
  const sites: Sites = {
    api: hubspotApi(account, limits),
    pages: hubspotPages(account, pages),
    control: new Hono().route(
      '/__sandbox',
      controlRoutes({
        faults,
        requests,
        reset,
        truth: () => truth,
        record: (kind, id) => account.get(kind, id),
        describe: () => ({
          port,
          spki: certificate.spki,
          portalId: account.portalId,
          token: account.token,
          readOnlyToken: account.readOnlyToken,
          apiHost: API_HOST,
          uiHost: account.uiHost,
        }),
      }),
    ),
  };
  const stopping = new AbortController();
  const app = frontDoor({ sites, faults, requests, clock: () => account.now(), signal: stopping.signal });
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { key: certificate.key, cert: certificate.cert },
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  // Listening on TCP: the address is never a pipe's name.
  port = (server.address() as AddressInfo).port;
  const close = async (): Promise<void> => {
    stopping.abort();
    const closed = once(server, 'close');
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };
  const { spki, cert } = certificate;
  return { port, spki, cert, account, faults, limits, requests, truth: () => truth, reset, close };
}

function delayOf(delay: SandboxOptions['indexDelayMs']): Partial<Pick<AccountOptions, 'indexDelay'>> {
  if (delay === undefined) return {};
  return { indexDelay: typeof delay === 'number' ? { create: delay, update: delay } : delay };
}
