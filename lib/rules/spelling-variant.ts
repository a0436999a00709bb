import * as v from 'valibot';
import { isFieldKey, type FieldKey } from '../record/record';
import { eachValue, type FieldValue } from './each-value';
import type { Rule, RuleReport } from './rule';
import { TO_AMERICAN, TO_BRITISH } from './spelling-words';

const KEY = 'rules.spellingVariant';
const MAX_LENGTH = 2_000;

export interface SpellingVariantOptions {
  readonly variant: 'british' | 'american';
  /** Free text, never names. */
  readonly fields: readonly FieldKey[];
}

const WORD = /[\p{L}\p{M}\p{N}@._/:’'-]+/gu;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);
/** Ends a sentence, so that the next word's capital says nothing. */
const ENDS = /[.!?:;\n]\s*$/;

/** Whether the word may be part of a name: a capital inside a sentence, or beside another capital. */
function mayBeName(text: string, word: string, at: number): boolean {
  if (!isCapital(word)) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const startsSentence = before.trim() === '' || ENDS.test(before);
  const next = /^[\s,&-]*(\p{L})/u.exec(text.slice(at + word.length, at + word.length + 20))?.[1] ?? '';
  return !startsSentence || isCapital(next) || word === word.toUpperCase();
}

const withCase = (word: string, like: string) =>
  isCapital(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

interface Respelt {
  readonly text: string;
  readonly first: string;
}

function respelt(text: string, words: ReadonlyMap<string, string>): Respelt {
  let first = '';
  const result = text.replace(WORD, (token: string, at: number) => {
    const [word = ''] = /^\p{L}+/u.exec(token) ?? [];
    const other = words.get(word.toLowerCase());
    if (other === undefined || mayBeName(text, word, at)) return token;
    // An address or a path is no prose; a hyphen or a full stop after the word is.
    if (!/^[.’'-]?\p{L}*[.]?$/u.test(token.slice(word.length))) return token;
    const spelt = withCase(other, word);
    first ||= spelt;
    return spelt + token.slice(word.length);
  });
  return { text: result, first };
}

function reportFor(at: FieldValue, variant: SpellingVariantOptions['variant']): RuleReport | undefined {
  const { text, first } = respelt(at.value, variant === 'british' ? TO_BRITISH : TO_AMERICAN);
  if (first === '') return undefined;
  return { ...at, message: { key: `${KEY}.${variant}`, params: [first] }, fix: { kind: 'safe', value: text } };
}

/** British spelling in an American house, or the reverse: in free text only, never in what may be a name. */
export const spellingVariant: Rule<SpellingVariantOptions> = {
  id: 'spelling-variant',
  group: 'vocabulary',
  stage: 'advice',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'off',
  defaults: { variant: 'british', fields: ['jobTitle'] },
  options: v.strictObject({
    variant: v.picklist(['british', 'american']),
    fields: v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input))),
  }),
  examples: [
    {
      draft: { kind: 'contact', fields: { jobTitle: ['Head of digital optimization'] } },
      flagged: 'Head of digital optimization',
      fixed: 'Head of digital optimisation',
    },
    {
      draft: { kind: 'contact', fields: { jobTitle: ['Call centre manager'] } },
      options: { variant: 'american' },
      flagged: 'Call centre manager',
      fixed: 'Call center manager',
    },
    { draft: { kind: 'contact', fields: { jobTitle: ['Adviser, World Health Organization'] } }, flagged: null },
  ],
  check: (draft, { fields, variant }) =>
    eachValue(draft, fields, MAX_LENGTH).flatMap((at) => reportFor(at, variant) ?? []),
};
