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
import { addFacts as addHubSpotFacts } from './hubspot/data/facts';
import { hubspotPages, type HubSpotPagesOptions } from './hubspot/pages/pages';
import { kindOf } from './hubspot/record';
import { API_HOST, hubspotSites } from './hubspot/site';
import type { PipedriveAccount } from './pipedrive/account';
import type { PipedriveLimits } from './pipedrive/api/limits';
import type { PipedriveTruth } from './pipedrive/data/truth';
import { addFacts as addPipedriveFacts } from './pipedrive/data/facts';
import { ITEM_KINDS } from './pipedrive/item';
import { type PipedriveSandbox, pipedriveSandbox, type PipedriveSandboxOptions } from './pipedrive/start';
import { frontDoor } from './front-door';
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
  /** The Pipedrive account beside it: as many persons as there are contacts, of the same seed, unless it says otherwise. */
  readonly pipedrive?: PipedriveSandboxOptions;
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
  readonly pipedrive: PipedriveAccount;
  readonly pipedriveLimits: PipedriveLimits;
  /** What is wrong with the data, and which records are the same: as it was when the data was made. */
  truth(): Truth;
  /** The same for the Pipedrive account. */
  pipedriveTruth(): PipedriveTruth;
  /** Adds the records about which both CRMs know more than their pages show (`data/fact-records.ts`); `reset` takes them out. */
  addFacts(): void;
  /** Makes the data anew, forgets faults, limits and the log. The account object stays the same. */
  reset(options?: PopulateOptions & { readonly persons?: number }): void;
  close(): Promise<void>;
}

/**
 * Starts a HubSpot and a Pipedrive on 127.0.0.1 that answer by host name: the APIs, the accounts' pages, and the control
 * endpoints (`https://127.0.0.1:PORT/__sandbox`). Rejects where the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port: wanted = 0, contacts, seed, indexDelayMs, limits: limitOptions, pages, ...others } = options;
  const { pipedrive: pipedriveOptions, ...accountOptions } = others;
  const account = new HubSpotAccount({ ...accountOptions, ...delayOf(indexDelayMs) });
  const limits = new Limits(() => account.now(), limitOptions);
  const faults = new Faults();
  const requests = new RequestLog();
  const first: PopulateOptions = {
    ...(contacts === undefined ? {} : { contacts }),
    ...(seed === undefined ? {} : { seed }),
  };
  let truth = populate(account, first);
  const pipedrive = pipedriveSandbox({ ...personsOf(first), ...pipedriveOptions }, () => account.now());
  const reset = (again: PopulateOptions & { readonly persons?: number } = {}): void => {
    faults.clear();
    limits.reset();
    requests.clear();
    account.validations = { contacts: {}, companies: {} };
    truth = populate(account, { ...first, ...again });
    pipedrive.reset({ ...personsOf(again), ...(again.persons === undefined ? {} : { persons: again.persons }) });
  };

  const addFacts = (): void => {
    addHubSpotFacts(account);
    addPipedriveFacts(pipedrive.account);
  };

  const certificate = await throwAwayCertificate();
  let port = wanted;
  const sites = [...hubspotSites(hubspotApi(account, limits), hubspotPages(account, pages)), ...pipedrive.sites];
  const control = new Hono().route(
    '/__sandbox',
    controlRoutes({
      faults,
      requests,
      reset,
      addFacts,
      truth: () => truth,
      pipedriveTruth: () => pipedrive.truth(),
      record: (kind, id) => recordIn(account, pipedrive.account, kind, id),
      describe: () => ({ port, spki: certificate.spki, ...described(account, pipedrive) }),
    }),
  );
  const stopping = new AbortController();
  const app = frontDoor({ sites, control, faults, requests, clock: () => account.now(), signal: stopping.signal });
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
  return {
    ...{ port, spki, cert, account, faults, limits, requests, reset, addFacts, close },
    truth: () => truth,
    pipedrive: pipedrive.account,
    pipedriveLimits: pipedrive.limits,
    pipedriveTruth: () => pipedrive.truth(),
  };
}

function delayOf(delay: SandboxOptions['indexDelayMs']): Partial<Pick<AccountOptions, 'indexDelay'>> {
  if (delay === undefined) return {};
  return { indexDelay: typeof delay === 'number' ? { create: delay, update: delay } : delay };
}

/** Size and seed of the Pipedrive account, by those of HubSpot's. */
function personsOf({ contacts, seed }: PopulateOptions): { readonly persons?: number; readonly seed?: number } {
  return { ...(contacts === undefined ? {} : { persons: contacts }), ...(seed === undefined ? {} : { seed }) };
}

/** Where and as whom to connect. */
function described(account: HubSpotAccount, pipedrive: PipedriveSandbox): object {
  const { companyDomain, host, token, readOnlyToken } = pipedrive.account;
  return {
    portalId: account.portalId,
    token: account.token,
    readOnlyToken: account.readOnlyToken,
    apiHost: API_HOST,
    uiHost: account.uiHost,
    pipedrive: { companyDomain, host, token, readOnlyToken },
  };
}

function recordIn(account: HubSpotAccount, pipedrive: PipedriveAccount, word: string, id: string): object | undefined {
  const item = ITEM_KINDS.find((each) => each === word);
  if (item) return pipedrive.has(item, Number(id)) ? pipedrive.get(item, Number(id)) : undefined;
  const kind = kindOf(word);
  return kind && account.has(kind, id) ? account.get(kind, id) : undefined;
}
