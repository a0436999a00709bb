import * as v from 'valibot';
import { RULES } from '../rules/index';
import { RULE_IDS, type RuleId } from '../rules/rule-ids';
import { readOptions } from '../rules/read-options';
import type { Rule } from '../rules/rule';
import { DEFAULT_STYLE } from './default-style';
import { STYLE_VERSION, type HouseStyle, type RuleSetting, type StyleChange } from './house-style';
import { migrated } from './migrations';
import { MOST_CHANGES, ruleSeverity, SETTING_PARTS, STYLE_PARTS, styleChange } from './style-schema';

/** A value of a document that could not be used. */
export interface StyleProblem {
  /** Where it stands: `rules.phone-format.options.form`; `''`: the document itself. */
  readonly place: string;
  /** What was done: its default is used, it was left out, nobody knows such a rule, or such a version; `not-a-style`: nothing could be read. */
  readonly what: 'default' | 'left-out' | 'unknown-rule' | 'unknown-version' | 'not-a-style';
}

/** A house style that can be used, and what had to be replaced by its default to get there. */
export interface ReadHouseStyle {
  readonly style: HouseStyle;
  readonly problems: readonly StyleProblem[];
}

type Entries = Readonly<Record<string, unknown>>;

const entries = v.record(v.string(), v.unknown());

/** Reads one document; collects what is wrong with it. */
class Reading {
  readonly problems: StyleProblem[] = [];

  bad(place: string, what: StyleProblem['what'] = 'default'): void {
    this.problems.push({ place, what });
  }

  one<Name extends keyof typeof STYLE_PARTS, F>(given: Entries, name: Name, fallback: F) {
    if (given[name] === undefined) return fallback;
    const read = v.safeParse(STYLE_PARTS[name], given[name]);
    // What a part's own schema gives.
    if (read.success) return read.output as v.InferOutput<(typeof STYLE_PARTS)[Name]>;
    this.bad(name);
    return fallback;
  }

  /** The parts of a rule's setting beside severity and options; what is not valid is left out. */
  #parts(id: RuleId, given: Entries): Partial<RuleSetting> {
    const parts = Object.entries(SETTING_PARTS).flatMap(([name, schema]): [string, unknown][] => {
      if (given[name] === undefined) return [];
      const read = v.safeParse(schema, given[name]);
      if (read.success) return [[name, read.output]];
      this.bad(`rules.${id}.${name}`, 'left-out');
      return [];
    });
    // Each part is of the type that its own schema gives.
    return Object.fromEntries(parts);
  }

  #setting(id: RuleId, given: unknown): RuleSetting | undefined {
    const read = v.safeParse(entries, given);
    const severity = v.safeParse(ruleSeverity, read.success ? read.output.severity : undefined);
    if (!read.success || !severity.success) {
      this.bad(`rules.${id}`);
      return undefined;
    }
    const { options } = read.output;
    const setting = { severity: severity.output, ...this.#parts(id, read.output) };
    if (options === undefined) return setting;
    const { options: good, bad } = readOptions(RULES[id] as Rule<object>, options);
    for (const name of bad) this.bad(`rules.${id}.options${name && '.'}${name}`);
    return { ...setting, options: { ...good } };
  }

  rules(given: unknown): HouseStyle['rules'] {
    const read = v.safeParse(v.optional(entries, {}), given);
    if (!read.success) this.bad('rules');
    const rules: Partial<Record<RuleId, RuleSetting>> = {};
    for (const [name, value] of Object.entries(read.success ? read.output : {})) {
      const setting = isRuleId(name) ? this.#setting(name, value) : undefined;
      if (!isRuleId(name)) this.bad(`rules.${name}`, 'unknown-rule');
      else if (setting) rules[name] = setting;
    }
    return rules;
  }

  changes(given: unknown): readonly StyleChange[] {
    if (given !== undefined && !Array.isArray(given)) this.bad('changes', 'left-out');
    const read = (Array.isArray(given) ? given : []).map((one) => v.safeParse(styleChange, one));
    for (const [at, { success }] of read.entries()) if (!success) this.bad(`changes.${at}`, 'left-out');
    return read.flatMap(({ success, output }) => (success ? [output] : [])).slice(-MOST_CHANGES);
  }
}

/** Whether a text names a rule. */
export function isRuleId(name: string): name is RuleId {
  return RULE_IDS.some((id) => id === name);
}

function present(given: Entries, reading: Reading): Entries {
  const known = given.version === undefined ? given : migrated(given);
  if (!known) reading.bad('version', 'unknown-version');
  return known ?? given;
}

/**
 * Reads a house style value by value: what is not valid is replaced by its default and reported, the rest is kept. Anything can be
 * given (a stored object, a file's JSON, `undefined`), of this version or an earlier one; nothing is thrown.
 */
export function readHouseStyle(raw: unknown): ReadHouseStyle {
  if (raw === undefined || raw === null) return { style: DEFAULT_STYLE, problems: [] };
  const read = v.safeParse(entries, raw);
  if (!read.success || Array.isArray(raw)) {
    return { style: DEFAULT_STYLE, problems: [{ place: '', what: 'not-a-style' }] };
  }
  const reading = new Reading();
  const given = present(read.output, reading);
  const preset = reading.one(given, 'preset', undefined);
  const style: HouseStyle = {
    version: STYLE_VERSION,
    name: reading.one(given, 'name', DEFAULT_STYLE.name),
    owner: reading.one(given, 'owner', DEFAULT_STYLE.owner),
    ...(preset && { preset }),
    defaultCountry: reading.one(given, 'defaultCountry', DEFAULT_STYLE.defaultCountry),
    markOnOpen: reading.one(given, 'markOnOpen', DEFAULT_STYLE.markOnOpen),
    rules: reading.rules(given.rules),
    changes: reading.changes(given.changes),
  };
  return { style, problems: reading.problems };
}
