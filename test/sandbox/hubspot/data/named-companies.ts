import type { Owner } from '../owners';
import { type Properties, timeText } from '../record';
import { MATTI_LAINE, NAMED_COMPANIES } from './named';

const DAY = 86_400_000;

/** A record that is there whatever the seed. */
export interface NamedRecord {
  readonly id: string;
  readonly properties: Properties;
  /** Days before now. */
  readonly created: number;
  readonly changed: number;
  /** Of the last call, meeting or email; without it there was none. */
  readonly active?: number;
  readonly company?: string;
}

/** When a named record was made and changed. */
export function timesOf({ created, changed }: NamedRecord, now: number): { createdAt: number; updatedAt: number } {
  return { createdAt: Math.round(now - created * DAY), updatedAt: Math.round(now - changed * DAY) };
}

/** What HubSpot itself notes of a named record. */
export function notedOf({ active }: NamedRecord, now: number): Properties {
  return active === undefined ? {} : { notes_last_updated: timeText(now - active * DAY) };
}

/** The users of the account. */
export function namedOwners(now: number): readonly Owner[] {
  const people = [
    [MATTI_LAINE, 'Matti', 'Laine', ['Finland', 'Key accounts']],
    ['302', 'Sofia', 'Bergström', ['Sweden']],
    ['303', 'Jonas', 'Becker', []],
  ] as const;
  return people.map(([id, firstName, lastName, teams]) => ({
    id,
    userId: Number(id) + 70_000,
    email: `${firstName}.${lastName}@lintel.example`.toLowerCase().replace('ö', 'o'),
    firstName,
    lastName,
    createdAt: now - 900 * DAY,
    archived: false,
    teams,
  }));
}

/** The only number some people of Nordweb have. */
export const SWITCHBOARD = '+35892511023';

export const COMPANIES: readonly NamedRecord[] = [
  {
    id: NAMED_COMPANIES.nordweb,
    properties: {
      name: 'Nordweb Oy',
      domain: 'nordweb.fi',
      website: 'https://www.nordweb.fi',
      phone: SWITCHBOARD,
      city: 'Helsinki',
      hubspot_owner_id: MATTI_LAINE,
      country: 'Finland',
      industry: 'COMPUTER_SOFTWARE',
      numberofemployees: '25',
    },
    created: 800,
    changed: 200,
  },
  {
    id: NAMED_COMPANIES.lindqvist,
    properties: {
      name: 'Lindqvist Bygg AB',
      domain: 'lindqvistbygg.se',
      phone: '+4687510630',
      hubspot_owner_id: MATTI_LAINE,
      country: 'Sweden',
      industry: 'CONSTRUCTION',
    },
    created: 500,
    changed: 500,
  },
  {
    id: NAMED_COMPANIES.whitfield,
    properties: {
      name: 'Whitfield & Sons Ltd',
      domain: 'whitfieldsons.co.uk',
      phone: '+442083661177',
      hubspot_owner_id: MATTI_LAINE,
      country: 'United Kingdom',
      industry: 'RETAIL',
    },
    created: 400,
    changed: 100,
  },
  {
    id: NAMED_COMPANIES.kide,
    properties: {
      name: 'Kide Analytics Oy',
      domain: 'kideanalytics.fi',
      phone: '+35892511874',
      hubspot_owner_id: MATTI_LAINE,
      country: 'Finland',
      industry: 'COMPUTER_SOFTWARE',
    },
    created: 300,
    changed: 50,
  },
];
