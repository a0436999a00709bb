/** What a merge looks at: plain data in the shape a CRM answers, so that the pure core needs to know no CRM. */
import type { FieldKey, RecordSummary } from '../record/record';

/** A record with every property the CRM has of it. */
export interface MergeRecord extends RecordSummary {
  readonly properties: Readonly<Record<string, string | null>>;
}

/** One property of the account. */
export interface MergeProperty {
  readonly key: FieldKey;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly readOnly: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** It holds several values, and the CRM keeps those of both records. */
  readonly multiple?: boolean;
}

/** The account's properties by name, and the names of its owners by id. */
export interface Account {
  readonly properties: ReadonlyMap<string, MergeProperty>;
  readonly owners: ReadonlyMap<string, string>;
}

/** Properties whose values the email row already shows (HubSpot: secondary addresses, joined by `;`). */
export const EXTRA_EMAIL_PROPERTIES: ReadonlySet<string> = new Set(['hs_additional_emails']);

/** Indexes what the CRM told about the account. */
export function accountOf(
  properties: readonly MergeProperty[],
  owners: readonly { readonly id: string; readonly name: string }[] = [],
): Account {
  return {
    properties: new Map(properties.map((property) => [property.name, property])),
    owners: new Map(owners.map(({ id, name }) => [id, name])),
  };
}

/** The description of a property. One the account does not describe can be shown, not written. */
export function propertyOf(name: string, account: Account): MergeProperty {
  const known = account.properties.get(name);
  return known ?? { key: `custom:${name}`, name, label: name, type: 'string', readOnly: true, options: [] };
}

/** The value of a property, trimmed; `''` where there is none. */
export function rawValue(record: MergeRecord, name: string): string {
  return record.properties[name]?.trim() ?? '';
}

/** Every address of a record, primary first, each once however it is capitalised. */
export function emailsOf(record: MergeRecord, name: string): readonly string[] {
  const extra = [...EXTRA_EMAIL_PROPERTIES].flatMap((property) => rawValue(record, property).split(';'));
  return distinct([rawValue(record, name), ...(record.fields.email ?? []), ...extra]);
}

/** Each value once, however it is capitalised, as it came first. */
function distinct(values: readonly string[]): readonly string[] {
  const byCase = new Map<string, string>();
  for (const value of values.map((one) => one.trim())) {
    const key = value.toLowerCase();
    if (value !== '' && !byCase.has(key)) byCase.set(key, value);
  }
  return [...byCase.values()];
}

/** Whether a merge keeps the values of both records under a property. */
export function keepsBoth({ key, multiple }: MergeProperty): boolean {
  return key === 'email' || multiple === true;
}

/** Every value of a property that keeps several, the first one first. Numbers labelled mobile stand in the same list. */
export function severalValues(record: MergeRecord, { key, name }: MergeProperty): readonly string[] {
  if (key === 'email') return emailsOf(record, name);
  const mobile = key === 'phone' ? (record.fields.mobilePhone ?? []) : [];
  return distinct([rawValue(record, name), ...(record.fields[key] ?? []), ...mobile]);
}

/** Whether a property repeats what another one shows: one value of a list, a list whole (`phone[2]`, `phone[]`), HubSpot's secondary addresses. */
export function isShownElsewhere(name: string): boolean {
  return EXTRA_EMAIL_PROPERTIES.has(name) || name.endsWith(']');
}

/** What a record holds under a property, as people read it. */
export function shownOf(record: MergeRecord, property: MergeProperty, account: Account): readonly string[] {
  const raw = rawValue(record, property.name);
  // The raw value is an id; the record knows the name it stands for.
  const named = property.type === 'org' && raw !== '' ? record.fields[property.key] : undefined;
  return named ?? shownValue(raw, property, account);
}

/** A raw value as people read it: option labels, owners by name, days without the clock's noise. */
export function shownValue(raw: string, property: MergeProperty, account: Account): readonly string[] {
  if (raw === '') return [];
  if (property.key === 'owner') return [account.owners.get(raw) ?? raw];
  if (property.options.length > 0) return optionLabels(raw, property);
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(raw);
  if (property.type === 'date' && time?.[1]) return [time[1]];
  if (property.type === 'datetime' && time?.[1] && time[2]) return [`${time[1]} ${time[2]} UTC`];
  return [raw];
}

function optionLabels(raw: string, property: MergeProperty): readonly string[] {
  const label = (value: string) => property.options.find((option) => option.value === value)?.label ?? value;
  const whole = label(raw);
  if (whole !== raw || !raw.includes(';')) return [whole];
  // HubSpot joins the values of a multiple choice with `;`.
  return raw
    .split(';')
    .filter((value) => value.trim() !== '')
    .map((value) => label(value.trim()));
}
