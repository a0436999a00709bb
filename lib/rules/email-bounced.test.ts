import { expect, test } from 'vitest';
import { emailBounced } from './email-bounced';
import { onFields, onValue, said } from './rule-test-kit';

const facts = {
  emails: [
    { address: 'Anna@Nordweb.fi', bounced: 'hard' },
    { address: 'bo@nordweb.fi', bounced: 'soft' },
    { address: 'ok@nordweb.fi', optedOut: true },
  ],
} as const;

test('for good and for now', () => {
  expect(said(onValue(emailBounced, 'email', 'anna@nordweb.fi', { facts }))).toBe('hard');
  expect(onValue(emailBounced, 'email', 'bo@nordweb.fi', { facts })).toMatchObject({ atMost: 'info' });
  expect(onFields(emailBounced, { email: ['ok@nordweb.fi', 'anna@nordweb.fi'] }, { facts })).toMatchObject([
    { index: 1 },
  ]);
});

test.each(['ok@nordweb.fi', 'anna.berg@nordweb.fi', 'anna', ''])('silent: %s', (email) =>
  expect(onValue(emailBounced, 'email', email, { facts })).toBeUndefined(),
);

test('silent where the CRM tells nothing', () => {
  expect(onValue(emailBounced, 'email', 'anna@nordweb.fi')).toBeUndefined();
  expect(onValue(emailBounced, 'email', 'anna@nordweb.fi', { facts: { emails: [] } })).toBeUndefined();
});
