import type { Faker } from '@faker-js/faker';
import { INDUSTRIES } from '../hubspot/schema/property';
import type { Dice } from './dice';
import type { DraftCompany, TruthBook } from './draft';
import type { PhoneBook } from './phones';
import type { Place } from './places';
import { postcodeOf } from './postcode';
import { slug } from './text';

/** What every maker of records works with. */
export interface Workshop {
  readonly dice: Dice;
  readonly phones: PhoneBook;
  readonly truth: TruthBook;
  readonly fakers: ReadonlyMap<Place, Faker>;
  readonly now: number;
  readonly ownerIds: readonly string[];
  /** Every email given so far: HubSpot never holds one twice. */
  readonly emails: Set<string>;
  nextId(): string;
}

const DAY = 86_400_000;
const YEARS = 3;
const CAPITALISED = /^\p{Lu}/u;

/** When a record was made and last changed: some time in the last years, never in the last hour. */
export function times({ dice, now }: Workshop): { readonly createdAt: number; readonly updatedAt: number } {
  const age = dice.whole(2, YEARS * 365) * DAY;
  const since = dice.whole(1, Math.max(1, Math.floor(age / DAY)));
  return { createdAt: now - age, updatedAt: now - Math.min(age, since * DAY) + dice.whole(0, 3_600_000) };
}

/** An address no one has yet: the local part as wanted, else with a number. */
export function claimEmail({ emails }: Workshop, local: string, domain: string): string {
  for (let number = 1; ; number += 1) {
    const email = `${local}${number === 1 ? '' : String(number)}@${domain}`;
    if (emails.has(email)) continue;
    emails.add(email);
    return email;
  }
}

/** The faker of a place. Throws for a place that was not prepared. */
export function fakerIn({ fakers }: Workshop, place: Place): Faker {
  const faker = fakers.get(place);
  if (faker === undefined) throw new Error(`No faker for ${place.country}.`);
  return faker;
}

/** Makes companies whose names and domains are all different. */
export class CompanyMaker {
  readonly #domains = new Set<string>();

  constructor(readonly shop: Workshop) {}

  make(place: Place): DraftCompany {
    const { dice, phones, ownerIds } = this.shop;
    const faker = fakerIn(this.shop, place);
    const { stem, domain } = this.#stem(place, faker);
    const [industry] = dice.pick(INDUSTRIES);
    const id = this.shop.nextId();
    const values: Record<string, string> = {
      name: dice.pick(place.companyForms).replace('*', stem),
      domain,
      website: `https://www.${domain}`,
      phone: phones.number(place, 'landline'),
      address: faker.location.streetAddress(),
      city: faker.location.city(),
      zip: postcodeOf(place, faker),
      country: place.countryName,
      industry,
      numberofemployees: String(dice.pick([4, 12, 25, 60, 140, 480, 2_200])),
      lifecyclestage: dice.pick(['lead', 'opportunity', 'customer']),
      hubspot_owner_id: ownerIds[Number(id) % ownerIds.length] ?? '',
    };
    return { kind: 'companies', id, place, values, domain, names: new Set(), ...times(this.shop) };
  }

  /** A stem no company had before: two halves, then with a town, then with a number. */
  #stem(place: Place, faker: Faker): { readonly stem: string; readonly domain: string } {
    const { dice } = this.shop;
    for (let attempt = 0; ; attempt += 1) {
      const half = dice.pick(place.stems)[0] + dice.pick(place.stems)[1];
      const town = faker.location.city();
      const words = [
        half,
        ...(attempt > 3 && CAPITALISED.test(town) ? [town] : []),
        ...(attempt > 9 ? [dice.digits(4)] : []),
      ];
      const domain = `${slug(words.join(''))}.${place.ending}`;
      if (this.#domains.has(domain)) continue;
      this.#domains.add(domain);
      return { stem: words.join(' '), domain };
    }
  }
}
