import { LIFECYCLE_STAGES, SOURCES } from '../hubspot/schema/property';
import { claimEmail, CompanyMaker, fakerIn, times, type Workshop } from './companies';
import type { DraftCompany, DraftContact } from './draft';
import type { Place } from './places';
import { postcodeOf } from './postcode';
import { slug } from './text';

/** Share of contacts that work for nobody known, with an address of a free mail provider. */
const PRIVATE_SHARE = 0.06;
const FREE_MAIL: Readonly<Record<string, readonly string[]>> = {
  FI: ['gmail.com', 'elisanet.fi', 'hotmail.fi'],
  SE: ['gmail.com', 'telia.com'],
  DE: ['gmx.net', 'web.de', 't-online.de'],
  RU: ['mail.ru', 'bk.ru', 'gmail.com'],
};

/** Makes people who are all different: no email, number, or name within a company comes twice. */
export class ContactMaker {
  readonly #privateNames = new Set<string>();

  constructor(readonly shop: Workshop) {}

  make(company: DraftCompany): DraftContact {
    const { dice } = this.shop;
    if (dice.chance(PRIVATE_SHARE)) return this.#person(company.place);
    return this.#person(company.place, company);
  }

  #person(place: Place, company?: DraftCompany): DraftContact {
    const { dice, phones, ownerIds } = this.shop;
    const faker = fakerIn(this.shop, place);
    const { first, last } = this.#name(place, company?.names ?? this.#privateNames);
    const domain = company?.domain ?? dice.pick(FREE_MAIL[place.country] ?? ['gmail.com', 'outlook.com']);
    const mobile = phones.number(place, 'mobile');
    const values: Record<string, string> = {
      firstname: first,
      lastname: last,
      email: claimEmail(this.shop, `${slug(first)}.${slug(last)}`, domain),
      // People write a mobile into the first field there is; some accounts fill both.
      phone: dice.chance(0.6) ? mobile : phones.number(place, 'landline'),
      jobtitle: dice.pick(place.titles),
      address: faker.location.streetAddress(),
      city: faker.location.city(),
      zip: postcodeOf(place, faker),
      country: place.countryName,
      hs_analytics_source: dice.pick(SOURCES)[0],
      lifecyclestage: dice.pick(LIFECYCLE_STAGES.slice(0, 6))[0],
      hubspot_owner_id: dice.pick(ownerIds),
    };
    if (values.phone !== mobile) values.mobilephone = mobile;
    if (company) Object.assign(values, { company: company.values.name ?? '', website: company.values.website ?? '' });
    if (dice.chance(0.15)) values.num_associated_deals = String(dice.whole(1, 4));
    const draft = { kind: 'contacts', id: this.shop.nextId(), place, values, ...times(this.shop) } as const;
    return company ? { ...draft, company } : draft;
  }

  #name(place: Place, taken: Set<string>): { readonly first: string; readonly last: string } {
    const faker = fakerIn(this.shop, place);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const sex = faker.person.sexType();
      const [first, last] = [faker.person.firstName(sex), faker.person.lastName(sex)];
      const key = `${slug(first)} ${slug(last)}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return { first, last };
    }
    throw new Error(`No new name in ${place.country} in 200 tries.`);
  }
}

/** Companies and their people: about five a company, spread over the places by their share. */
export function makePeople(shop: Workshop, count: number): { contacts: DraftContact[]; companies: DraftCompany[] } {
  const companyMaker = new CompanyMaker(shop);
  const contactMaker = new ContactMaker(shop);
  const places = [...shop.fakers.keys()];
  const companies = Array.from({ length: Math.ceil(count / 5) }, () => companyMaker.make(shop.dice.weighted(places)));
  const contacts = Array.from({ length: count }, () => contactMaker.make(shop.dice.pick(companies)));
  return { contacts, companies };
}
