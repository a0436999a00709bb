import * as v from 'valibot';
import { isPlaceholder } from '../record/placeholder';
import { BETWEEN, formPlaces, houseForm, type WantedForms } from './company-forms';
import { MAX_JUDGED } from './each-value';
import type { Message } from './finding';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.companyName';

export interface CompanyNameOptions {
  /** Legal forms as the house writes them, by any spelling of them: `inc` → `Inc`. Others are told only of spellings that no company uses. */
  readonly forms: WantedForms;
  /** Whether names all in small letters are looked at. */
  readonly smallLetters: boolean;
}

/** A name after one of the changes, and what to say of it. */
interface Change {
  readonly name: string;
  readonly message: Message;
}

/** Companies that are called like their domain and write themselves in small letters throughout: `salesforce.com, inc.` */
const DOMAIN_NAME = /^[^\p{Lu}\s]+\.[^\p{Lu}\s]+(?:\s\P{Lu}*)?$/u;

function withForms(name: string, options: CompanyNameOptions): Change | undefined {
  if (DOMAIN_NAME.test(name)) return undefined;
  const words = name.split(' ');
  for (const at of formPlaces(words, options.forms)) {
    const word = words[at] ?? '';
    const form = houseForm(word, words, options.forms);
    if (form === undefined) continue;
    return { name: words.with(at, form).join(' '), message: { key: `${KEY}.legalForm`, params: [word, form] } };
  }
  return undefined;
}

/** Words that stay small inside a name. */
const LITTLE: ReadonlySet<string> = new Set(
  'and of the for in at ja och und i à de la du des del von der den af et y e и & +'.split(' '),
);

/** A name of two words and more with a legal form, without one capital: nobody's brand is written so. One word may be (`adidas AG`). */
function withCapitals(name: string, options: CompanyNameOptions): Change | undefined {
  const words = name.split(' ');
  const places = new Set(formPlaces(words, options.forms));
  const own = words.filter((word, at) => !places.has(at) && !BETWEEN.test(word));
  const plain = places.size > 0 && own.every((word) => /^[\p{Ll}\p{M}'’]+$/u.test(word) || LITTLE.has(word));
  if (!plain || own.filter((word) => !LITTLE.has(word)).length < 2) return undefined;
  const capital = (word: string, at: number): string =>
    places.has(at) || (at > 0 && (LITTLE.has(word) || BETWEEN.test(word)))
      ? word
      : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const changed = words.map(capital).join(' ');
  return changed === name ? undefined : { name: changed, message: { key: `${KEY}.smallLetters` } };
}

const EDGES = /^[\s,;:|\\]|[\s,;:|\\/–—-]$/;

function withoutDebris(name: string): Change | undefined {
  if (!EDGES.test(name)) return undefined;
  const bare = name.replace(/[\s,;:|\\/–—-]+$/, '').replace(/^[\s,;:|\\]+/, '');
  return bare === name || !/[\p{L}\p{N}]/u.test(bare)
    ? undefined
    : { name: bare, message: { key: `${KEY}.punctuation` } };
}

function withoutBlanks(name: string): Change | undefined {
  const bare = name
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === name ? undefined : { name: bare, message: { key: `${KEY}.spacing` } };
}

/** A name has a handful of words that can be wrong. */
const MAX_CHANGES = 12;

function changeOf(name: string, options: CompanyNameOptions): Change | undefined {
  return (
    withoutBlanks(name) ??
    withoutDebris(name) ??
    withForms(name, options) ??
    (options.smallLetters ? withCapitals(name, options) : undefined)
  );
}

function reportFor(value: string, options: CompanyNameOptions): Pick<RuleReport, 'message' | 'fix'> | undefined {
  let name = value;
  let message: Message | undefined;
  for (let round = 0; round < MAX_CHANGES; round++) {
    const change = changeOf(name, options);
    if (!change) break;
    // What is said is the last and most telling of the changes.
    [name, message] = [change.name, change.message];
  }
  return message && { message, fix: { kind: 'review', value: name } };
}

/** A company's name with debris around it, or a legal form that nobody writes so. What a company calls itself is never changed. */
export const companyName: Rule<CompanyNameOptions> = {
  id: 'company-name',
  group: 'company',
  stage: 'form',
  fields: ['company'],
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: { forms: {}, smallLetters: true },
  options: v.strictObject({
    forms: v.record(v.string(), v.pipe(v.string(), v.regex(/^\S{1,20}$/))),
    smallLetters: v.boolean(),
  }),
  examples: [
    { draft: { kind: 'company', fields: { company: ['Virtanen oy'] } }, flagged: 'Virtanen oy', fixed: 'Virtanen Oy' },
    {
      draft: { kind: 'company', fields: { company: ['müller maschinenbau GMBH'] } },
      flagged: 'müller maschinenbau GMBH',
      fixed: 'Müller Maschinenbau GmbH',
    },
    { draft: { kind: 'company', fields: { company: ['Acme  Inc.,'] } }, flagged: 'Acme  Inc.,', fixed: 'Acme Inc.' },
    { draft: { kind: 'company', fields: { company: ['adidas AG'] } }, flagged: null },
  ],
  check: (draft, options) =>
    (draft.fields.company ?? []).flatMap((value, index) => {
      const report = value.length > MAX_JUDGED ? undefined : reportFor(value, options);
      return report && !isPlaceholder(value) ? [{ field: 'company', index, value, ...report }] : [];
    }),
};
