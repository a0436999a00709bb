import type { Draft, FieldKey, FieldValues } from '../record/record';
import type { Rule, RuleContext, RuleReport } from './rule';

/** Context for tests: a house in `country`, no account, no candidates, an arbitrary fixed time. */
export function contextFor(defaultCountry: string, more: Partial<RuleContext> = {}): RuleContext {
  return { now: Date.UTC(2026, 10, 22), defaultCountry, candidates: [], ...more };
}

export function contact(fields: FieldValues): Draft {
  return { kind: 'contact', fields };
}

/** What a rule says of one phone number in a house of `country`; `undefined` where it is silent. */
export function onPhone<O extends object>(
  rule: Rule<O>,
  value: string,
  country: string,
  options: Partial<O> = {},
): RuleReport | undefined {
  const reports = rule.check(contact({ phone: [value] }), { ...rule.defaults, ...options }, contextFor(country));
  return reports[0];
}

/** The last part of a report's message key. */
export function said(report: RuleReport | undefined): string | undefined {
  return report?.message.key.split('.').at(-1);
}

/** What a rule says of a contact's fields, in a house of `country` (default Finland). */
export function onFields<O extends object>(
  rule: Rule<O>,
  fields: FieldValues,
  { options = {}, country = 'FI', ...more }: { options?: Partial<O>; country?: string } & Partial<RuleContext> = {},
): readonly RuleReport[] {
  return rule.check(contact(fields), { ...rule.defaults, ...options }, contextFor(country, more));
}

/** What a rule says of one value of one field; `undefined` where it is silent. */
export function onValue<O extends object>(
  rule: Rule<O>,
  field: FieldKey,
  value: string,
  how: Parameters<typeof onFields<O>>[2] = {},
): RuleReport | undefined {
  return onFields(rule, { [field]: [value] }, how)[0];
}
