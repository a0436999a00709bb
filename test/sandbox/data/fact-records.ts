/** Records about which the CRM knows more than their pages show: added on demand, so that the data of a seed stays as it is. */
import type { NamedRecord } from '../hubspot/data/named-companies';

/** Ids of the contacts, the same in both CRMs (as numbers in Pipedrive). */
export const FACT_CONTACTS = {
  /** Mail to her came back for good. */
  hardBounced: '131',
  /** Unsubscribed from all email. */
  optedOut: '132',
  /** HubSpot itself no longer sends to her. */
  quarantined: '133',
  /** The last call reached somebody else. */
  wrongNumber: '134',
  /** A call reached somebody else once; the last one reached her. */
  rightNumber: '135',
  /** No company, country or owner of her own; the associated company has all three. */
  bare: '136',
  /** Works for a company whose domain her address does not have. */
  otherDomain: '137',
  /** Values that the account's own rules refuse. */
  brokenRules: '138',
} as const;

/** The company they work for: a domain, a country and an owner. */
export const FACT_COMPANY = '211';

const COMPANY = 'Havu Tekniikka Oy';
const DOMAIN = 'havutekniikka.fi';

export const FACT_COMPANIES: readonly NamedRecord[] = [
  {
    id: FACT_COMPANY,
    properties: {
      name: COMPANY,
      domain: DOMAIN,
      website: `https://www.${DOMAIN}`,
      phone: '+35892511301',
      city: 'Tampere',
      country: 'Finland',
      industry: 'MACHINERY',
      numberofemployees: '40',
      hubspot_owner_id: '302',
    },
    created: 600,
    changed: 30,
  },
];

const complete = {
  company: COMPANY,
  country: 'Finland',
  jobtitle: 'Projektipäällikkö',
  hs_analytics_source: 'REFERRALS',
  lifecyclestage: 'lead',
  hubspot_owner_id: '302',
};

type Values = NamedRecord['properties'];

function person(id: string, firstname: string, lastname: string, phone: string, more: Values = {}): NamedRecord {
  const local = `${firstname}.${lastname}`.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o');
  const properties = { ...complete, firstname, lastname, email: `${local}@${DOMAIN}`, phone, ...more };
  return { id, properties, created: 200, changed: 20, company: FACT_COMPANY };
}

export const FACT_PEOPLE: readonly NamedRecord[] = [
  person(FACT_CONTACTS.hardBounced, 'Kaisa', 'Nieminen', '+358503284801', {
    hs_email_bounce: '1',
    hs_email_hard_bounce_reason_enum: 'UNKNOWN_USER',
  }),
  person(FACT_CONTACTS.optedOut, 'Olli', 'Rantanen', '+358503284802', { hs_email_optout: 'true' }),
  person(FACT_CONTACTS.quarantined, 'Riitta', 'Koskinen', '+358503284803', { hs_email_quarantined: 'true' }),
  person(FACT_CONTACTS.wrongNumber, 'Timo', 'Saarinen', '+358503284804'),
  person(FACT_CONTACTS.rightNumber, 'Henna', 'Ojala', '+358503284805'),
  person(FACT_CONTACTS.bare, 'Ville', 'Harju', '+358503284806', { company: '', country: '', hubspot_owner_id: '' }),
  person(FACT_CONTACTS.otherDomain, 'Pauliina', 'Salo', '+358503284807', { email: 'pauliina.salo@kuusikonepaja.fi' }),
  person(FACT_CONTACTS.brokenRules, 'Jukka', 'Lampinen', '+358503284808', {
    customer_number: 'AB12',
    fax: '09 251 1302',
    zip: '1234567890123',
  }),
];

/** A call with one of them, days before now. */
export interface FactCall {
  readonly contact: string;
  readonly outcome: 'wrongNumber' | 'connected';
  readonly daysAgo: number;
}

export const FACT_CALLS: readonly FactCall[] = [
  { contact: FACT_CONTACTS.wrongNumber, outcome: 'connected', daysAgo: 90 },
  { contact: FACT_CONTACTS.wrongNumber, outcome: 'wrongNumber', daysAgo: 3 },
  { contact: FACT_CONTACTS.rightNumber, outcome: 'wrongNumber', daysAgo: 60 },
  { contact: FACT_CONTACTS.rightNumber, outcome: 'connected', daysAgo: 2 },
];

/** The number that a call of one of them went to. */
export function numberOf(contact: string): string {
  return FACT_PEOPLE.find(({ id }) => id === contact)?.properties.phone ?? '';
}
