import type { PipedriveAccount } from '../account';
import type { PipedriveField } from '../fields';
import { type ContactPoint, type CustomValue, type Item, type ItemKind, nameParts, type Writes } from '../item';
import { invalid } from '../refusal';
import { isEmpty, type PageValue, type PageValues } from './model';

/**
 * What is typed into a page, as a write to the account. An organization comes by its name: one that nobody knows is
 * created, as Pipedrive does. Throws a `PipedriveRefusal` (400) for a field that is not there or a number that is none.
 */
export function writeOf<K extends ItemKind>(
  account: PipedriveAccount,
  kind: K,
  values: PageValues,
  by: number,
  before?: Item,
): Writes[K] {
  const fields = new Map(account.fields(kind).map((field) => [field.code, field]));
  const custom: Record<string, CustomValue> = {};
  const write: Record<string, unknown> = {};
  for (const [code, value] of Object.entries(values)) {
    const field = fields.get(code);
    if (!field) throw invalid(`Field ${code} was not found.`);
    if (typeof value !== 'string') write[code === 'phone' ? 'phones' : 'emails'] = value;
    else if (code === 'first_name' || code === 'last_name') write.name = nameWith(code, value, values, before);
    else if (code === 'org_id') write.org_id = organizationId(account, value, by);
    else if (field.custom) custom[code] = plainValue(field, value);
    else write[code] = plainValue(field, value);
  }
  // The codes were looked up among the fields of this kind, which are the names a write goes by; the account checks values.
  return { ...write, ...(Object.keys(custom).length === 0 ? {} : { custom_fields: custom }) };
}

/** The sentences for required fields that a write would leave empty: Pipedrive's web page alone asks for them. */
export function missing(fields: readonly PipedriveField[], values: PageValues): Readonly<Record<string, string>> {
  const empty = fields.filter(({ code, required }) => required && isEmpty(values[code] ?? ''));
  return Object.fromEntries(empty.map(({ code, name }) => [code, `${name} is required`]));
}

function nameWith(
  code: 'first_name' | 'last_name',
  value: string,
  values: PageValues,
  before: Item | undefined,
): string {
  const parts = nameParts(before?.name ?? '');
  const other = code === 'first_name' ? 'last_name' : 'first_name';
  const texts = { ...parts, [code]: value, [other]: textIn(values[other]) ?? parts[other] };
  return [texts.first_name, texts.last_name ?? ''].filter((part) => part.trim() !== '').join(' ');
}

function textIn(value: PageValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function organizationId(account: PipedriveAccount, name: string, by: number): number | null {
  const wanted = name.trim();
  if (wanted === '') return null;
  const same = (each: string): boolean => each.toLowerCase() === wanted.toLowerCase();
  const known = account.list('organizations', {}, by).find((each) => same(each.name));
  return (known ?? account.create('organizations', { name: wanted }, by)).id;
}

function plainValue(
  { code, type }: PipedriveField,
  text: string,
): string | number | Readonly<Record<string, unknown>> | null {
  const value = text.trim();
  if (value === '') return code === 'name' ? '' : null;
  if (type === 'address') return { value };
  if (type !== 'int' && type !== 'double' && type !== 'user' && type !== 'enum') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) throw invalid('Please enter a number.');
  return number;
}

/** Whether a body is a list of values by the codes of fields. */
export function isValues(body: unknown): body is PageValues {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  return Object.values(body).every((value) => typeof value === 'string' || isPoints(value));
}

function isPoints(value: unknown): value is readonly ContactPoint[] {
  return (
    Array.isArray(value) &&
    value.every((point: unknown) => {
      if (typeof point !== 'object' || point === null) return false;
      if (!('value' in point) || !('label' in point) || !('primary' in point)) return false;
      return typeof point.value === 'string' && typeof point.label === 'string' && typeof point.primary === 'boolean';
    })
  );
}
