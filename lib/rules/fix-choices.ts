import { standsFor } from '../record/masked';
import type { FieldKey } from '../record/record';
import { fixedText, type Finding, type Fix } from './finding';

/** One value that a fix may write, and what people see of it. */
export interface FixChoice {
  readonly value: string;
  readonly text: string;
  /** It is what stands there: choosing it writes nothing, and says that it is right. */
  readonly stays: boolean;
}

/**
 * Whether one of several values is the word that is in doubt, its case aside: *Georgia*, the country, where the rest of the address points to
 * the state. Nothing in the record tells that somebody chose it, so the choice is remembered beside the record.
 */
export function leavesDoubt({ value, fix }: Finding, chosen: string): boolean {
  return fix?.alternatives !== undefined && chosen.trim().toLowerCase() === value.trim().toLowerCase();
}

/** Every value a person may take: the fix's own and its alternatives, each once. */
export function choicesOf({ field, fix, value: seen }: Finding): readonly FixChoice[] {
  if (!fix) return [];
  const values = [...new Set([fix.value, ...(fix.alternatives ?? [])])];
  return values.map((value) => ({
    ...{ value, text: value === fix.value ? fixedText(field, fix) : value },
    stays: fix.alternatives !== undefined && value === seen,
  }));
}

/** The finding with one of its fix's values taken, named by itself or masked; the finding itself where that is the fix's own, or none of them. */
export function taking(finding: Finding, named: string | undefined): Finding {
  const { field, fix } = finding;
  if (!fix || named === undefined || named === fix.value) return finding;
  const value = fix.alternatives?.find((one) => standsFor(named, one));
  if (value === undefined) return finding;
  // The label belongs to the value that was not taken.
  const labels = Object.fromEntries(Object.entries(fix.labels ?? {}).filter(([key]) => key !== field));
  return { ...finding, fix: { ...fix, value, labels } };
}

/** What a fix writes into another field; `text` is what people see of it, `''` where the field is emptied. */
export interface OtherChange {
  readonly field: FieldKey;
  readonly text: string;
}

/** What a fix writes beside the finding's own field. */
export function otherChanges({ others = {}, labels }: Fix): readonly OtherChange[] {
  // `others` has field keys only, by its type.
  const entries = Object.entries(others) as [FieldKey, string][];
  return entries.map(([field, value]) => ({ field, text: labels?.[field] ?? value }));
}

/** The findings whose own fix is still to be offered: what an earlier one on the same value offers is offered once. */
export function withFreshFix(findings: readonly Finding[]): ReadonlySet<Finding> {
  const offered = new Set<string>();
  return new Set(
    findings.filter(({ field, index, fix }) => {
      if (!fix) return false;
      const key = JSON.stringify([field, index, fix.value, fix.alternatives, fix.others, fix.further]);
      return !offered.has(key) && offered.add(key);
    }),
  );
}
