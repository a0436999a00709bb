import type { RecordKind } from '../../record/record';
import type { EmailFact, FieldValidation } from '../../rules/facts';
import type { CallOptions, Crm, CrmRecord, RecordFacts } from '../crm';
import { CrmError } from '../errors';
import * as answers from './answers';
import { objectsApi } from './apis';
import { lastCallOf } from './calls';
import { fieldOf, listOf, summaryProperties } from './fields';
import type { Wire } from './wire';
import { OBJECT_TYPES, validationsUrl } from './paths';
import { ownRead } from './reads';
import { recordOf } from './records';

/** Which of several companies is a contact's primary one. */
const PRIMARY_COMPANY = 'associatedcompanyid';
// What HubSpot keeps about mail to a contact (https://knowledge.hubspot.com/properties/hubspots-default-contact-properties,
// 2026-11): all of it about the primary address, but for the list of quarantined ones.
const OPTED_OUT = 'hs_email_optout';
const HARD_BOUNCE = 'hs_email_hard_bounce_reason_enum';
const BOUNCES = 'hs_email_bounce';
const QUARANTINED = 'hs_email_quarantined';
const QUARANTINED_EMAILS = 'hs_quarantined_emails';
const STATES = [PRIMARY_COMPANY, OPTED_OUT, HARD_BOUNCE, BOUNCES, QUARANTINED, QUARANTINED_EMAILS];
const CALLS = 'calls';

type Asked = Parameters<NonNullable<Crm['recordFacts']>>[2];

/** Nothing where this key may not read it, or it is gone meanwhile: not known is not wrong. */
async function orNothing<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    const code = error instanceof CrmError ? error.failure.code : undefined;
    if (code === 'MissingScopes' || code === 'NotFound') return undefined;
    throw error;
  }
}

function read(wire: Wire, kind: RecordKind, id: string, linked: string[], call: CallOptions) {
  const names = [...new Set([...summaryProperties(kind), ...(kind === 'contact' ? STATES : [])])];
  const asked = objectsApi(kind, wire, { call }).byId(id, { properties: names, associations: linked });
  return answers.checked(answers.recordAnswer, asked, call);
}

/** A contact's company and calls in one read; without the calls where this key may not see them. */
async function readContact(wire: Wire, id: string, withCalls: boolean, call: CallOptions) {
  const companies = OBJECT_TYPES.company.path;
  const both = withCalls ? await orNothing(read(wire, 'contact', id, [companies, CALLS], call)) : undefined;
  return both ?? read(wire, 'contact', id, [companies], call);
}

/** Ids of a record's calls; `undefined` where they are not known to be all. */
function callIds({ associations }: answers.RecordAnswer): readonly string[] | undefined {
  const calls = associations?.[CALLS];
  if (calls?.paging?.next) return undefined;
  return [...new Set((calls?.results ?? []).map(({ id }) => id))];
}

/** The company that counts; `null`: there is none, `undefined`: several, of which HubSpot names none as primary. */
function companyOf({ properties, associated }: CrmRecord): string | null | undefined {
  const primary = properties[PRIMARY_COMPANY];
  if (primary && /^\d+$/.test(primary)) return primary;
  if (associated.length === 0) return null;
  return associated.length === 1 ? associated[0] : undefined;
}

function bouncedAs(properties: CrmRecord['properties']): EmailFact['bounced'] {
  if (properties[HARD_BOUNCE]) return 'hard';
  return Number(properties[BOUNCES] ?? 0) > 0 ? 'soft' : undefined;
}

/** What HubSpot says of each address of a contact. Opting out is the person's; bounces are the primary address's. */
export function emailFacts({ fields, properties }: CrmRecord): readonly EmailFact[] {
  const optedOut = properties[OPTED_OUT] === 'true';
  const quarantined = new Set(listOf(properties[QUARANTINED_EMAILS]).map((email) => email.toLowerCase()));
  const bounced = bouncedAs(properties);
  return (fields.email ?? []).map((address, index) => ({
    address,
    ...(index === 0 && bounced ? { bounced } : {}),
    optedOut,
    quarantined: quarantined.has(address.toLowerCase()) || (index === 0 && properties[QUARANTINED] === 'true'),
  }));
}

async function readCompany(
  wire: Wire,
  account: string,
  id: string | null | undefined,
  call: CallOptions,
): Promise<Pick<RecordFacts, 'company'>> {
  if (id === undefined) return {};
  if (id === null) return { company: null };
  const company = await orNothing(read(wire, 'company', id, [], call));
  return company ? { company: recordOf('company', account, company) } : {};
}

/** See `Crm.recordFacts`. At most three requests: the record with its links, its calls, its company. */
export async function recordFacts(
  wire: Wire,
  account: string,
  kind: RecordKind,
  id: string,
  { wanted, known, ...call }: Asked,
): Promise<RecordFacts> {
  if (kind === 'company') {
    return { record: known ?? recordOf(kind, account, await read(wire, kind, id, [], call)) };
  }
  const withCalls = wanted.has('lastCall');
  const answer = known && !withCalls ? undefined : await readContact(wire, id, withCalls, call);
  const record = known ?? (answer && recordOf(kind, account, answer));
  if (!record) return {};
  const ids = answer && withCalls ? callIds(answer) : undefined;
  const [lastCall, company] = await Promise.all([
    ids && orNothing(lastCallOf(wire, ids, call)),
    wanted.has('associated') ? readCompany(wire, account, companyOf(record), call) : {},
  ]);
  return { record, emails: emailFacts(record), ...(lastCall ? { lastCall } : {}), ...company };
}

/** See `Crm.validations` [1 request]. Where HubSpot itself brings a value into the form, no save is refused for it: such rules are left out. */
export async function validations(
  wire: Wire,
  kind: RecordKind,
  call: CallOptions,
): Promise<readonly FieldValidation[]> {
  const asked = ownRead(wire, call, validationsUrl(kind));
  const { results } = await answers.checked(answers.validationsAnswer, asked, call);
  return results.flatMap(({ propertyName, propertyValidationRules }) =>
    propertyValidationRules
      .filter(({ shouldApplyNormalization }) => !shouldApplyNormalization)
      .map(({ ruleType, ruleArguments }) => ({
        field: fieldOf(kind, propertyName),
        type: ruleType,
        arguments: ruleArguments,
      })),
  );
}
