import type { Deal } from '../deals';
import { NAMED_ORGANIZATIONS, NAMED_PERSONS } from './named';

/** Ids of the deals and leads that are there whatever the seed. */
export const NAMED_DEALS = {
  /** Of Aino K. Virtanen, whose number is in the national form and who is known twice. */
  officeRefit: '1',
  /** Of Oskar Nyman, two of whose three numbers are wrong. */
  siteSurvey: '4',
  /** Of an organization alone. */
  framework: '5',
} as const;
export const NAMED_LEADS = {
  /** Of Aino Virtanen, the same person as Aino K. */
  newOffice: '5b1c0d8e-0000-4000-8000-0000000000a1',
  /** Of James Whitfield: nothing is wrong with him. */
  warehouse: '5b1c0d8e-0000-4000-8000-0000000000a2',
} as const;

const nordweb = { organizationId: NAMED_ORGANIZATIONS.nordweb, phone: '12' };
const ainoK = { ...nordweb, sort: 'deal', personId: NAMED_PERSONS.ainoKVirtanen } as const;
const lindqvist = { sort: 'deal', organizationId: NAMED_ORGANIZATIONS.lindqvist, phone: '' } as const;

/** As many deals of each person as the person's record counts. */
export const DEALS: readonly Deal[] = [
  { ...ainoK, id: NAMED_DEALS.officeRefit, title: 'Office refit', stage: 'Qualified', value: '€12,400' },
  { ...ainoK, id: '2', title: 'Yearly support', stage: 'Qualified', value: '€3,600' },
  { ...ainoK, id: '3', title: 'Fleet upgrade', stage: 'Negotiations started', value: '€41,000' },
  {
    ...{ ...lindqvist, id: NAMED_DEALS.siteSurvey, personId: NAMED_PERSONS.oskarNyman },
    ...{ title: 'Site survey', stage: 'Contact made', value: 'SEK 88,000' },
  },
  {
    ...{ ...lindqvist, id: NAMED_DEALS.framework, personId: null },
    ...{ title: 'Framework contract', stage: 'Contact made', value: 'SEK 240,000' },
  },
  {
    ...{ ...nordweb, sort: 'lead', id: NAMED_LEADS.newOffice, personId: NAMED_PERSONS.ainoVirtanen },
    ...{ title: 'New office', stage: 'Hot', value: '€8,000' },
  },
  {
    ...{ sort: 'lead', id: NAMED_LEADS.warehouse, personId: NAMED_PERSONS.jamesWhitfield },
    ...{ organizationId: NAMED_ORGANIZATIONS.whitfield, phone: '' },
    ...{ title: 'Second warehouse', stage: 'Warm', value: '£19,500' },
  },
];
