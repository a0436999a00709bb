import { FACT_CALLS, FACT_COMPANIES, FACT_PEOPLE, numberOf } from '../../data/fact-records';
import type { HubSpotAccount } from '../account';
import { OUTCOMES } from '../calls';
import { timeText, type ObjectKind } from '../record';
import type { Validations } from '../values';
import { timesOf } from './named-companies';

const DAY = 86_400_000;

/** The account's own rules for its properties: a pattern, lengths, a range, a phone number with its country. */
export const FACT_VALIDATIONS: Readonly<Record<ObjectKind, Validations>> = {
  contacts: {
    customer_number: [{ ruleType: 'REGEX', ruleArguments: ['[A-Z]{2}-\\d{4,8}'] }],
    zip: [
      { ruleType: 'MIN_LENGTH', ruleArguments: ['3'] },
      { ruleType: 'MAX_LENGTH', ruleArguments: ['10'] },
    ],
    fax: [{ ruleType: 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE', ruleArguments: [] }],
  },
  companies: {
    numberofemployees: [
      { ruleType: 'MIN_NUMBER', ruleArguments: ['1'] },
      { ruleType: 'MAX_NUMBER', ruleArguments: ['500000'] },
    ],
  },
};

/** Adds the records about which HubSpot knows more than their pages show, their calls, and the account's own rules. */
export function addFacts(account: HubSpotAccount): void {
  const now = account.now();
  for (const record of FACT_COMPANIES) {
    account.seed('companies', { id: record.id, ...timesOf(record, now), properties: record.properties });
  }
  for (const record of FACT_PEOPLE) {
    const { id, properties, company = '' } = record;
    const more = { associatedcompanyid: company };
    account.seed('contacts', { id, ...timesOf(record, now), properties: { ...properties, ...more } });
    account.seedLink(id, company);
  }
  FACT_CALLS.forEach(({ contact, outcome, daysAgo }, index) => {
    const at = now - daysAgo * DAY;
    account.calls.add({
      id: String(901 + index),
      contact,
      at,
      properties: {
        hs_timestamp: timeText(at),
        hs_call_disposition: OUTCOMES[outcome],
        hs_call_direction: 'OUTBOUND',
        hs_call_to_number: numberOf(contact),
      },
    });
  });
  account.validations = { ...FACT_VALIDATIONS };
}
