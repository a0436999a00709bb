import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { companyDomain, hostOf, registeredDomain } from './domain';
import { readEmail } from './email';

describe('addresses', () => {
  test.each([
    ['Anna.Berg@Firma.SE', 'anna.berg@firma.se', 'anna.berg@firma.se'],
    [' anna+crm@firma.se ', 'anna+crm@firma.se', 'anna@firma.se'],
    ['Anna.Berg+x@GoogleMail.com', 'anna.berg+x@googlemail.com', 'annaberg@gmail.com'],
    ['info@åkeri.se', 'info@xn--keri-poa.se', 'info@xn--keri-poa.se'],
    ['почта@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai', 'почта@xn--e1afmkfd.xn--p1ai'],
    ["o'neill@mail.acme.co.uk", "o'neill@mail.acme.co.uk", "o'neill@mail.acme.co.uk"],
    ['+46701234567@sms.se', '+46701234567@sms.se', '+46701234567@sms.se'],
  ])('%s', (text, address, key) => {
    expect(readEmail(text)).toMatchObject({ address, key });
  });

  test.each([
    'anna',
    'anna@',
    '@firma.se',
    'anna@firma',
    'anna@firma.se;',
    'Anna <anna@firma.se>',
    'a..b@firma.se',
    '.a@firma.se',
    'a.@firma.se',
    'a b@firma.se',
    'a@b@',
    'a@firma..se',
    'a@firma.se:25',
    'a@firma.se/x',
    'a@127.0.0.1',
    '',
    `${'a'.repeat(65)}@b.fi`,
    'x'.repeat(100_000),
  ])('%.40s is none', (text) => {
    expect(readEmail(text)).toBeUndefined();
  });

  test.each(['info', 'toimisto', 'kundtjänst', 'buchhaltung', 'zakaz', 'no-reply', 'INFO'])('%s@ is a role', (local) =>
    expect(readEmail(`${local}@firma.se`)?.role).toBe(true),
  );
  test.each(['information', 'info.berg', 'salesman', 'anna'])('%s@ is none', (local) =>
    expect(readEmail(`${local}@firma.se`)?.role).toBe(false),
  );
});

test('reading is idempotent', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const once = readEmail(text);
      if (!once) return;
      expect(readEmail(once.address)).toEqual(once);
      expect(readEmail(once.key)?.key).toBe(once.key);
    }),
    { numRuns: 200, seed: 1 },
  );
});

describe('domains', () => {
  test.each([
    ['https://www.Nordweb.fi/en?x=1', 'nordweb.fi'],
    ['nordweb.fi', 'nordweb.fi'],
    ['anna@mail.nordweb.fi', 'nordweb.fi'],
    ['http://shop.acme.co.uk:8080', 'acme.co.uk'],
    ['åkeri.se', 'xn--keri-poa.se'],
    ['anna@gmail.com', ''],
    ['anna@yahoo.co.uk', ''],
    ['not a website', ''],
    ['localhost', ''],
    ['http://127.0.0.1/', ''],
    ['javascript:alert(1)', ''],
    ['', ''],
  ])('%s → %s', (text, domain) => {
    expect(companyDomain(text)).toBe(domain);
  });

  test('any text is read without an exception', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(hostOf(hostOf(text))).toBe(hostOf(text));
        expect(registeredDomain(registeredDomain(hostOf(text)))).toBe(registeredDomain(hostOf(text)));
      }),
    );
  });
});
