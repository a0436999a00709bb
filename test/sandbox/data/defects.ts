import type { Workshop } from './companies';
import type { DraftCompany, DraftContact, DraftRecord } from './draft';
import { brokenNumber, otherSpellings, placeholderNumber, unjudgedNumber } from './phones';

/** How often each defect is made, of all records of a kind. */
const SHARES = { format: 0.14, invalid: 0.04, placeholder: 0.02, unjudged: 0.015, word: 0.01 };
/** Properties people leave empty, and how often. The order matters: who has no email keeps a name. */
const GAPS: readonly (readonly [property: string, share: number])[] = [
  ['email', 0.05],
  ['phone', 0.06],
  ['jobtitle', 0.1],
  ['hs_analytics_source', 0.12],
  ['hubspot_owner_id', 0.05],
  ['lifecyclestage', 0.04],
  ['address', 0.2],
];

/** Spoils some values of the records, each noted in the truth; at most one phone of a record is spoilt. */
export function spoil(shop: Workshop, contacts: readonly DraftContact[], companies: readonly DraftCompany[]): void {
  for (const company of companies) spoilPhone(shop, company, 'phone');
  for (const contact of contacts) {
    for (const [property, share] of GAPS) if (shop.dice.chance(share)) contact.values[property] = '';
    spoilPhone(
      shop,
      contact,
      contact.values.mobilephone === undefined ? 'phone' : shop.dice.pick(['phone', 'mobilephone']),
    );
    if (shop.dice.chance(SHARES.word)) {
      shop.truth.spoil(contact, 'jobtitle', contact.place.notKnown, 'required-field');
    }
  }
}

function spoilPhone({ dice, truth }: Workshop, record: DraftRecord, property: string): void {
  const number = record.values[property] ?? '';
  if (number === '') return;
  const { country } = record.place;
  const roll = dice.whole(0, 999) / 1_000;
  const upTo = (...shares: readonly number[]): boolean => roll < shares.reduce((all, share) => all + share, 0);
  if (upTo(SHARES.format)) {
    truth.spoil(record, property, dice.pick(otherSpellings(number, country)), 'phone-format', number);
  } else if (upTo(SHARES.format, SHARES.invalid)) {
    truth.spoil(record, property, brokenNumber(number, country, dice), 'phone-invalid');
  } else if (upTo(SHARES.format, SHARES.invalid, SHARES.placeholder)) {
    truth.spoil(record, property, placeholderNumber(country, dice), 'phone-placeholder');
  } else if (upTo(SHARES.format, SHARES.invalid, SHARES.placeholder, SHARES.unjudged)) {
    truth.muddle(record, property, unjudgedNumber(number, country, dice));
  }
}
