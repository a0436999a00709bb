import type { Workshop } from './companies';
import { makePeople } from './contacts';
import { makeDecoys } from './decoys';
import { spoil } from './defects';
import { Dice } from './dice';
import { type DraftCompany, type DraftContact, TruthBook } from './draft';
import { makeCompanyDuplicates, makeDuplicates } from './duplicates';
import { PhoneBook } from './phones';
import { fakerOf, PLACES } from './places';
import { makeProbes } from './probes';

/** Ids of generated records start here, above those of the named ones. */
const FIRST_ID = 10_001;
const SHARES = { duplicates: 0.06, decoys: 0.02, probes: 0.02, companyDuplicates: 0.04 };

/** What both CRMs' accounts are filled with: values go by HubSpot's names, another CRM translates them. */
export interface Drafts {
  readonly contacts: readonly DraftContact[];
  readonly companies: readonly DraftCompany[];
}

/** Where records of a seed are made: the same seed gives the same values, times are counted back from `now`. */
export function workshop(of: {
  readonly seed: number;
  readonly now: number;
  readonly ownerIds: readonly string[];
}): Workshop {
  const dice = new Dice(of.seed);
  let id = FIRST_ID;
  return {
    dice,
    phones: new PhoneBook(dice),
    truth: new TruthBook(),
    fakers: new Map(PLACES.map((place, index) => [place, fakerOf(place, of.seed * 100 + index)])),
    now: of.now,
    ownerIds: of.ownerIds,
    emails: new Set(),
    nextId: () => String(id++),
  };
}

/** People and their companies in five languages, some spoilt, some twice; the workshop's truth knows which. */
export function makeDrafts(shop: Workshop, count: number): Drafts {
  const copies = Math.floor(count * SHARES.duplicates);
  const { contacts, companies } = makePeople(shop, count - copies);
  const decoys = makeDecoys(shop, contacts, Math.ceil(count * SHARES.decoys));
  const ordinary = contacts.filter((contact) => !decoys.has(contact));
  const switchboards = new Set([...decoys].map(({ company }) => company));
  spoil(
    shop,
    ordinary,
    companies.filter((company) => !switchboards.has(company)),
  );
  makeProbes(shop, ordinary, Math.ceil(count * SHARES.probes));
  const doubles = makeDuplicates(shop, ordinary, copies);
  const companyDoubles = makeCompanyDuplicates(
    shop,
    companies,
    Math.floor(companies.length * SHARES.companyDuplicates),
  );
  return { contacts: [...contacts, ...doubles], companies: [...companies, ...companyDoubles] };
}
