import * as v from 'valibot';
import { isOneSlipAway } from '../record/near-word';
import { isFieldKey, type FieldKey } from '../record/record';
import { fold } from '../record/text';
import { eachValue, type FieldValue } from './each-value';
import { choicesFor, shownValue } from './field-choice';
import type { Fix } from './finding';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.vocabulary';
const LEAST_NEAR = 5;

export interface VocabularyOptions {
  /** By field: the values it may have. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** By field: other words, and which of the values each means. */
  readonly synonyms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A field's list, ready to be asked. */
interface Words {
  readonly field: FieldKey;
  readonly values: ReadonlySet<string>;
  /** Folded values and synonyms → the value, `''` where two values fold alike. */
  readonly folded: ReadonlyMap<string, string>;
}

/** Case, marks, blanks and hyphens do not make another word. */
const keyOf = (text: string) =>
  fold(text)
    .replace(/[\s._/-]+/g, ' ')
    .trim();

function wordsOf(field: FieldKey, { lists, synonyms }: VocabularyOptions): Words {
  const own = Object.entries(synonyms[field] ?? {});
  const values = new Set([...(lists[field] ?? []), ...own.map(([, value]) => value)].map((value) => value.trim()));
  values.delete('');
  const folded = new Map<string, string>();
  for (const value of values) folded.set(keyOf(value), folded.has(keyOf(value)) ? '' : value);
  // A word that is a value already is no synonym.
  for (const [word, value] of own) {
    if (!folded.has(keyOf(word))) folded.set(keyOf(word), value.trim());
  }
  return { field, values, folded };
}

const made = new WeakMap<VocabularyOptions, readonly Words[]>();

function allWords(options: VocabularyOptions): readonly Words[] {
  const known = made.get(options);
  if (known) return known;
  const fields = new Set([...Object.keys(options.lists), ...Object.keys(options.synonyms)]);
  const words = [...fields].filter(isFieldKey).map((field) => wordsOf(field, options));
  const used = words.filter(({ values }) => values.size > 0);
  made.set(options, used);
  return used;
}

function nearValue(key: string, { folded }: Words): string | undefined {
  if (key.length < LEAST_NEAR) return undefined;
  const near = new Set([...folded].filter(([word]) => isOneSlipAway(key, word)).map(([, value]) => value));
  const [value] = near;
  return near.size === 1 && value !== '' ? value : undefined;
}

/** The fix as the CRM stores it; none where a drop-down has no such choice. */
function fixTo(value: string, kind: Fix['kind'], field: FieldKey, context: RuleContext): Fix | undefined {
  const choices = choicesFor(field, context);
  if (!choices) return { kind, value };
  const option = choices.options.find((each) => each.value === value || each.label === value);
  return option && { kind, value: option.value, labels: { [field]: option.label } };
}

function reportFor(at: FieldValue, words: Words, context: RuleContext): RuleReport | undefined {
  const text = shownValue(at.field, at.value, context).trim();
  if (words.values.has(text) || words.values.has(at.value.trim())) return undefined;
  const key = keyOf(text);
  const known = words.folded.get(key);
  // Two values of the list are this one but for case: which is meant is not known.
  if (known === '') return undefined;
  const value = known ?? nearValue(key, words);
  if (value === undefined) return { ...at, message: { key: `${KEY}.notListed`, params: [text] } };
  const fix = fixTo(value, known === undefined ? 'review' : 'safe', at.field, context);
  const message = { key: `${KEY}.${known === undefined ? 'near' : 'otherWord'}`, params: [value] };
  return { ...at, message, ...(fix && { fix }) };
}

const byField = <T>(entry: v.GenericSchema<unknown, T>) => v.record(v.string(), entry);

/** A value that is not in the house's own list for its field. Silent until the house has lists. */
export const vocabulary: Rule<VocabularyOptions> = {
  id: 'vocabulary',
  group: 'vocabulary',
  stage: 'form',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { lists: {}, synonyms: {} },
  options: v.strictObject({
    lists: byField(v.array(v.string())),
    synonyms: byField(v.record(v.string(), v.string())),
  }),
  examples: [
    {
      draft: { kind: 'contact', fields: { leadSource: ['Messu'] } },
      options: { lists: { leadSource: ['Trade fair', 'Website'] }, synonyms: { leadSource: { Messu: 'Trade fair' } } },
      flagged: 'Messu',
      fixed: 'Trade fair',
    },
    {
      draft: { kind: 'contact', fields: { leadSource: ['Radio'] } },
      options: { lists: { leadSource: ['Trade fair', 'Website'] } },
      flagged: 'Radio',
    },
    { draft: { kind: 'contact', fields: { leadSource: ['Radio'] } }, flagged: null },
  ],
  check: (draft, options, context) =>
    allWords(options).flatMap((words) =>
      eachValue(draft, [words.field]).flatMap((at) => reportFor(at, words, context) ?? []),
    ),
};
