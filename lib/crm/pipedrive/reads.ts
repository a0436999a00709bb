import type { RecordKind } from '../../record/record';
import type { CallOptions, CrmRecord, FieldDescription, Owner } from '../crm';
import { CrmError, failureOf } from '../errors';
import * as answers from './answers';
import { fieldOf, isWritable } from './fields';
import { listName } from './lists';
import { OBJECT_TYPES } from './paths';
import { recordOf } from './records';
import { ask, type Wire } from './wire';

/** Pipedrive's own bounds: of a page, and of a list by ids. */
const LONGEST_PAGE = 500;
const MOST_IDS = 100;
/** Far beyond any account. */
const MAX_PAGES = 40;
/** A list costs as much as ten records read one by one, but those count one by one against the limit of requests. */
const FEW = 4;
/** Asked for beside what is answered anyway: no further tokens. */
export const DEALS = 'open_deals_count,closed_deals_count';

/** The path of a record. Throws `NotFound` for an id that Pipedrive cannot have. */
export function recordPath(kind: RecordKind, id: string): string {
  if (!/^\d{1,15}$/.test(id)) throw new CrmError({ code: 'NotFound', detail: 'Not an id of Pipedrive' });
  return `/${OBJECT_TYPES[kind].path}/${id}`;
}

/** A failure as nothing where the record is not there, or not for this user's eyes; throws every other one. */
export function missing(error: unknown): undefined {
  const { code } = failureOf(error);
  if (error instanceof CrmError && (code === 'NotFound' || code === 'MissingScopes')) return undefined;
  throw error;
}

/** Reads a record [1 token]. A deleted one, or one merged away, is `NotFound`. */
export async function readOne(
  wire: Wire,
  kind: RecordKind,
  id: string,
  call: CallOptions,
  include = DEALS,
): Promise<answers.RecordData> {
  const request = { path: recordPath(kind, id), query: { include_fields: include } };
  const { data } = await ask(wire, answers.recordAnswer, { call }, request);
  if (data.is_deleted) throw new CrmError({ code: 'NotFound', detail: `The ${kind} was deleted` });
  return data;
}

/** Reads several records; those that are gone are left out. */
export async function readMany(
  wire: Wire,
  kind: RecordKind,
  ids: readonly string[],
  call: CallOptions,
): Promise<readonly answers.RecordData[]> {
  if (ids.length <= FEW) {
    const read = await Promise.all(ids.map((id) => readOne(wire, kind, id, call).catch(missing)));
    return read.filter((one) => one !== undefined);
  }
  const groups = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, at) =>
    ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
  );
  const lists = await Promise.all(
    groups.map((some) => {
      const query = { ids: some.join(','), limit: MOST_IDS, include_fields: DEALS };
      return ask(wire, answers.recordsAnswer, { call }, { path: `/${OBJECT_TYPES[kind].path}`, query });
    }),
  );
  return lists.flatMap(({ data }) => data).filter((one) => !one.is_deleted);
}

/** See `Crm.sample` [10 tokens]: one page, at most 500 records. Persons tell which organization is theirs, not its name. */
export async function sample(
  wire: Wire,
  company: string,
  kind: RecordKind,
  most: number,
  call: CallOptions,
): Promise<readonly CrmRecord[]> {
  const newest = { sort_by: 'update_time', sort_direction: 'desc', limit: Math.min(most, LONGEST_PAGE) };
  const request = { path: `/${OBJECT_TYPES[kind].path}`, query: { ...newest, include_fields: DEALS } };
  const { data } = await ask(wire, answers.recordsAnswer, { call }, request);
  return data.filter((one) => !one.is_deleted).map((one) => recordOf(kind, company, one));
}

/** The name of a person's organization [1 token]; `undefined` where there is none, or none this user may see. */
export async function organizationName(
  wire: Wire,
  data: answers.RecordData,
  call: CallOptions,
): Promise<string | undefined> {
  if (!data.org_id) return undefined;
  const organization = await readOne(wire, 'company', data.org_id, call).catch(missing);
  return typeof organization?.name === 'string' ? organization.name : undefined;
}

/** Ids of an organization's persons [10 tokens a page]. */
async function personsOf(wire: Wire, id: string, call: CallOptions): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined = '';
  for (let page = 0; typeof cursor === 'string' && page < MAX_PAGES; page += 1) {
    const query = { org_id: id, limit: LONGEST_PAGE, ...(cursor === '' ? {} : { cursor }) };
    const said: answers.RecordsAnswer = await ask(wire, answers.recordsAnswer, { call }, { path: '/persons', query });
    ids.push(...said.data.map((one) => one.id));
    cursor = said.additional_data?.next_cursor;
  }
  return ids;
}

/** A record as the port answers it. Values are always whole; `all` adds an organization's persons. */
export async function readRecord(
  wire: Wire,
  company: string,
  kind: RecordKind,
  id: string,
  call: CallOptions & { readonly all?: boolean },
): Promise<CrmRecord> {
  const data = await readOne(wire, kind, id, call);
  if (kind === 'contact') {
    return recordOf(kind, company, data, { organization: await organizationName(wire, data, call) });
  }
  return recordOf(kind, company, data, call.all ? { persons: await personsOf(wire, id, call) } : {});
}

/** Every field of a kind as Pipedrive answers it [10 tokens a page]. */
async function fieldsOf(wire: Wire, kind: RecordKind, call: CallOptions): Promise<answers.FieldsAnswer['data']> {
  const all: answers.FieldsAnswer['data'] = [];
  let cursor: string | null | undefined = '';
  for (let page = 0; typeof cursor === 'string' && page < MAX_PAGES; page += 1) {
    const query = {
      include_fields: 'important_fields,required_fields',
      limit: LONGEST_PAGE,
      ...(cursor === '' ? {} : { cursor }),
    };
    const path = `/${OBJECT_TYPES[kind].fields}`;
    const said: answers.FieldsAnswer = await ask(wire, answers.fieldsAnswer, { call }, { path, query });
    all.push(...said.data);
    cursor = said.additional_data?.next_cursor;
  }
  return all;
}

/** Every field of a kind, labels in the account's language; `required` and `important` as the account set them. */
export async function describe(wire: Wire, kind: RecordKind, call: CallOptions): Promise<readonly FieldDescription[]> {
  return (await fieldsOf(wire, kind, call)).map((one) => ({
    key: fieldOf(kind, one.field_code),
    name: one.field_code,
    label: one.field_name,
    type: one.field_type,
    readOnly: one.is_custom_field !== true && !isWritable(kind, one.field_code),
    options: one.options.map(({ id, label }) => ({ value: String(id), label })),
    ...(kind === 'contact' && listName(one.field_code) ? { multiple: true } : {}),
    required: one.required_fields?.enabled === true,
    important: one.important_fields?.enabled === true,
  }));
}

/** Everybody who can own a record, those who left included: records keep their ids [20 tokens]. */
export async function owners(wire: Wire, call: CallOptions): Promise<readonly Owner[]> {
  const { data } = await ask(wire, answers.usersAnswer, { call }, { version: 'v1', path: '/users' });
  return data.map(({ id, name, email }) => ({
    id,
    name: name === '' ? (email ?? id) : name,
    ...(email ? { email } : {}),
  }));
}
