import type { Finding } from '../rules/finding';
import { RULE_IDS, type RuleId } from '../rules/rule-ids';

/** How many records under the style that is saved, and under the one that is tried. */
export interface Counts {
  readonly before: number;
  readonly after: number;
}

/** What a rule comes to in the sample. */
export interface RuleFlags {
  readonly rule: RuleId;
  /** Records that it flags: a warning or an error. */
  readonly flagged: Counts;
  /** Records of which it only says what is good to know. */
  readonly noted: Counts;
}

/** What a change of the house style would do to a sample of the account's records. */
export interface SampleFlags {
  /** How many were looked at. */
  readonly records: number;
  /** Records with a warning or an error. */
  readonly flagged: Counts;
  /** Records with nothing worse than what is good to know. */
  readonly noted: Counts;
  /** The rules that say something under either style; those that change most come first. */
  readonly rules: readonly RuleFlags[];
}

/** The findings of each record under both styles. */
export interface JudgedTwice {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

const isFlag = ({ severity }: Finding) => severity !== 'info';
const flags = (findings: readonly Finding[]) => findings.some(isFlag);
const notes = (findings: readonly Finding[]) => findings.length > 0 && !flags(findings);

type Says = (findings: readonly Finding[]) => boolean;

function countOf(records: readonly JudgedTwice[], says: Says, isOf: (finding: Finding) => boolean): Counts {
  const of = (side: keyof JudgedTwice) => records.filter((each) => says(each[side].filter(isOf))).length;
  return { before: of('before'), after: of('after') };
}

const changeOf = ({ before, after }: Counts): number => Math.abs(after - before);

/** A flag weighs more than any number of notes. */
function byChange(a: RuleFlags, b: RuleFlags): number {
  return changeOf(b.flagged) - changeOf(a.flagged) || changeOf(b.noted) - changeOf(a.noted);
}

/** Counts records, not findings: a record with three problems is one record to look at. */
export function sampleFlags(records: readonly JudgedTwice[]): SampleFlags {
  const heard = new Set(records.flatMap(({ before, after }) => [...before, ...after].map(({ rule }) => rule)));
  const rules = RULE_IDS.filter((id) => heard.has(id)).map((rule): RuleFlags => {
    const isOf = (finding: Finding) => finding.rule === rule;
    return { rule, flagged: countOf(records, flags, isOf), noted: countOf(records, notes, isOf) };
  });
  const all = () => true;
  return {
    records: records.length,
    flagged: countOf(records, flags, all),
    noted: countOf(records, notes, all),
    rules: rules.toSorted(byChange),
  };
}
