import { FACT_CONTACTS } from '../../sandbox/data/fact-records';
import type { RuleCase } from './rule-case';

/** Phone rules. The record's own country is Finland, and so is its number. */
export const PHONE_CASES: readonly RuleCase[] = [
  { rule: 'phone-invalid', values: { phone: '050 32' }, at: 'phone' },
  { rule: 'phone-format', values: { phone: '050 328 4821' }, at: 'phone', fixed: { phone: '+358503284821' } },
  { rule: 'phone-country', values: { phone: '+46701234567' }, at: 'phone' },
  { rule: 'phone-placeholder', values: { phone: '1234567890' }, at: 'phone' },
  {
    rule: 'phone-extension',
    values: { phone: '+358925110230, alanumero 12' },
    at: 'phone',
    fixed: { phone: '+358925110230 ext. 12' },
  },
  {
    rule: 'phone-several',
    values: { phone: '+358503284821 / +358407654321' },
    at: 'phone',
    fixed: { phone: '+358503284821', mobilePhone: '+358407654321' },
  },
  {
    rule: 'phone-type',
    values: { phone: '', mobilePhone: '+358925110230' },
    at: 'mobilePhone',
    fixed: { phone: '+358925110230', mobilePhone: '' },
    on: { pipedrive: { values: { fax: '+358503284822' }, at: 'fax', fixed: null } },
  },
  { rule: 'phone-dead', values: {}, fact: FACT_CONTACTS.wrongNumber, at: 'phone' },
];

/** Email rules. */
export const EMAIL_CASES: readonly RuleCase[] = [
  {
    rule: 'email-syntax',
    values: { email: 'leena.korhonen@havumetsa..fi' },
    at: 'email',
    fixed: { email: 'leena.korhonen@havumetsa.fi' },
  },
  {
    rule: 'email-typo',
    values: { email: 'leena.korhonen@havumetsa.con' },
    at: 'email',
    fixed: { email: 'leena.korhonen@havumetsa.com' },
  },
  { rule: 'email-disposable', values: { email: 'leena.korhonen@mailinator.com' }, at: 'email' },
  { rule: 'email-role', values: { email: 'info@havumetsa.fi' }, at: 'email' },
  { rule: 'email-free-mail', values: { email: 'leena.korhonen@gmail.com' }, at: 'email' },
  { rule: 'email-company', values: {}, fact: FACT_CONTACTS.otherDomain, at: 'email' },
  { rule: 'email-bounced', values: {}, fact: FACT_CONTACTS.hardBounced, at: 'email', on: { pipedrive: null } },
  { rule: 'email-placeholder', values: { email: 'noemail@havumetsa.fi' }, at: 'email' },
  { rule: 'email-name', values: { email: 'matti.virtanen@havumetsa.fi' }, at: 'email' },
  {
    rule: 'email-format',
    values: { email: 'Leena Korhonen <leena@havumetsa.fi>' },
    at: 'email',
    fixed: { email: 'leena@havumetsa.fi' },
  },
];
