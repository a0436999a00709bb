import { claimEmail, type Workshop } from './companies';
import type { DraftContact } from './draft';
import { otherSpellings } from './phones';
import { slug } from './text';

/**
 * Notes what a rep might type for people who are already there: their email in capitals, an older email that HubSpot keeps
 * as a secondary one, their number as another hand writes it, their name and company. `count` of each at most.
 */
export function makeProbes(shop: Workshop, contacts: readonly DraftContact[], count: number): void {
  const able = contacts.filter(({ values, company }) => company !== undefined && values.email !== '');
  shop.dice.sample(able, Math.min(count * 4, able.length)).forEach((contact, index) => {
    const makers = [capitals, secondary, phone, nameAndCompany];
    makers[index % makers.length]?.(shop, contact);
  });
}

function capitals({ truth }: Workshop, { id, values }: DraftContact): void {
  truth.probes.push({ kind: 'contacts', id, typed: { email: (values.email ?? '').toUpperCase() }, why: 'email' });
}

function secondary(shop: Workshop, { id, values, company }: DraftContact): void {
  const email = claimEmail(
    shop,
    `${slug(values.lastname ?? '')}.${slug(values.firstname ?? '')}`,
    company?.domain ?? '',
  );
  values.hs_additional_emails = email;
  shop.truth.probes.push({ kind: 'contacts', id, typed: { email }, why: 'email' });
}

function phone({ truth, dice }: Workshop, { id, values, place }: DraftContact): void {
  const number = values.mobilephone ?? values.phone ?? '';
  const spellings = /^\+\d{8,15}$/.test(number) ? otherSpellings(number, place.country) : [];
  if (spellings.length === 0) return;
  truth.probes.push({
    kind: 'contacts',
    id,
    typed: { phone: dice.pick(spellings), country: place.countryName },
    why: 'phone',
  });
}

function nameAndCompany({ truth }: Workshop, { id, values, company }: DraftContact): void {
  const { firstname = '', lastname = '' } = values;
  const typed = { firstname, lastname, company: company?.values.name ?? '' };
  truth.probes.push({ kind: 'contacts', id, typed, why: 'name-company' });
}
