import type { Draft, FieldKey, RecordKind } from '../record/record';
import { fold } from '../record/text';
import type { HouseStyle, RuleSetting } from '../style/house-style';
import { appliesWhen, type Applies } from './applies';
import { composeFixes } from './compose-fixes';
import type { Finding, RuleId, Severity } from './finding';
import { RULES } from './index';
import { readOptions } from './read-options';
import { STAGES, type Rule, type RuleContext, type RuleReport, type Stage } from './rule';
import { RULE_IDS } from './rule-ids';

/** Told of a rule that threw, or of options that were not valid. */
export type ReportTrouble = (rule: RuleId, error: unknown) => void;

/** A rule as one house has it. */
interface HouseRule {
  readonly rule: Rule<object>;
  readonly severity: Severity;
  readonly options: object;
  readonly bad: readonly string[];
  readonly kinds: readonly RecordKind[];
  /** Missing: for every record. */
  readonly applies?: Applies;
  /** Values that it never speaks about, folded. */
  readonly exceptions?: ReadonlySet<string>;
}

/** What the house adds to a rule beside severity and options. */
function limitsOf(rule: Rule<object>, setting: RuleSetting | undefined) {
  const { kinds = rule.kinds, exceptions, when } = setting ?? {};
  return {
    kinds: rule.kinds.filter((kind) => kinds.includes(kind)),
    ...(when && { applies: appliesWhen(when) }),
    ...(exceptions && { exceptions: new Set(exceptions.map(fold)) }),
  };
}

const rank = (id: RuleId): number => STAGES.indexOf(RULES[id].stage as Stage); // -1: apart

/** The gravest kind of problem first, what stands apart last. */
const order = ({ rule: { id } }: HouseRule): number => (rank(id) < 0 ? STAGES.length : rank(id));

/** The rules of one kind of record. */
interface KindRules {
  readonly all: readonly HouseRule[];
  /** Those that judge values of some fields, by the fields: fixes touch the same few again and again. */
  readonly about: Map<string, readonly HouseRule[]>;
}

type HouseRules = Readonly<Record<RecordKind, KindRules>>;

/** Styles are read once: a file of a million records has one. */
const houses = new WeakMap<HouseStyle, HouseRules>();

function houseRules(style: HouseStyle): HouseRules {
  const known = houses.get(style);
  if (known) return known;
  const rules = RULE_IDS.flatMap((id): HouseRule[] => {
    // The registry pairs every rule with its own options; which pair it is does not matter here.
    const rule = RULES[id] as Rule<object>;
    const setting = style.rules[id];
    const severity = setting?.severity ?? rule.severity;
    if (severity === 'off') return [];
    return [{ rule, severity, ...readOptions(rule, setting?.options), ...limitsOf(rule, setting) }];
  });
  const sorted = rules.toSorted((a, b) => order(a) - order(b));
  const of = (kind: RecordKind) => ({ all: sorted.filter(({ kinds }) => kinds.includes(kind)), about: new Map() });
  const read = { contact: of('contact'), company: of('company') };
  houses.set(style, read);
  return read;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

function findingOf({ rule, severity }: HouseRule, report: RuleReport): Finding {
  const { index = 0, atMost = severity, ...found } = report;
  return { ...found, index, rule: rule.id, severity: WEIGHT[atMost] < WEIGHT[severity] ? atMost : severity };
}

const isMeant = ({ exceptions }: HouseRule, { value }: RuleReport): boolean => !exceptions?.has(fold(value));

const placeOf = ({ field, index }: Finding) => `${index} ${field}`;

/** One problem, one finding: on one value only the gravest kind of problem is heard. */
function withoutOvershadowed(all: readonly Finding[]): readonly Finding[] {
  if (all.length < 2) return all;
  const gravest = new Map<string, number>();
  for (const finding of all) {
    const [place, own] = [placeOf(finding), rank(finding.rule)];
    if (own >= 0) gravest.set(place, Math.min(own, gravest.get(place) ?? own));
  }
  return all.filter((finding) => rank(finding.rule) <= (gravest.get(placeOf(finding)) ?? 0));
}

/**
 * Runs every rule that the house style has on, over one draft. Rules that throw and options that are not valid are reported and
 * survived. Fixes of several rules on one value come out as one. The gravest kind of
 * problem comes first; within a kind the rules are in the order of `RULE_IDS`, and within a rule values in that of the record.
 */
export function runRules(
  draft: Draft,
  style: HouseStyle,
  context: RuleContext,
  report: ReportTrouble = () => undefined,
): readonly Finding[] {
  const rules = houseRules(style)[draft.kind];
  for (const { rule, bad } of rules.all) {
    if (bad.length > 0) report(rule.id, new Error(`Options of ${rule.id} are not valid: ${bad.join(', ')}`));
  }
  const found = runAll(rules.all, draft, context, report);
  if (found.length === 0) return found;
  return composeFixes(draft, found, (of, fields) => runAll(rulesAbout(rules, fields), of, context, report));
}

/** Thousands of records a second come through here, most of them without a finding: a loop, not lists of lists. */
function runAll(
  rules: readonly HouseRule[],
  draft: Draft,
  context: RuleContext,
  report: ReportTrouble,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const one of rules) {
    try {
      if (one.applies?.(draft, context) === false) continue;
      // All of a rule's reports or, where it throws, none.
      const reports = one.rule.check(draft, one.options, context);
      if (reports.length > 0)
        found.push(...reports.filter((each) => isMeant(one, each)).map((each) => findingOf(one, each)));
    } catch (error) {
      report(one.rule.id, error);
    }
  }
  return withoutOvershadowed(found);
}

/** Custom fields are many: of more sets of fields than that each is looked through again. */
const MOST_SETS = 200;

function rulesAbout({ all, about }: KindRules, touched: ReadonlySet<FieldKey>): readonly HouseRule[] {
  const key = [...touched].join(' ');
  const known = about.get(key);
  if (known) return known;
  const rules = all.filter(judgesValuesOf(touched));
  if (about.size < MOST_SETS) about.set(key, rules);
  return rules;
}

function judgesValuesOf(touched: ReadonlySet<FieldKey>) {
  return ({ rule: { stage, fields } }: HouseRule): boolean =>
    stage !== 'apart' && (fields.length === 0 || fields.some((field) => touched.has(field)));
}
