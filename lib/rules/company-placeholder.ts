import * as v from 'valibot';
import { readCompany } from '../record/company';
import { isPlaceholder } from '../record/placeholder';
import { fold } from '../record/text';
import type { Rule } from './rule';

const KEY = 'rules.companyPlaceholder';

export interface CompanyPlaceholderOptions {
  /** Texts of the house that stand for no company, beside those that everybody knows. */
  readonly more: readonly string[];
}

const texts = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split('|')).map(fold));

/** The longest of the texts that everybody knows, here and in `isPlaceholder`, with some room: real names are often longer, and reading costs. */
const LONGEST = 26;

/** Texts that people type to get past the field, folded. In the languages of the product; whole names only. */
const MADE_UP = texts(
  'n.n.|test|tests|testing|test test|test company|testcompany|test account|test 1|test1|test123|company|company name|my company|your company',
  'no company|no name|noname|example|sample|dummy|example company|sample company|dummy company|fake company|foo|foo bar|foobar|lorem ipsum',
  'asd|asdf|asdfg|asdfgh|asdfasdf|asdasd|qwe|qwer|qwert|qwerty|qwertz|zxc|zxcv|йцук|йцукен|фыва|null|nil|nobody|blah|bla|bla bla|blabla',
  '[object object]|delete|delete me|do not use|testi|testiyritys|testi yritys|yritys|yrityksen nimi|ei yritystä|ei ole yritystä|poista',
  'testföretag|testbolag|företag|företagsnamn|inget företag|ingen|inget|testfirma|test firma|firma|firmenname|keine firma|ohne firma|keine',
  'unternehmen|тест|тестовая компания|тестовая|компания|название компании|нет|нет компании|без компании|пусто',
);

/** Texts that say the person is no company's, folded. */
const OWN = texts(
  'own|self|myself|me|own company|private|private person|private individual|individual|oma|oma yritys|itse|yksityinen|yksityishenkilö|yksityisasiakas',
  'egen firma|eget företag|privat|privatperson|selbst|eigene firma|privatkunde|частное лицо|физлицо|физическое лицо|своя компания|сам',
);

/** One sign over and over, or digits in a row. One letter or digit may be a company (X, 3). */
const NONSENSE = /^(?:x{2,}|([qzyvwjkй])\1{2,}|(\d)\2{2,}|0?123(?:4(?:5(?:6(?:7(?:89?)?)?)?)?)?0?)$/u;

function messageKey(value: string, more: readonly string[]): string | undefined {
  if (value.length > LONGEST && more.length === 0) return undefined;
  const text = fold(value);
  // HubSpot and Pipedrive show a dash where nothing is.
  if (text === '' || /^-+$/.test(text)) return undefined;
  if (more.some((own) => fold(own) === text) || isPlaceholder(value) || NONSENSE.test(text)) return `${KEY}.madeUp`;
  // Three capitals are an abbreviation as well: OWN, ASD.
  if (/^\p{Lu}{3}$/u.test(value)) return undefined;
  if (MADE_UP.has(text)) return `${KEY}.madeUp`;
  return OWN.has(text) ? `${KEY}.own` : undefined;
}

/** So long are the longest of the texts, with room for those of the house. */
const MAX_LENGTH = 60;

/** A word instead of a company. With a legal form it is one: `Test Oy`, `None Ltd`. */
export const companyPlaceholder: Rule<CompanyPlaceholderOptions> = {
  id: 'company-placeholder',
  group: 'company',
  stage: 'placeholder',
  fields: ['company'],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { more: [] },
  options: v.strictObject({ more: v.array(v.string()) }),
  examples: [
    { draft: { kind: 'company', fields: { company: ['asdf'] } }, flagged: 'asdf' },
    { draft: { kind: 'contact', fields: { company: ['Own company'] } }, flagged: 'Own company' },
    { draft: { kind: 'company', fields: { company: ['Test Oy'] } }, flagged: null },
  ],
  check: (draft, { more }) =>
    (draft.fields.company ?? []).flatMap((value, index) => {
      const key = value.length > MAX_LENGTH ? undefined : messageKey(value.trim(), more);
      if (key === undefined || readCompany(value).legalForm !== '') return [];
      return [{ field: 'company', index, value, message: { key, params: [value.trim()] } }];
    }),
};
