import { expect, test } from 'vitest';
import { emailFreeMail } from './email-free-mail';
import { onFields, onValue } from './rule-test-kit';

test.each(
  'gmail.com t-online.de telia.com elisanet.fi mail.ru bk.ru web.de gmx.net hotmail.fi duck.com Yahoo.co.uk'.split(' '),
)('%s is for everybody', (domain) => expect(onValue(emailFreeMail, 'email', `anna@${domain}`)).toBeDefined());

test.each('nordweb.fi acme.co.uk åkeri.se пример.рф kone.com'.split(' '))('%s: silent', (domain) =>
  expect(onValue(emailFreeMail, 'email', `anna@${domain}`)).toBeUndefined(),
);

test.each([
  ['Lund', 'Lund Bygg AB'],
  ['Hämäläinen', 'Tmi Hämäläinen'],
  ['Иванов', 'ИП Иванов'],
  ['Müller', 'Müller Bau GmbH'],
])('silent where the company bears the name: %s, %s', (lastName, company) => {
  for (const email of ['bo@t-online.de', 'bo@telia.com', 'bo@elisanet.fi']) {
    expect(onFields(emailFreeMail, { email: [email], lastName: [lastName], company: [company] })).toEqual([]);
  }
});

test('a house may allow some', () => {
  const options = { allowed: ['@Telia.com'] };
  expect(onValue(emailFreeMail, 'email', 'bo@telia.com', { options })).toBeUndefined();
  expect(onValue(emailFreeMail, 'email', 'bo@gmail.com', { options })).toBeDefined();
});
