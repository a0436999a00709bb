import { FACT_CALLS, FACT_COMPANIES, FACT_CONTACTS, FACT_PEOPLE, numberOf } from '../../data/fact-records';
import { timesOf } from '../../hubspot/data/named-companies';
import { type PipedriveAccount, USERS } from '../account';
import { organizationOf, personOf } from './translate';

const DAY = 86_400_000;

/** Adds the records about which Pipedrive knows more than their pages show, and the calls its administrator logged with them. */
export function addFacts(account: PipedriveAccount): void {
  const now = account.now();
  const frame = (record: Parameters<typeof timesOf>[0]) => {
    const { createdAt, updatedAt } = timesOf(record, now);
    return { id: Number(record.id), addedAt: createdAt, updatedAt };
  };
  for (const record of FACT_COMPANIES) account.seed('organizations', organizationOf(record.properties, frame(record)));
  for (const record of FACT_PEOPLE) {
    account.seed('persons', personOf(record.properties, { ...frame(record), organization: Number(record.company) }));
  }
  account.marketing.set(Number(FACT_CONTACTS.optedOut), 'unsubscribed');
  for (const { contact, outcome, daysAgo } of FACT_CALLS) {
    account.callLogs.push({
      userId: USERS.admin,
      personId: Number(contact),
      outcome: outcome === 'wrongNumber' ? 'wrong_number' : 'connected',
      number: numberOf(contact),
      at: now - daysAgo * DAY,
    });
  }
}
