import * as v from 'valibot';
import { phoneCountry } from '../record/phone-countries';
import { RULES } from '../rules/index';
import { RULE_IDS, type RuleId } from '../rules/rule-ids';
import { readOptions } from '../rules/read-options';
import type { Rule } from '../rules/rule';
import type { HouseStyle, RuleSetting } from './house-style';
import { DEFAULT_STYLE } from './presets';

/** A house style that can be used, and what had to be replaced by its default to get there. */
export interface ReadHouseStyle {
  readonly style: HouseStyle;
  /** One short line a bad value, for logs and for whoever wrote the file. */
  readonly problems: readonly string[];
}

type Entries = Readonly<Record<string, unknown>>;

const entries = v.record(v.string(), v.unknown());
const setting = v.object({
  severity: v.picklist(['off', 'info', 'warning', 'error']),
  options: v.optional(v.unknown()),
});
const country = v.pipe(
  v.string(),
  v.transform((text) => phoneCountry(text) ?? ''),
  v.minLength(2),
);
const markOnOpen = v.picklist(['errors', 'everything']);

function isRuleId(name: string): name is RuleId {
  return RULE_IDS.some((id) => id === name);
}

function readSetting(id: RuleId, given: unknown, problems: string[]): RuleSetting | undefined {
  const read = v.safeParse(setting, given);
  if (!read.success) {
    problems.push(`rules.${id}: not a setting; the default is used`);
    return undefined;
  }
  const { severity, options } = read.output;
  if (options === undefined) return { severity };
  const { options: good, bad } = readOptions(RULES[id] as Rule<object>, options);
  for (const name of bad) problems.push(`rules.${id}.options.${name}: not valid; the default is used`);
  return { severity, options: { ...good } };
}

function readRules(given: unknown, problems: string[]): HouseStyle['rules'] {
  const read = v.safeParse(v.optional(entries, {}), given);
  if (!read.success) {
    problems.push('rules: not an object; every rule has its defaults');
    return {};
  }
  const rules: Partial<Record<RuleId, RuleSetting>> = {};
  for (const [name, value] of Object.entries(read.output)) {
    const settingOf = isRuleId(name) ? readSetting(name, value, problems) : undefined;
    if (!isRuleId(name)) problems.push(`rules.${name}: no such rule; left out`);
    else if (settingOf) rules[name] = settingOf;
  }
  return rules;
}

function readOne<T>(
  given: Entries,
  name: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
  problems: string[],
) {
  const value = given[name];
  if (value === undefined) return fallback;
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  problems.push(`${name}: not valid; the default is used`);
  return fallback;
}

/**
 * Reads a house style value by value: what is not valid is replaced by its default and reported, the rest is kept. Anything can be
 * given (a stored object, a file's JSON, `undefined`); nothing is thrown.
 */
export function readHouseStyle(raw: unknown): ReadHouseStyle {
  if (raw === undefined || raw === null) return { style: DEFAULT_STYLE, problems: [] };
  const read = v.safeParse(entries, raw);
  if (!read.success || Array.isArray(raw)) return { style: DEFAULT_STYLE, problems: ['not a house style'] };
  const problems: string[] = [];
  readOne(read.output, 'version', v.literal(1), 1, problems);
  const style: HouseStyle = {
    version: 1,
    defaultCountry: readOne(read.output, 'defaultCountry', country, DEFAULT_STYLE.defaultCountry, problems),
    markOnOpen: readOne(read.output, 'markOnOpen', markOnOpen, DEFAULT_STYLE.markOnOpen, problems),
    rules: readRules(read.output.rules, problems),
  };
  return { style, problems };
}
