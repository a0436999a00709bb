import type { FieldKey } from '../record/record';
import { isFieldKey } from '../record/record';
import type { RuleId } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { camel, ruleTextKey } from '../rules/rule-texts';
import type { GuideWords } from './guide-words';
import { optionSchemas, shapeOf, type OptionShape } from './option-shape';

/** A longer list is cut: options has it whole. */
const MOST_LISTED = 24;

/** An option that is being put into words. */
interface Option {
  readonly rule: RuleId;
  readonly name: string;
  readonly words: GuideWords;
}

function labelOf({ rule, name, words }: Option): string {
  const key = ruleTextKey(rule, `options.${name}`);
  return words.known(`${key}.label`) || words.text(key);
}

function choiceOf({ rule, name, words }: Option, choice: string): string {
  return words.known(ruleTextKey(rule, `options.${name}.${camel(choice)}`)) || choice;
}

function listed(all: readonly string[], { text }: GuideWords): string {
  const shown = all.slice(0, MOST_LISTED).join(', ');
  return all.length > MOST_LISTED ? text('guide.andMore', [shown, String(all.length - MOST_LISTED)]) : shown;
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** A key of a list by field is a field, save in an option that is named after stages. */
function keyName(key: string, { name, words }: Option): string {
  return !/stages?$/i.test(name) && isFieldKey(key) ? words.field(key) : key;
}

/** An option's value in words; `''`: it asks nothing. */
function valueWords(option: Option, shape: OptionShape, value: unknown): string {
  const { words, name } = option;
  switch (shape.kind) {
    case 'flag':
      return '';
    case 'choice':
      return choiceOf(option, String(value));
    case 'number':
    case 'text':
      return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    case 'fields':
      // By the option's own schema its list holds fields.
      return listed((textsOf(value) as readonly FieldKey[]).map(words.field), words);
    case 'ticks':
      return listed(
        textsOf(value).map((choice) => choiceOf(option, choice)),
        words,
      );
    case 'lines':
      return listed(name === 'countries' ? textsOf(value).map(words.country) : textsOf(value), words);
    case 'pairs':
      return listed(
        entriesOf(value).map(([from, to]) => `${from} → ${String(to)}`),
        words,
      );
    case 'keyed':
      return entriesOf(value)
        .map(([key, own]) =>
          words.text('options.style.listed', [keyName(key, option), valueWords(option, shape.of, own)]),
        )
        .join('; ');
  }
}

/** A switch that is on, as a sentence about records; its label, which speaks to whoever sets it, where there is none. */
const flagLine = (option: Option): string =>
  option.words.known(`guide.flags.${camel(option.rule)}.${option.name}`) || labelOf(option);

/** What the house has chosen of a rule, one line an option; an option that is off or empty has none. */
export function optionLines(rule: Rule<object>, options: object, words: GuideWords): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(options));
  return optionSchemas(rule.options).flatMap(([name, schema]) => {
    const shape = shapeOf(schema);
    if (!shape) return [];
    const option = { rule: rule.id, name, words };
    if (shape.kind === 'flag') return values.get(name) === true ? [flagLine(option)] : [];
    const said = valueWords(option, shape, values.get(name));
    return said === '' ? [] : [words.text('options.style.listed', [labelOf(option), said])];
  });
}
