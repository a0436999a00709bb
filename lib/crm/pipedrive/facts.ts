import type { RecordKind } from '../../record/record';
import type { EmailFact } from '../../rules/facts';
import type { CallOptions, Crm, CrmRecord, RecordFacts } from '../crm';
import { CrmError } from '../errors';
import type { RecordData } from './answers';
import { ORGANIZATION } from './fields';
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

/** A person with the marketing status, where the account has one [1 token, 2 the first time it has none]. */
async function readPerson(wire: Wire, id: string, campaigns: Campaigns, call: CallOptions): Promise<RecordData> {
  if (campaigns.areMissing) return readOne(wire, 'contact', id, call);
  try {
    return await readOne(wire, 'contact', id, call, `${DEALS},${MARKETING}`);
  } catch (error) {
    const code = error instanceof CrmError ? error.failure.code : undefined;
    if (code !== 'Invalid' && code !== 'MissingScopes') throw error;
    const read = await readOne(wire, 'contact', id, call);
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

/** See `Crm.recordFacts`. At most two requests: the person and the organization. Calls are listed for the account alone. */
export async function recordFacts(
  wire: Wire,
  account: string,
  kind: RecordKind,
  id: string,
  { wanted, known, ...call }: Asked,
  campaigns: Campaigns,
): Promise<RecordFacts> {
  if (kind === 'company') {
    return { record: known ?? recordOf(kind, account, await readOne(wire, kind, id, call)) };
  }
  const isRead = known !== undefined && (campaigns.areMissing || !wanted.has('emails'));
  const data = isRead ? undefined : await readPerson(wire, id, campaigns, call);
  const organization = known ? known.properties[ORGANIZATION] : data?.org_id;
  const company = wanted.has('associated') ? await readCompany(wire, account, organization, call) : undefined;
  const name = company ? company.fields.company?.[0] : undefined;
  const record = known ?? (data && recordOf(kind, account, data, { organization: name }));
  const emails = record && emailFacts(record, data?.[MARKETING]);
  return {
    ...(record ? { record } : {}),
    ...(emails ? { emails } : {}),
    ...(company === undefined ? {} : { company }),
  };
}
