import type { RuleCase } from './rule-case';

/** Rules about people's names. */
export const NAME_CASES: readonly RuleCase[] = [
  { rule: 'name-case', values: { lastName: 'KORHONEN' }, at: 'lastName', fixed: { lastName: 'Korhonen' } },
  { rule: 'name-symbols', values: { firstName: 'Leena🌸' }, at: 'firstName', fixed: { firstName: 'Leena' } },
  { rule: 'name-spacing', values: { firstName: 'Anna- Leena' }, at: 'firstName', fixed: { firstName: 'Anna-Leena' } },
  {
    rule: 'name-placeholder',
    values: { firstName: 'asdf' },
    at: 'firstName',
  },
  {
    rule: 'name-parts',
    values: { firstName: 'Dr. Leena' },
    at: 'firstName',
    fixed: { firstName: 'Leena', salutation: 'Dr.' },
  },
];

/** Rules about companies. */
export const COMPANY_CASES: readonly RuleCase[] = [
  {
    rule: 'company-name',
    kind: 'company',
    values: { company: 'Havumetsä oy' },
    at: 'company',
    fixed: { company: 'Havumetsä Oy' },
  },
  { rule: 'company-placeholder', kind: 'company', values: { company: 'asdf' }, at: 'company' },
  {
    rule: 'website-format',
    kind: 'company',
    values: { website: 'http//havumetsa.fi' },
    at: 'website',
    fixed: { website: 'http://havumetsa.fi' },
  },
  {
    rule: 'business-id',
    kind: 'company',
    values: { businessId: 'FI 1927400-1' },
    at: 'businessId',
    fixed: { businessId: 'FI19274001' },
  },
  {
    rule: 'company-link',
    values: { company: 'Kesko Oyj', website: 'https://www.havumetsa.fi' },
    linked: true,
    at: 'company',
    fixed: { company: 'Havu Tekniikka Oy' },
    on: { pipedrive: null },
  },
  {
    rule: 'social-url',
    values: { linkedinUrl: 'fi.linkedin.com/in/leena-korhonen?trk=public' },
    at: 'linkedinUrl',
    fixed: { linkedinUrl: 'https://www.linkedin.com/in/leena-korhonen' },
  },
];
