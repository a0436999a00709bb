import type { Faker } from '@faker-js/faker';
import type { Draft, FieldKey } from '../../lib/record/record';
import { Dice } from '../sandbox/data/dice';
import { PhoneBook } from '../sandbox/data/phones';
import { fakerOf, PLACES, type Place } from '../sandbox/data/places';
import { slug } from '../sandbox/data/text';
import { habitsOf } from './places';

/** A record without any mistake, one value a field. */
export interface CleanRecord extends Draft {
  readonly kind: 'contact' | 'company';
  readonly place: Place;
  readonly fields: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
}

/** How many of a hundred records are companies, and how many names and companies are of the tricky kind. */
const SHARES = { company: 0.15, tricky: 0.15 } as const;

const SOURCES = ['Trade fair', 'Website', 'Referral', 'Partner', 'Outbound call'] as const;
const INDUSTRIES = ['Manufacturing', 'Software', 'Retail', 'Construction', 'Logistics'] as const;
const OWNERS = ['Liisa Owner', 'Henrik Seller'] as const;
const STAGES = ['lead', 'opportunity', 'customer'] as const;

function filled(pattern: string, dice: Dice): string {
  return pattern.replaceAll('#', () => dice.digits(1)).replaceAll('?', () => String(dice.whole(1, 9)));
}

/** Makes records as careful people write them: phones in E.164, countries by their English names, every value true to its country. */
export class CleanRecords {
  readonly dice: Dice;
  readonly #phones: PhoneBook;
  readonly #fakers: ReadonlyMap<Place, Faker>;

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.#phones = new PhoneBook(this.dice);
    this.#fakers = new Map(PLACES.map((place, at) => [place, fakerOf(place, seed + at)]));
  }

  next(): CleanRecord {
    const place = this.dice.weighted(PLACES);
    return this.dice.chance(SHARES.company) ? this.#company(place) : this.#contact(place);
  }

  #contact(place: Place): CleanRecord {
    const { dice } = this;
    const { first, last } = this.#name(place);
    const company = this.#companyName(place);
    const local = [slug(first), slug(last)].filter((part) => part !== '').join('.');
    const fields = {
      firstName: [first],
      lastName: [last],
      email: [`${local}@${company.domain}`],
      phone: [this.#phones.number(place, dice.chance(0.5) ? 'mobile' : 'landline')],
      mobilePhone: dice.chance(0.5) ? [this.#phones.number(place, 'mobile')] : [],
      company: [company.name],
      website: [`https://www.${company.domain}`],
      jobTitle: [dice.pick([...place.titles, ...habitsOf(place.country).titles])],
      linkedinUrl: dice.chance(0.5) ? [`https://www.linkedin.com/in/${slug(first)}-${slug(last)}`] : [],
      ...this.#address(place),
      ...this.#rest(),
    };
    return { kind: 'contact', place, fields };
  }

  #company(place: Place): CleanRecord {
    const { name, domain } = this.#companyName(place);
    const fields = {
      company: [name],
      website: [domain],
      phone: [this.#phones.number(place, 'landline')],
      industry: [this.dice.pick(INDUSTRIES)],
      companySize: [String(this.dice.whole(1, 5_000))],
      linkedinUrl: [`https://www.linkedin.com/company/${domain.split('.')[0] ?? ''}`],
      ...this.#address(place),
      ...this.#rest(),
    };
    return { kind: 'company', place, fields };
  }

  #rest() {
    const { dice } = this;
    return { leadSource: [dice.pick(SOURCES)], owner: [dice.pick(OWNERS)], lifecycleStage: [dice.pick(STAGES)] };
  }

  #name(place: Place): { readonly first: string; readonly last: string } {
    const { dice } = this;
    if (dice.chance(SHARES.tricky)) {
      const [first, last] = dice.pick(habitsOf(place.country).trickyNames);
      return { first, last };
    }
    const faker = this.#faker(place);
    const sex = faker.person.sexType();
    const first = faker.person.firstName(sex);
    // A slip in faker's English list: nobody is called so.
    return { first: first === 'Name' ? 'Naomi' : first, last: faker.person.lastName(sex) };
  }

  #companyName(place: Place): { readonly name: string; readonly domain: string } {
    const { dice } = this;
    if (dice.chance(SHARES.tricky)) {
      const [name, domain] = dice.pick(habitsOf(place.country).trickyCompanies);
      return { name, domain };
    }
    const stem = dice.pick(place.stems).join('');
    return { name: dice.pick(place.companyForms).replace('*', stem), domain: `${slug(stem)}.${place.ending}` };
  }

  #address(place: Place) {
    const { dice } = this;
    const { streets, addresses } = habitsOf(place.country);
    const { city, postalCode, state } = dice.pick(addresses);
    return {
      street: [dice.pick(streets).replace('#', String(dice.whole(1, 180)))],
      city: [city],
      postalCode: [filled(postalCode, dice)],
      ...(state === undefined ? {} : { state: [state] }),
      country: [place.countryName],
    };
  }

  #faker(place: Place): Faker {
    const faker = this.#fakers.get(place);
    if (!faker) throw new Error(`No faker of ${place.country}.`);
    return faker;
  }
}
