import * as v from 'valibot';
import { readCompany } from '../record/company';
import { companyDomain } from '../record/domain';
import { isPlaceholder } from '../record/placeholder';
import { fold } from '../record/text';
import { allValues, type Draft } from '../record/record';
import { MAX_JUDGED } from './each-value';
import type { AssociatedCompany, CrmFacts } from './facts';
import type { Rule } from './rule';

const KEY = 'rules.companyLink';

/** Words of names that many companies share, folded: two names are not one because of them. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'group holding holdings international global company companies services service solutions solution consulting systems system technologies technology tech digital ' +
    'software media marketing trading logistics partners partner finland suomi sweden sverige norge norway denmark danmark germany deutschland nordic scandinavia europe ' +
    'russia rossiya konserni yhtiot ryhma palvelut ratkaisut konsultointi rakennus koncern gruppen tjanster losningar bygg handel gruppe dienstleistungen beratung ' +
    'gesellschaft handels gruppa kompaniya holding tsentr servis torgovyi dom bank insurance energy health care'
  ).split(' '),
);

/** Letters as they sound alike over alphabets and spellings: `Яндекс` and `Yandex`, `Müller` and `Mueller`. */
const squeezed = (core: string): string =>
  core
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e+/g, '$1')
    .replace(/ks/g, 'x')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/gu, '$1');

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

function isShort(short: string, words: readonly string[]): boolean {
  return short.length > 1 && words.length > 1 && initials(words).startsWith(short);
}

/** Whether two names may be of one company: equal, one within the other, an abbreviation, or a word of their own in common. */
function related(a: string, b: string): boolean {
  const [mine, theirs] = [squeezed(a), squeezed(b)];
  if (mine === '' || theirs === '' || mine.includes(theirs) || theirs.includes(mine)) return true;
  const [words, others] = [a.split(' '), b.split(' ')];
  if (isShort(words.join(''), others) || isShort(others.join(''), words)) return true;
  return words.some((word) => others.some((other) => isSharedWord(word, other)));
}

function isSharedWord(word: string, other: string): boolean {
  if (COMMON.has(word) || COMMON.has(other)) return false;
  const [mine, theirs] = [squeezed(word), squeezed(other)];
  return mine === theirs ? word.length > 2 : mine.slice(0, 5) === theirs.slice(0, 5) && mine.length > 4;
}

/** `nordea` of `nordea.fi`: how a company calls itself, whatever its registered name. */
const labelOf = (domain: string): string => fold(domain.slice(0, domain.indexOf('.')));

/** Whether something shows the text to be a name of the associated company: its domain, or what other records of that domain say. */
function isItsName(core: string, { domains }: AssociatedCompany, draft: Draft, facts: CrmFacts): boolean {
  if (domains.some((domain) => related(core, labelOf(domain)))) return true;
  if (allValues(draft.fields, 'website').some((site) => domains.includes(companyDomain(site)))) return true;
  const known = facts.domains?.filter(({ domain }) => domains.includes(domain)) ?? [];
  return known.some(({ company }) => company !== undefined && readCompany(company).core === core);
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** A file's thousand contacts of one company read its name once. */
const cores = new WeakMap<AssociatedCompany, string>();

function coreOf(company: AssociatedCompany): string {
  const known = cores.get(company);
  if (known !== undefined) return known;
  const { core } = readCompany(company.name);
  cores.set(company, core);
  return core;
}

function differs(text: string, company: AssociatedCompany, draft: Draft, facts: CrmFacts): boolean {
  const [mine, theirs] = [readCompany(text).core, coreOf(company)];
  if (related(mine, theirs) || isItsName(mine, company, draft, facts)) return false;
  // A name in another alphabet may be its translation.
  return isLatin(text) === isLatin(company.name);
}

/** The company that a contact's own text names is not the one it is associated with. */
export const companyLink: Rule<object> = {
  id: 'company-link',
  group: 'company',
  stage: 'doubtful',
  fields: ['company'],
  kinds: ['contact'],
  severity: 'info',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { company: ['Kesko Oyj'] } },
      facts: { associated: { id: '1', name: 'Nordweb Oy', domains: ['nordweb.fi'] } },
      flagged: 'Kesko Oyj',
      fixed: 'Nordweb Oy',
    },
    {
      draft: { kind: 'contact', fields: { company: ['Nordweb'] } },
      facts: { associated: { id: '1', name: 'Nordweb Finland Oy', domains: ['nordweb.fi'] } },
      flagged: null,
    },
  ],
  check(draft, _, { facts }) {
    const value = draft.fields.company?.[0] ?? '';
    const associated = facts?.associated;
    if (!associated || value === '' || value === associated.name) return [];
    if (isPlaceholder(value) || isPlaceholder(associated.name)) return [];
    if (value.length > MAX_JUDGED || associated.name.length > MAX_JUDGED) return [];
    if (!differs(value, associated, draft, facts)) return [];
    const source = { key: `${KEY}.source` };
    const message = { key: `${KEY}.differs`, params: [associated.name] };
    return [{ field: 'company', index: 0, value, message, fix: { kind: 'review', value: associated.name, source } }];
  },
};
