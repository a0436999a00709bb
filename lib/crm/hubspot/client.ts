import type { RecordKind } from '../../record/record';
import type { CallOptions, Crm, CrmAccount, CrmRecord, Lookup } from '../crm';
import { CrmError } from '../errors';
import type { Transport } from '../transport';
import * as answers from './answers';
import { objectsApi, searchApi } from './apis';
import { contactCounts } from './counts';
import { countryOfTimeZone } from './country';
import { domainUse } from './domain-use';
import { recordFacts, validations } from './facts';
import { nameOf, summaryProperties } from './fields';
import type { Wire } from './wire';
import { ACCOUNT_DETAILS, recordUrl } from './paths';
import { describe, owners, ownRead, readOne, readWhole } from './reads';
import { recordOf } from './records';
import { sample } from './sample';
import { missingAmong, scopeProbes } from './scopes';
import { groupsFor, searchBodies } from './search-requests';

export interface HubSpotOptions {
  readonly token: string;
  readonly transport: Transport;
  /** The portal id where it is known; else the first call that needs it asks for it. */
  readonly account?: string;
}

const DEFAULT_LIMIT = 100;

/** A wire that remembers which account it leads to. */
interface Session {
  readonly wire: Wire;
  account: string | undefined;
}

/** HubSpot behind the port. See `Crm` for what each call does and throws. */
export function createHubSpot({ token, transport, account }: HubSpotOptions): Crm {
  const wire: Wire = { transport, token, limitsKey: `hubspot:${account ?? 'new'}` };
  const session: Session = { wire, account };
  return {
    id: 'hubspot',
    account: (call) => readAccount(session, call),
    missingScopes: (call) => missingAmong(scopeProbes(wire, call)),
    get: (kind, id, call) => get(session, kind, id, call),
    getByEmail: (email, call) => getByEmail(session, email, call),
    search: (kind, lookups, call) => search(session, kind, lookups, call),
    sample: async (kind, most, call) => sample(wire, await accountId(session, call), kind, most, call),
    contactCounts: (since, call) => contactCounts(wire, since, call),
    describe: (kind, call) => describe(wire, kind, call),
    owners: (call) => owners(wire, call),
    update: (kind, id, properties, call) =>
      write(session, kind, call, () => objectsApi(kind, wire, { call, write: true }).update(id, properties)),
    merge: (kind, survivor, loser, call) =>
      write(session, kind, call, () => objectsApi(kind, wire, { call, write: true }).merge(survivor, loser)),
    recordFacts: async (kind, id, call) => recordFacts(wire, await accountId(session, call), kind, id, call),
    domainUse: (domain, call) => domainUse(wire, domain, call),
    validations: (kind, call) => validations(wire, kind, call),
    nameOf,
    urlOf: (ref, uiHost) => recordUrl(uiHost, ref.account, ref.kind, ref.id),
  };
}

async function readAccount(session: Session, call: CallOptions): Promise<CrmAccount> {
  const asked = ownRead(session.wire, call, ACCOUNT_DETAILS);
  const said = await answers.checked(answers.accountAnswer, asked, call);
  session.account = said.portalId;
  const country = countryOfTimeZone(said.timeZone);
  return { id: said.portalId, uiHost: said.uiDomain, ...(country ? { country } : {}) };
}

async function accountId(session: Session, call: CallOptions): Promise<string> {
  return session.account ?? (await readAccount(session, call)).id;
}

async function get(
  session: Session,
  kind: RecordKind,
  id: string,
  call: CallOptions & { readonly all?: boolean },
): Promise<CrmRecord> {
  const account = await accountId(session, call);
  const read = await readOne(session.wire, kind, id, call);
  return recordOf(kind, account, call.all ? await readWhole(session.wire, kind, read, call) : read);
}

async function getByEmail(session: Session, email: string, call: CallOptions): Promise<CrmRecord | undefined> {
  const account = await accountId(session, call);
  try {
    return recordOf('contact', account, await readOne(session.wire, 'contact', email, call, 'email'));
  } catch (error) {
    if (error instanceof CrmError && error.failure.code === 'NotFound') return undefined;
    throw error;
  }
}

async function search(
  session: Session,
  kind: RecordKind,
  lookups: readonly Lookup[],
  call: CallOptions & { readonly limit?: number },
): Promise<readonly CrmRecord[]> {
  const limit = call.limit ?? DEFAULT_LIMIT;
  const account = await accountId(session, call);
  const bodies = searchBodies(groupsFor(kind, lookups), summaryProperties(kind), limit);
  const api = searchApi(kind, session.wire, { call, endpointClass: 'search' });
  const pages = await Promise.all(bodies.map((body) => answers.checked(answers.recordsAnswer, api.search(body), call)));
  const found = new Map(pages.flatMap((page) => page.results).map((one) => [one.id, one]));
  return [...found.values()].slice(0, limit).map((one) => recordOf(kind, account, one));
}

/** The account is asked for first: after the write, nothing may fail but the write. */
async function write(
  session: Session,
  kind: RecordKind,
  call: CallOptions,
  send: () => Promise<string>,
): Promise<CrmRecord> {
  const account = await accountId(session, call);
  const read = await answers.checked(answers.recordAnswer, send(), { signal: call.signal, write: true });
  return recordOf(kind, account, read);
}
