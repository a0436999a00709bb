import { expect, test } from 'vitest';
import { packagedTables } from '../../scripts/packaged-tables';
import { emailDisposable } from './email-disposable';
import { onValue, said } from './rule-test-kit';

const tables = packagedTables();
const on = (domain: string, forwarding = false) =>
  onValue(emailDisposable, 'email', `anna@${domain}`, { tables, options: { forwarding } });

test.each([
  'mailinator.com',
  'yopmail.com',
  'trashmail.com',
  'guerrillamail.com',
  'inbox.mailinator.com',
  'YOPmail.com',
])('%s is thrown away', (domain) => expect(said(on(domain))).toBe('disposable'));

const FORWARDING = ['duck.com', 'mozmail.com', 'privaterelay.appleid.com', 'passmail.net', 'anna.anonaddy.com'];
test.each([...FORWARDING, 'gmail.com', 'gmx.net', 'mail.ru', 'nordweb.fi', 'åkeri.se', 'telia.com'])(
  '%s: silent',
  (domain) => expect(on(domain)).toBeUndefined(),
);

test.each(FORWARDING)('%s is mentioned where the house wants it, as info at most', (domain) => {
  expect(on(domain, true)).toMatchObject({ atMost: 'info', message: { key: 'rules.emailDisposable.forwarding' } });
});

test('silent without its table, and on a domain that the account uses', () => {
  expect(onValue(emailDisposable, 'email', 'anna@mailinator.com')).toBeUndefined();
  const facts = { domains: [{ domain: 'mailinator.com', records: 2 }] };
  expect(onValue(emailDisposable, 'email', 'anna@mailinator.com', { tables, facts })).toBeUndefined();
});
