import type { RecordKind } from '../../record/record';
import type { CallOptions, Crm, CrmRecord, Lookup } from '../crm';
import type { Transport } from '../transport';
import { recentCalls } from './calls';
import { contactCounts } from './counts';
import { domainUse } from './domain-use';
import { recordFacts, type Campaigns } from './facts';
import { nameOf } from './fields';
import { nameOfFurther, nameOfValue } from './value-names';
import { recordUrl } from './paths';
import { describe, owners, readRecord, sample } from './reads';
import { missingRights, readMe } from './rights';
import { search } from './search';
import { merge, update, type Session } from './writes';

export interface PipedriveOptions {
  readonly token: string;
  readonly transport: Transport;
  /** The company's domain where it is known; else the first call that needs it asks for it. */
  readonly account?: string;
}

/** Pipedrive behind the port. See `Crm` for what each call does and throws. */
export function createPipedrive({ token, transport, account }: PipedriveOptions): Crm {
  const session: Session = { wire: { transport, token, account }, types: new Map() };
  const { wire } = session;
  const campaigns: Campaigns = { areMissing: false };
  return {
    id: 'pipedrive',
    account: async (call) => (await readMe(wire, call)).account,
    missingScopes: async (call) => missingRights(wire, (await readMe(wire, call)).user, call),
    get: async (kind, id, call) => readRecord(wire, await company(session, call), kind, id, call),
    getByEmail: (email, call) => getByEmail(session, email, call),
    search: (kind, lookups, call) => searchIn(session, kind, lookups, call),
    sample: async (kind, most, call) => sample(wire, await company(session, call), kind, most, call),
    contactCounts: async (since, call) => (await company(session, call), contactCounts(wire, since, call)),
    describe: async (kind, call) => (await company(session, call), describe(wire, kind, call)),
    owners: async (call) => (await company(session, call), owners(wire, call)),
    update: async (kind, id, properties, call) => {
      return update(session, await company(session, call), kind, id, properties, call);
    },
    merge: async (kind, survivor, loser, call) => {
      return merge(session, await company(session, call), kind, survivor, loser, call);
    },
    recordFacts: async (kind, id, call) => recordFacts(wire, await company(session, call), kind, id, call, campaigns),
    recentCalls: async (call) => (await company(session, call), recentCalls(wire, call)),
    domainUse: async (domain, call) => (await company(session, call), domainUse(wire, domain, call)),
    nameOf,
    nameOfValue,
    nameOfFurther,
    urlOf: (ref, uiHost) => recordUrl(uiHost, ref.kind, ref.id),
  };
}

/** Before anything else is asked the company must be known: its host is the only one that holds its records. */
async function company({ wire }: Session, call: CallOptions): Promise<string> {
  return wire.account ?? (await readMe(wire, call)).account.id;
}

async function searchIn(
  session: Session,
  kind: RecordKind,
  lookups: readonly Lookup[],
  call: CallOptions & { readonly limit?: number },
): Promise<readonly CrmRecord[]> {
  return search(session.wire, await company(session, call), kind, lookups, call);
}

/** Pipedrive reads no person by email: its search is the nearest thing. */
async function getByEmail(session: Session, email: string, call: CallOptions): Promise<CrmRecord | undefined> {
  const [found] = await searchIn(session, 'contact', [{ by: 'email', email }], { ...call, limit: 1 });
  return found;
}
