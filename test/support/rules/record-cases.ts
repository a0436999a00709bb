import { FACT_CONTACTS } from '../../sandbox/data/fact-records';
import { IN_SWEDEN, type RuleCase } from './rule-case';

/** Rules about what is missing, and about what the CRM knows elsewhere. */
export const COMPLETENESS_CASES: readonly RuleCase[] = [
  { rule: 'required-field', values: { jobTitle: '' }, at: 'jobTitle' },
  {
    rule: 'owner-missing',
    values: {},
    fact: FACT_CONTACTS.bare,
    at: 'owner',
    fixed: { owner: '302' },
    offered: 'Sofia Bergström',
    beside: ['company', 'country'],
    on: { pipedrive: null },
  },
  { rule: 'source-missing', values: { leadSource: '' }, at: 'leadSource' },
  { rule: 'completing', values: { country: '' }, at: 'country', fixed: { country: 'Finland' } },
];

/** Rules about consent, and about what must not stand in a CRM, and the account's own rules. */
export const TRUST_CASES: readonly RuleCase[] = [
  { rule: 'do-not-contact', values: {}, fact: FACT_CONTACTS.optedOut, at: 'email' },
  { rule: 'consent-missing', values: { ...IN_SWEDEN, legalBasis: '' }, at: 'legalBasis' },
  {
    rule: 'sensitive-data',
    values: { jobTitle: 'Ostaja, hetu 131052-308T' },
    at: 'jobTitle',
    fixed: { jobTitle: 'Ostaja, hetu' },
  },
  {
    rule: 'crm-validation',
    values: {},
    fact: FACT_CONTACTS.brokenRules,
    at: 'fax',
    fixed: { fax: '+35892511302' },
    beside: ['postalCode', 'custom:customer_number'],
    on: { pipedrive: null },
  },
];
