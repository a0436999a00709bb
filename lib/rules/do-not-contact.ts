import * as v from 'valibot';
import { readEmail } from '../record/email';
import type { Draft } from '../record/record';
import { isYes } from '../record/yes';
import type { EmailFact } from './facts';
import { knownValue } from './known-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.doNotContact';

function factOf(address: string, facts: readonly EmailFact[]): EmailFact | undefined {
  const key = readEmail(address)?.address ?? address.trim().toLowerCase();
  return facts.find((fact) => (readEmail(fact.address)?.address ?? fact.address.trim().toLowerCase()) === key);
}

function aboutAddresses(draft: Draft, facts: readonly EmailFact[], personOptedOut: boolean): readonly RuleReport[] {
  return (draft.fields.email ?? []).flatMap((value, index): readonly RuleReport[] => {
    const fact = factOf(value, facts);
    if (fact?.quarantined) return [{ field: 'email', index, value, message: { key: `${KEY}.quarantined` } }];
    // Said of the person already.
    if (!fact?.optedOut || personOptedOut) return [];
    return [{ field: 'email', index, value, message: { key: `${KEY}.addressOptedOut` } }];
  });
}

/** It is about email where there is one: the warning stands beside the address. */
function aboutPerson(draft: Draft): RuleReport {
  const message = { key: `${KEY}.optedOut` };
  const [email] = draft.fields.email ?? [];
  if (email !== undefined && email.trim() !== '') return { field: 'email', value: email, message };
  return { field: 'optedOut', value: draft.fields.optedOut?.[0] ?? '', message };
}

function check(draft: Draft, context: RuleContext): readonly RuleReport[] {
  const optedOut = knownValue(draft, 'optedOut', context);
  const personOptedOut = isYes(optedOut);
  const facts = context.facts?.emails ?? [];
  if (!personOptedOut && facts.length === 0) return [];
  const addresses = aboutAddresses(draft, facts, personOptedOut);
  // On one address the graver word is enough.
  const told = addresses.some(({ index }) => index === 0);
  return personOptedOut && !told ? [aboutPerson(draft), ...addresses] : addresses;
}

/** Somebody who does not want marketing mail, or whose address the CRM no longer sends to. There is nothing to fix: it is there to be known. */
export const doNotContact: Rule<object> = {
  id: 'do-not-contact',
  group: 'freshness',
  stage: 'apart',
  fields: ['optedOut', 'email'],
  kinds: ['contact'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], optedOut: ['true'] } },
      flagged: 'anna.berg@nordweb.fi',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'] } },
      facts: { emails: [{ address: 'anna.berg@nordweb.fi', quarantined: true }] },
      flagged: 'anna.berg@nordweb.fi',
    },
    { draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], optedOut: ['false'] } }, flagged: null },
  ],
  check: (draft, _, context) => check(draft, context),
};
