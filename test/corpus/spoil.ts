import type { Draft, FieldKey } from '../../lib/record/record';
import type { RuleId } from '../../lib/rules/rule-ids';
import type { CleanRecord, CleanRecords } from './clean-records';

/** A record into which one mistake was put, and the rule that must tell it. */
export interface DefectRecord {
  readonly draft: Draft;
  /** Any of these rules; the field the finding must be about. */
  readonly rules: readonly RuleId[];
  readonly field: FieldKey;
}

export type Spoil = (record: CleanRecord, from: CleanRecords) => DefectRecord | undefined;

export const first = (record: CleanRecord, field: FieldKey): string => record.fields[field]?.[0] ?? '';

export function changed(
  { kind, fields }: CleanRecord,
  values: Readonly<Partial<Record<FieldKey, string>>>,
  field: FieldKey,
  ...rules: RuleId[]
): DefectRecord {
  const lists = Object.entries(values).map(([key, value]) => [key, value === '' ? [] : [value]]);
  return { draft: { kind, fields: { ...fields, ...(Object.fromEntries(lists) as Draft['fields']) } }, rules, field };
}

/** The mistake of one value, made from the value that was right; `undefined` where it cannot be made of this one. */
export function inValue(
  field: FieldKey,
  rules: readonly RuleId[],
  ...ways: readonly ((value: string, record: CleanRecord, from: CleanRecords) => string | undefined)[]
): Spoil {
  return (record, from) => {
    const value = first(record, field);
    const bad = value === '' ? undefined : from.dice.pick(ways)(value, record, from);
    return bad === undefined || bad === value ? undefined : changed(record, { [field]: bad }, field, ...rules);
  };
}

export const forContacts =
  (spoil: Spoil): Spoil =>
  (record, from) =>
    record.kind === 'contact' ? spoil(record, from) : undefined;

export const isPlainName = (text: string) => /^\p{Lu}\p{Ll}{3,}$/u.test(text);
