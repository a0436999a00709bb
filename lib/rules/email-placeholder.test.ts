import { expect, test } from 'vitest';
import { emailPlaceholder } from './email-placeholder';
import { GOOD_EMAILS } from './email-rules.test-data';
import { onValue, said } from './rule-test-kit';

// The full table of words stands beside `lib/record/email-filler.ts`.
test.each([
  ['anna@example.com', 'reserved'],
  ['anna@nordweb.invalid', 'reserved'],
  ['a@a.fi', 'random'],
  ['test@test.com', 'random'],
  ['Test <test@test.com>', 'random'],
  ['noemail@nordweb.fi', 'noAddress'],
  ['ei@ole.fi', 'noAddress'],
  ['none@none', 'noAddress'],
  ['нет почты', 'noAddress'],
  ['etunimi.sukunimi@nordweb.fi', 'template'],
])('%s: %s, no fix', (value, message) => {
  const report = onValue(emailPlaceholder, 'email', value);
  expect([said(report), report?.fix]).toEqual([message, undefined]);
});

test.each([...GOOD_EMAILS.map(([email]) => email), '', '--', 'n/a', 'anna@'])('silent: %s', (value) =>
  expect(onValue(emailPlaceholder, 'email', value)).toBeUndefined(),
);
