import { claimEmail, times, type Workshop } from './companies';
import type { DraftCompany, DraftContact } from './draft';
import { otherSpellings } from './phones';
import { latin, slug } from './text';
import type { DuplicateReason } from './truth';

interface Variation {
  readonly values: Readonly<Record<string, string>>;
  readonly why: readonly DuplicateReason[];
  readonly hard: boolean;
}

/** Second records of people who are already there, each in one of the ways it happens. */
export function makeDuplicates(shop: Workshop, contacts: readonly DraftContact[], count: number): DraftContact[] {
  const variations = [plusTag, samePhone, sameNameAtCompany, sameNameAtDomain, swappedName, plainLetters];
  const able = contacts.filter(({ company, values }) => company !== undefined && values.email !== '');
  return shop.dice.sample(able, Math.min(count, able.length)).map((original, index) => {
    const vary = variations[index % variations.length] ?? samePhone;
    const variation = vary(shop, original) ?? sameNameAtCompany(shop, original);
    const { firstname = '', lastname = '', country = '' } = original.values;
    const values = { firstname, lastname, country, ...variation.values };
    const copy: DraftContact = { ...original, id: shop.nextId(), values, ...times(shop) };
    shop.truth.duplicates.push({
      kind: 'contacts',
      ids: [original.id, copy.id],
      why: variation.why,
      hard: variation.hard,
    });
    return withSpelledPhone(shop, copy);
  });
}

/** The same mailbox under a tag: another text, the same inbox. */
function plusTag(shop: Workshop, { values }: DraftContact): Variation {
  const [local = '', domain = ''] = (values.email ?? '').split('@');
  return { values: { email: claimEmail(shop, `${local}+news`, domain) }, why: ['email'], hard: false };
}

function samePhone(shop: Workshop, { values, place }: DraftContact): Variation | undefined {
  const own = values.mobilephone ?? values.phone ?? '';
  const isGood = /^\+\d{8,15}$/.test(own) && otherSpellings(own, place.country).length > 0;
  if (!isGood) return undefined;
  const local = `${slug(values.firstname ?? '')}${shop.dice.digits(4)}`;
  return { values: { phone: own, email: claimEmail(shop, local, 'outlook.com') }, why: ['phone'], hard: false };
}

function sameNameAtCompany(_shop: Workshop, { values, company }: DraftContact): Variation {
  const name = company?.values.name ?? '';
  return { values: { company: name, jobtitle: values.jobtitle ?? '' }, why: ['name-company'], hard: false };
}

function sameNameAtDomain(shop: Workshop, { values, company }: DraftContact): Variation {
  const initial = slug(values.firstname ?? '').charAt(0);
  const email = claimEmail(shop, `${initial}${slug(values.lastname ?? '')}`, company?.domain ?? '');
  return { values: { email }, why: ['name-domain'], hard: false };
}

function swappedName(_shop: Workshop, { values, company }: DraftContact): Variation {
  const { firstname = '', lastname = '' } = values;
  const swapped = { firstname: lastname, lastname: firstname };
  return { values: { ...swapped, company: company?.values.name ?? '' }, why: ['name-company'], hard: true };
}

/** The name without its own letters: transliterated from Cyrillic, or without diacritics. */
function plainLetters(_shop: Workshop, { values, company }: DraftContact): Variation {
  const { firstname = '', lastname = '' } = values;
  const plain = { firstname: latin(firstname), lastname: latin(lastname) };
  const hard = plain.firstname !== firstname || plain.lastname !== lastname;
  return { values: { ...plain, company: company?.values.name ?? '' }, why: ['name-company'], hard };
}

/** The copy's number as another hand writes it: a defect of its own, noted. */
function withSpelledPhone({ dice, truth }: Workshop, copy: DraftContact): DraftContact {
  const { phone } = copy.values;
  if (phone === undefined) return copy;
  truth.spoil(copy, 'phone', dice.pick(otherSpellings(phone, copy.place.country)), 'phone-format', phone);
  return copy;
}

/** Companies entered twice: HubSpot does not stop it (facts/hubspot-api.md). */
export function makeCompanyDuplicates(
  shop: Workshop,
  companies: readonly DraftCompany[],
  count: number,
): DraftCompany[] {
  return shop.dice.sample(companies, Math.min(count, companies.length)).map((original, index) => {
    const { name = '', country = '', hubspot_owner_id = '' } = original.values;
    const byDomain = index % 2 === 0;
    const values = byDomain
      ? { name: latin(name), domain: original.domain, country, hubspot_owner_id }
      : { name, country, hubspot_owner_id };
    const copy: DraftCompany = { ...original, id: shop.nextId(), values, names: original.names, ...times(shop) };
    const why: DuplicateReason[] = byDomain ? ['domain'] : ['name'];
    shop.truth.duplicates.push({ kind: 'companies', ids: [original.id, copy.id], why, hard: false });
    return copy;
  });
}
