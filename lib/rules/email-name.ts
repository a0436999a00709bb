import * as v from 'valibot';
import { registeredDomain } from '../record/domain';
import { isRoleMailbox } from '../record/email-roles';
import { isFreeMail } from '../record/free-mail';
import { nameParts } from '../record/name';
import { firstValue, type Draft } from '../record/record';
import { fold } from '../record/text';
import { nameTokens } from './email-domains';
import { areKin, isGivenName, type Nicknames } from './email-name-kin';
import { addresses, EMAIL_FIELDS, type Address } from './email-values';
import type { Rule, RuleReport } from './rule';

/** Two names, perhaps an initial between them, perhaps a number: `anna.berg`, `berg_anna2`, `anna.m.berg`. */
const TWO_NAMES = /^(\p{L}{3,20})(?:[._]\p{L})?[._](\p{L}{3,20}(?:-\p{L}{2,20})?)\d{0,4}$/u;

/** Words that stand in addresses of tasks, places and groups; no surnames among them that would be missed. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'accounts payable receivable director manager assistant department dept group global europe nordic international customer service care ' +
    'sales invoice invoices team office helsinki tampere turku oulu espoo vantaa stockholm goteborg malmo berlin hamburg munchen munich wien ' +
    'moskva moscow london york paris oslo finland suomi sverige sweden germany deutschland rossiya russia press news letter human resources ' +
    'general main front desk store shop studio school club hotel church project projekt projekti work home mobile crm test ceo cfo cto ' +
    'chairman president secretary board firma company yritys foretag the and und och for mail email post posti avdelning osasto verkstad'
  ).split(' '),
);

/** Folds what is not plain already. */
const plain = (text: string) => (/^[a-z\d._-]*$/.test(text) ? text : fold(text));

/** The two names of a local part, folded; nothing where it does not plainly consist of two names. */
function namesIn(local: string): readonly string[] {
  const [, first = '', last = ''] = TWO_NAMES.exec(plain(local.replace(/\+.*$/, ''))) ?? [];
  const names = [first, ...last.split('-')];
  const areNames = first !== '' && names.every((name) => !NO_NAMES.has(name) && !isRoleMailbox(name));
  return areNames ? names : [];
}

/** Whether the address is named after the firm: `nordweb.finland@nordweb.fi`. */
function isNamedAfterFirm(names: readonly string[], draft: Draft, domain: string): boolean {
  const brand = isFreeMail(domain) ? '' : registeredDomain(domain);
  const company = fold(firstValue(draft.fields, 'company').slice(0, 300));
  return names.some((name) => brand.includes(name) || company.includes(name));
}

/** The record's own names; nothing where one of first and last is unknown, or written in letters that do not compare. */
function ownNames(draft: Draft): readonly string[] {
  const { firstName, lastName } = nameParts(draft.fields);
  if (firstName === '' || lastName === '') return [];
  const tokens = nameTokens(draft);
  return tokens.length >= 2 && tokens.every((token) => /^[a-z]+$/.test(token)) ? tokens : [];
}

function reportFor(one: Address, draft: Draft, nicknames: Nicknames): readonly RuleReport[] {
  const { field, index, value, reading } = one;
  // Nearly every record: the name stands in the address.
  const last = firstValue(draft.fields, 'lastName').toLowerCase();
  if (reading.role || (last.length > 2 && reading.local.includes(last))) return [];
  const names = namesIn(reading.local);
  if (names.length === 0 || !names.some((name) => isGivenName(name, nicknames))) return [];
  const own = ownNames(draft);
  if (own.length === 0 || isNamedAfterFirm(names, draft, reading.domain)) return [];
  if (names.some((name) => own.some((token) => areKin(name, token, nicknames)))) return [];
  return [{ field, index, value, message: { key: 'rules.emailName.someoneElse', params: [reading.local] } }];
}

/** The address plainly names someone else: neither of its two names is a form of any of the record's. Needs the table of nicknames. */
export const emailName: Rule<object> = {
  id: 'email-name',
  group: 'email',
  stage: 'advice',
  fields: EMAIL_FIELDS,
  kinds: ['contact'],
  severity: 'info',
  defaults: {},
  options: v.strictObject({}),
  tables: ['nicknames'],
  examples: [
    {
      draft: {
        kind: 'contact',
        fields: { firstName: ['Anna'], lastName: ['Berg'], email: ['matti.virtanen@nordweb.fi'] },
      },
      flagged: 'matti.virtanen@nordweb.fi',
    },
    {
      draft: {
        kind: 'contact',
        fields: { firstName: ['Robert'], lastName: ['Lund'], email: ['bob.svensson@nordweb.fi'] },
      },
      flagged: null,
    },
    {
      draft: {
        kind: 'contact',
        fields: { firstName: ['Юлия'], lastName: ['Щукина'], email: ['julia.schukina@nordweb.ru'] },
      },
      flagged: null,
    },
  ],
  check: (draft, _options, { tables }) => {
    const nicknames = tables?.nicknames;
    return nicknames ? addresses(draft).flatMap((one) => reportFor(one, draft, nicknames)) : [];
  },
};
