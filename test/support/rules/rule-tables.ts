import type { CrmId } from '../../../lib/record/record';
import type { RuleId } from '../../../lib/rules/rule-ids';
import { COMPANY_CASES, NAME_CASES } from './name-cases';
import { EMAIL_CASES, PHONE_CASES } from './reach-cases';
import { COMPLETENESS_CASES, TRUST_CASES } from './record-cases';
import type { RuleCase } from './rule-case';
import { VOCABULARY_CASES } from './word-cases';

/** Every rule that is drawn on a record's page, by group: one browser shows a group. */
export const RULE_TABLES: Readonly<Record<string, readonly RuleCase[]>> = {
  phone: PHONE_CASES,
  email: EMAIL_CASES,
  name: NAME_CASES,
  company: COMPANY_CASES,
  vocabulary: VOCABULARY_CASES,
  completeness: COMPLETENESS_CASES,
  'consent, secrets and the account’s own rules': TRUST_CASES,
};

/** Shown by a test of its own beside the tables. */
export const SHOWN_APART: Readonly<Partial<Record<RuleId, string>>> = {
  stale: 'never marked on a record’s page: the popup lists it',
  'possible-duplicate': 'its marker, card and merge are in duplicates.spec.ts, merge.spec.ts and pipedrive.spec.ts',
};

/** What a CRM cannot show, and why. */
export const UNSHOWN: Readonly<Record<CrmId, Readonly<Partial<Record<RuleId, string>>>>> = {
  hubspot: {},
  pipedrive: {
    'email-bounced':
      'neither document of the API has a word of mail that came back: a marketing status says what a person consented to',
    'company-link': 'a person’s company is the linked organization itself: there is no text beside it to differ',
    'owner-missing': 'a Pipedrive record always has an owner: whoever adds it, where nobody is named',
    'crm-validation':
      'what the API tells of a field has no rule for its value but that it is required, which is required-field’s to say',
  },
};
