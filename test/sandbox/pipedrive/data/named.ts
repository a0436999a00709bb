import { MARKUP_NAME, NAMED, NAMED_COMPANIES } from '../../hubspot/data/named';
import type { Seed } from '../account';
import { CUSTOM } from '../fields';
import type { PipedriveDefect } from './truth';

type Numbered<T> = { readonly [K in keyof T]: number };

function numbered<T extends Readonly<Record<string, string>>>(ids: T): Numbered<T> {
  const entries = Object.entries(ids).map(([name, id]) => [name, Number(id)]);
  // The same names with numbers: what the entries were just made of.
  return Object.fromEntries(entries) as Numbered<T>;
}

/** Ids of the persons that are there whatever the seed: HubSpot's, and one more. */
export const NAMED_PERSONS = {
  ...numbered(NAMED),
  /** Three phones and two emails: of the phones the second is spelled wrong and the third a placeholder. */
  oskarNyman: 111,
} as const;

/** Ids of the organizations that are there whatever the seed. */
export const NAMED_ORGANIZATIONS = numbered(NAMED_COMPANIES);

const DAY = 86_400_000;

/** The persons that HubSpot has no place for. */
export function ownPersons(now: number): readonly Seed<'persons'>[] {
  return [
    {
      id: NAMED_PERSONS.oskarNyman,
      name: 'Oskar Nyman',
      org_id: NAMED_ORGANIZATIONS.lindqvist,
      owner_id: 302,
      emails: [
        { value: 'oskar.nyman@lindqvistbygg.se', primary: true, label: 'work' },
        { value: 'oskar.nyman@telia.com', primary: false, label: 'home' },
      ],
      phones: [
        { value: '+4687510644', primary: true, label: 'work' },
        { value: '070-381 46 27', primary: false, label: 'mobile' },
        { value: '0000000000', primary: false, label: 'other' },
      ],
      job_title: 'Projektledare',
      label_ids: [1],
      custom_fields: { [CUSTOM.personCountry]: 'Sweden', [CUSTOM.personLeadSource]: 5 },
      counts: { open_deals: 1, activities: 6, notes: 2 },
      addedAt: now - 260 * DAY,
      updatedAt: now - 9 * DAY,
    },
  ];
}

const oskar = { kind: 'persons', id: NAMED_PERSONS.oskarNyman, field: 'phone' } as const;

/** What is wrong with them, beside what is empty; and with names, which HubSpot keeps in two parts. */
export const OWN_DEFECTS: readonly PipedriveDefect[] = [
  { ...oskar, rule: 'phone-format', value: '070-381 46 27', fixed: '+46703814627' },
  { ...oskar, rule: 'phone-placeholder', value: '0000000000' },
  {
    ...{ kind: 'persons', id: NAMED_PERSONS.markupName, field: 'name', rule: 'name-symbols' },
    value: `${MARKUP_NAME.first} ${MARKUP_NAME.last}`,
  },
];
