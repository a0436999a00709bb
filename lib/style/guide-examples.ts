import type { Draft, FieldKey } from '../record/record';
import { runRules } from '../rules/engine';
import { fixedText, type Finding, type RuleId } from '../rules/finding';
import { RULES } from '../rules/index';
import { RULE_IDS } from '../rules/rule-ids';
import type { Rule, RuleContext, RuleExample } from '../rules/rule';
import type { GuideParts } from './guide-words';
import type { HouseStyle } from './house-style';

/** One worked example, good or bad. */
export interface GuideExample {
  readonly isGood: boolean;
  /** What the field is called. */
  readonly field: string;
  /** As it was typed; `''`: nothing was. */
  readonly value: string;
  /** What to write instead, in the house's own form. */
  readonly fixed?: string;
  /** What goes into other fields then. */
  readonly moved?: string;
  /** What else the record says. */
  readonly beside?: string;
  /** What Lintel says of it. */
  readonly says?: string;
}

const MOST_BAD = 2;

/** Its examples are dates of 1970, when examples are worked out: they would teach nothing. */
const UNSHOWN: readonly RuleId[] = ['stale'];

/** The house without what its rules are limited to: examples are about values, not about whose records they are on. */
function withoutLimits(style: HouseStyle): HouseStyle {
  const rules = Object.entries(style.rules).map(([id, { severity, options }]) => [
    id,
    { severity, ...(options && { options }) },
  ]);
  return { ...style, rules: Object.fromEntries(rules) as HouseStyle['rules'] }; // the same keys
}

/** The house with one of its rules. */
function only(id: RuleId, style: HouseStyle): HouseStyle {
  const off = Object.fromEntries(RULE_IDS.map((each) => [each, { severity: 'off' }])) as HouseStyle['rules']; // by rule
  return { ...style, rules: { ...off, [id]: style.rules[id] ?? { severity: RULES[id].severity } } };
}

function contextOf({ facts }: RuleExample, { defaultCountry }: HouseStyle, { tables }: GuideParts): RuleContext {
  // Examples are worked out at 1 January 1970.
  return { now: 0, defaultCountry, candidates: [], ...(facts && { facts }), ...(tables && { tables }) };
}

/** Other fields that the draft fills. */
function othersIn({ fields }: Draft, about: FieldKey): readonly FieldKey[] {
  const all = Object.keys(fields) as FieldKey[]; // by the type of the fields
  return all.filter((field) => field !== about && fields[field]?.some((value) => value !== ''));
}

function besideIn(draft: Draft, about: FieldKey, { words }: GuideParts): string {
  return othersIn(draft, about)
    .map((field) => words.text('options.style.listed', [words.field(field), draft.fields[field]?.join(', ') ?? '']))
    .join(', ');
}

/** Where a value has more than its field should hold, the rest goes elsewhere. */
function movedBy(fix: Finding['fix'], { words }: GuideParts): string {
  const others = Object.entries(fix?.others ?? {}) as [FieldKey, string][]; // by the type of a fix
  return others
    .filter(([, value]) => value !== '')
    .map(([field, value]) => words.text('options.style.listed', [words.field(field), fix?.labels?.[field] ?? value]))
    .join(', ');
}

function badExample(draft: Draft, { field, value, message, fix }: Finding, parts: GuideParts): GuideExample {
  // Of several values somebody has to choose: there is no one to show.
  const fixed = fix && !fix.alternatives ? fixedText(field, fix) : '';
  const beside = besideIn(draft, field, parts);
  const moved = fixed === '' ? '' : movedBy(fix, parts);
  return {
    isGood: false,
    field: parts.words.field(field),
    value,
    ...(fixed !== '' && { fixed }),
    ...(moved !== '' && { moved }),
    ...(beside !== '' && { beside }),
    says: parts.words.sentence(message),
  };
}

/**
 * A good value shows something where the rule is about how it is written, and where it stands alone or beside its country:
 * whatever else it needs would have to be explained.
 */
function goodExample({ draft }: RuleExample, rule: Rule<object>, parts: GuideParts): GuideExample | undefined {
  if (rule.stage !== 'form') return undefined;
  const filled = (Object.keys(draft.fields) as FieldKey[]).filter((field) => draft.fields[field]?.[0]); // by their type
  const field = rule.fields.length === 0 ? filled[0] : rule.fields.find((each) => filled.includes(each));
  const value = field && draft.fields[field]?.[0];
  if (!field || !value || othersIn(draft, field).some((other) => other !== 'country')) return undefined;
  const beside = besideIn(draft, field, parts);
  return { isGood: true, field: parts.words.field(field), value, ...(beside !== '' && { beside }) };
}

interface Judged {
  readonly example: RuleExample;
  readonly made: GuideExample;
}

function judge(rule: Rule<object>, example: RuleExample, style: HouseStyle, parts: GuideParts): Judged | undefined {
  const found = runRules(example.draft, style, contextOf(example, style, parts));
  // Where a graver rule speaks of the same value, this one is shown without it.
  const own =
    found.find((finding) => finding.rule === rule.id) ??
    runRules(example.draft, only(rule.id, style), contextOf(example, style, parts))[0];
  if (own) return { example, made: badExample(example.draft, own, parts) };
  // What another rule minds, or this one with other options or a table that is not there, is no model.
  const isModel = found.length === 0 && example.flagged === null;
  const made = isModel ? goodExample(example, rule, parts) : undefined;
  return made && { example, made };
}

/** Those that speak for themselves; those that hang on what a CRM knows only where there are no others. */
function plain(all: readonly Judged[]): readonly GuideExample[] {
  const alone = all.filter(({ example }) => !example.facts);
  return (alone.length > 0 ? alone : all).map(({ made }) => made);
}

/**
 * Examples of a rule as this house has it: the rule's own drafts, judged anew by the whole style, so that what is put right is put
 * right in the house's forms and nothing is shown as good that another rule minds.
 */
export function guideExamples(id: RuleId, style: HouseStyle, parts: GuideParts): readonly GuideExample[] {
  if (UNSHOWN.includes(id)) return [];
  // Which options the rule has does not matter here.
  const rule = RULES[id] as Rule<object>;
  const house = withoutLimits(style);
  const judged = rule.examples.flatMap((example) => judge(rule, example, house, parts) ?? []);
  const bad = plain(judged.filter(({ made }) => !made.isGood)).slice(0, MOST_BAD);
  const shown = bad.flatMap(({ value, fixed = '' }) => [value, fixed]);
  const isNews = ({ field, value }: GuideExample) =>
    !shown.includes(value) && bad.some((mistake) => mistake.field === field);
  const good = plain(judged.filter(({ made }) => made.isGood)).filter(isNews);
  return [...bad, ...good.slice(0, 1)];
}
