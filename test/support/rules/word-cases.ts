import { IN_SWEDEN, type RuleCase, type Values } from './rule-case';

const IN_AMERICA: Values = {
  ...{ country: 'United States', phone: '+14155552671' },
  ...{ street: '1 Market Street', city: 'San Francisco', postalCode: '94105' },
};

/** Rules about the house's words and forms. */
export const VOCABULARY_CASES: readonly RuleCase[] = [
  { rule: 'country', values: { country: 'Suomi' }, at: 'country', fixed: { country: 'Finland' } },
  { rule: 'state', values: { ...IN_AMERICA, state: 'Calif.' }, at: 'state', fixed: { state: 'California' } },
  { rule: 'vocabulary', values: { industry: 'Koneet' }, at: 'industry', fixed: { industry: 'Machinery' } },
  {
    rule: 'date-format',
    values: { 'custom:renewal': '31.12.2026' },
    at: 'custom:renewal',
    fixed: { 'custom:renewal': '2026-12-31' },
  },
  {
    rule: 'spelling-variant',
    values: { jobTitle: 'Head of digital optimization' },
    at: 'jobTitle',
    fixed: { jobTitle: 'Head of digital optimisation' },
  },
  { rule: 'salutation', values: { salutation: 'MR.' }, at: 'salutation', fixed: { salutation: 'Mr.' } },
  {
    rule: 'text-case',
    values: { jobTitle: 'TOIMITUSJOHTAJA' },
    at: 'jobTitle',
    fixed: { jobTitle: 'Toimitusjohtaja' },
  },
  { rule: 'number-format', values: { companySize: '10k' }, at: 'companySize', fixed: { companySize: '10000' } },
  {
    rule: 'postcode',
    values: { ...IN_SWEDEN, postalCode: '11455' },
    at: 'postalCode',
    fixed: { postalCode: '114 55' },
  },
  {
    rule: 'address-parts',
    values: { city: '33100 Tampere', postalCode: '' },
    at: 'city',
    fixed: { city: 'Tampere', postalCode: '33100' },
  },
];
