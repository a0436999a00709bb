import { readCompany } from '../record/company';
import { companyDomain } from '../record/domain';
import { readEmail } from '../record/email';
import { nameKey, nameParts, readName } from '../record/name';
import { digitsOf } from '../record/phone';
import { allValues, type Draft, type RecordSummary } from '../record/record';
import { withoutSecrets } from '../record/secret-values';
import { companyNameOf, domainsOf, emailsOf, phonesOf } from './contact-points';

/** Look-ups that find possible duplicates; each is answered by a normalised exact comparison in the CRM. */
export type Lookup =
  | { readonly by: 'email'; readonly email: string }
  /** `national`: digits without country code; `e164` with it. */
  | { readonly by: 'phone'; readonly national: string; readonly e164?: string }
  | { readonly by: 'name'; readonly firstName: string; readonly lastName: string }
  | { readonly by: 'companyName'; readonly name: string }
  | { readonly by: 'domain'; readonly domain: string };

/** Fewer digits are shared by too many numbers to be looked for. */
const FEWEST_DIGITS = 6;

/** A look-up as a stable text: equal keys ask the same question. */
export function lookupKey(lookup: Lookup): string {
  switch (lookup.by) {
    case 'email':
      return `email:${lookup.email}`;
    case 'phone':
      return `phone:${lookup.e164 ?? ''}:${lookup.national}`;
    case 'name':
      return `name:${lookup.firstName.toLowerCase()}|${lookup.lastName.toLowerCase()}`;
    case 'companyName':
      return `company:${lookup.name.toLowerCase()}`;
    case 'domain':
      return `domain:${lookup.domain}`;
  }
}

function emailLookups({ fields }: Draft): readonly Lookup[] {
  // The mailbox without its plus tag or Gmail dots may stand in the CRM as well as the address as typed.
  return emailsOf(fields)
    .flatMap(({ read }) => [read.address, read.key])
    .map((email) => ({ by: 'email', email }));
}

function phoneLookups({ fields }: Draft, country: string): readonly Lookup[] {
  return phonesOf(fields, country).flatMap(({ read: { e164, national, tail } }): readonly Lookup[] => {
    if (national.length >= FEWEST_DIGITS) return [{ by: 'phone', national, e164 }];
    return tail === '' ? [] : [{ by: 'phone', national: tail }];
  });
}

function nameLookups({ fields }: Draft): readonly Lookup[] {
  const { firstName, lastName } = nameParts(fields);
  return firstName === '' || lastName === '' ? [] : [{ by: 'name', firstName, lastName }];
}

function companyLookups({ fields }: Draft): readonly Lookup[] {
  const name = companyNameOf(fields);
  const domains = [...new Set(domainsOf(fields).map(({ read }) => read))];
  const byName: readonly Lookup[] = name === '' ? [] : [{ by: 'companyName', name }];
  return [...byName, ...domains.map((domain) => ({ by: 'domain', domain }) as const)];
}

/**
 * What to ask the CRM about a draft, each question once. `country` is assumed where neither number nor record names one. Nothing is
 * asked of values with a personal code, a card or an account number in them: look-ups are kept.
 */
export function lookupsFor(typed: Draft, country: string): readonly Lookup[] {
  const draft = { ...typed, fields: withoutSecrets(typed.fields) };
  const all =
    draft.kind === 'company'
      ? [...companyLookups(draft), ...phoneLookups(draft, country)]
      : [...emailLookups(draft), ...phoneLookups(draft, country), ...nameLookups(draft)];
  return [...new Map(all.map((lookup) => [lookupKey(lookup), lookup])).values()];
}

function hasPhone({ fields }: RecordSummary, { national, e164 }: Extract<Lookup, { by: 'phone' }>): boolean {
  const values = [...allValues(fields, 'phone'), ...allValues(fields, 'mobilePhone')];
  return values.some((value) => {
    const digits = digitsOf(value);
    // `+358 40 …`, `00358 40 …` and `040 …` end alike; the digits before must be country code or trunk prefix.
    if (!digits.endsWith(national)) return false;
    const before = digits.slice(0, -national.length).replace(/^00/, '');
    const code = e164?.slice(1, -national.length);
    return code === undefined || before.length <= 1 || before.startsWith(code);
  });
}

function hasName({ fields }: RecordSummary, { firstName, lastName }: Extract<Lookup, { by: 'name' }>): boolean {
  const asked = readName({ firstName: [firstName], lastName: [lastName] });
  const own = readName(fields);
  const straight = own.first === asked.first && own.last === asked.last;
  return straight || (own.first === nameKey(lastName) && own.last === nameKey(firstName));
}

/** Whether a record is an answer to a look-up: for records that the CRM's search does not know yet, and for caching what one search answered to several. */
export function matchesLookup(summary: RecordSummary, lookup: Lookup): boolean {
  switch (lookup.by) {
    case 'email':
      return emailsOf(summary.fields).some(({ read }) => read.key === readEmail(lookup.email)?.key);
    case 'phone':
      return hasPhone(summary, lookup);
    case 'name':
      return hasName(summary, lookup);
    case 'companyName':
      return readCompany(companyNameOf(summary.fields)).core === readCompany(lookup.name).core;
    case 'domain':
      return domainsOf(summary.fields).some(({ read }) => read === (companyDomain(lookup.domain) || lookup.domain));
  }
}
