import type { Draft, FieldValues } from '../record/record';
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
