import type { RecordKind } from '../../record/record';
import type { EmailFact } from '../../rules/facts';
import type { CallOptions, Crm, CrmRecord, RecordFacts } from '../crm';
import { CrmError } from '../errors';
import type { RecordData } from './answers';
import { ORGANIZATION } from './fields';
import { LAST, lastActivityOf } from './last-activity';
import { DEALS, missing, readOne } from './reads';
import { recordOf } from './records';
import type { Wire } from './wire';

type Asked = Parameters<NonNullable<Crm['recordFacts']>>[2];

const MARKETING = 'marketing_status';
/** The one status that means that the person wants no mail (document of v2, `addPerson`). */
const UNSUBSCRIBED = 'unsubscribed';

/** Whether the account is known to have no Campaigns: its document says that marketing status can then not be asked for. */
export interface Campaigns {
  areMissing: boolean;
}

const BESIDE: Readonly<Record<RecordKind, string>> = {
  contact: `${DEALS},${LAST.contact}`,
  company: `${DEALS},${LAST.company}`,
};

/** A person with the marketing status, where the account has one [1 token, 2 the first time it has none]. */
async function readPerson(wire: Wire, id: string, campaigns: Campaigns, call: CallOptions): Promise<RecordData> {
  if (campaigns.areMissing) return readOne(wire, 'contact', id, call, BESIDE.contact);
  try {
    return await readOne(wire, 'contact', id, call, `${BESIDE.contact},${MARKETING}`);
  } catch (error) {
    const code = error instanceof CrmError ? error.failure.code : undefined;
    if (code !== 'Invalid' && code !== 'MissingScopes') throw error;
    const read = await readOne(wire, 'contact', id, call, BESIDE.contact);
    campaigns.areMissing = true;
    return read;
  }
}

/** What Pipedrive says of a person's addresses: the status is the person's. */
function emailFacts({ fields }: CrmRecord, status: unknown): readonly EmailFact[] | undefined {
  if (typeof status !== 'string') return undefined;
  return (fields.email ?? []).map((address) => ({ address, optedOut: status === UNSUBSCRIBED }));
}

async function readCompany(
  wire: Wire,
  account: string,
  id: string | null | undefined,
  call: CallOptions,
): Promise<RecordFacts['company']> {
  if (!id) return null;
  const company = await readOne(wire, 'company', id, call).catch(missing);
  return company && recordOf('company', account, company);
}

async function companyFacts(
  wire: Wire,
  account: string,
  id: string,
  { wanted, known, ...call }: Asked,
): Promise<RecordFacts> {
  if (known && !wanted.has('lastActivity')) return { record: known };
  const data = await readOne(wire, 'company', id, call, BESIDE.company);
  const lastActivity = wanted.has('lastActivity') ? await lastActivityOf(wire, data, call) : undefined;
  return { record: recordOf('company', account, data), ...(lastActivity === undefined ? {} : { lastActivity }) };
}

/** See `Crm.recordFacts`. At most three requests: the person, the organization, the last activity. Calls are listed for the account alone. */
export async function recordFacts(
  wire: Wire,
  account: string,
  kind: RecordKind,
  id: string,
  asked: Asked,
  campaigns: Campaigns,
): Promise<RecordFacts> {
  if (kind === 'company') return companyFacts(wire, account, id, asked);
  const { wanted, known, ...call } = asked;
  const needsMail = wanted.has('emails') && !campaigns.areMissing;
  const isRead = known !== undefined && !needsMail && !wanted.has('lastActivity');
  const data = isRead ? undefined : await readPerson(wire, id, campaigns, call);
  const organization = known ? known.properties[ORGANIZATION] : data?.org_id;
  const [company, lastActivity] = await Promise.all([
    wanted.has('associated') ? readCompany(wire, account, organization, call) : undefined,
    wanted.has('lastActivity') && data ? lastActivityOf(wire, data, call) : undefined,
  ]);
  const name = company ? company.fields.company?.[0] : undefined;
  const record = known ?? (data && recordOf(kind, account, data, { organization: name }));
  const emails = record && emailFacts(record, data?.[MARKETING]);
  return {
    ...(record ? { record } : {}),
    ...(emails ? { emails } : {}),
    ...(company === undefined ? {} : { company }),
    ...(lastActivity === undefined ? {} : { lastActivity }),
  };
}
