import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailTypo } from './email-typo';
import { onFields, onValue, said } from './rule-test-kit';

test.each([
  ['anna@gmial.com', 'domain', 'anna@gmail.com'],
  ['Anna.Berg@Hotmial.com', 'domain', 'Anna.Berg@hotmail.com'],
  ['anna@gmail.con', 'domain', 'anna@gmail.com'],
  ['anna@gmail.co', 'domain', 'anna@gmail.com'],
  ['anna@åkeri.see', 'domain', 'anna@åkeri.se'],
  ['anna@nordweb.cmo', 'domain', 'anna@nordweb.com'],
  ['www.anna@nordweb.se', 'website', 'anna@nordweb.se'],
  ['anna@www.nordweb.se', 'website', 'anna@nordweb.se'],
  ['аnna@nordweb.se', 'mixedScript', 'anna@nordweb.se'],
  ['Anna <anna@gmial.com>', 'domain', 'anna@gmail.com'],
])('%s: %s → %s', (value, message, fixed) => {
  const report = onValue(emailTypo, 'email', value);
  expect([said(report), report?.fix]).toEqual([message, { kind: 'review', value: fixed }]);
});

describe('silent', () => {
  test.each('mail.com email.com gmx.net web.de bk.ru hotmail.fi acme.co ymail.com åkeri.se пример.рф'.split(' '))(
    '%s',
    (domain) => expect(onValue(emailTypo, 'email', `anna@${domain}`)).toBeUndefined(),
  );

  test('a domain that two other records use', () => {
    const facts = (records: number) => ({ facts: { domains: [{ domain: 'gmial.com', records }] } });
    expect(onValue(emailTypo, 'email', 'anna@gmial.com', facts(2))).toBeUndefined();
    expect(onValue(emailTypo, 'email', 'anna@gmial.com', facts(1))).toBeDefined();
  });

  test('the company’s own domain', () => {
    expect(onFields(emailTypo, { email: ['anna@gmial.com'], website: ['https://gmial.com'] })).toEqual([]);
    const associated = { id: '1', name: 'Gmial', domains: ['gmial.com'] };
    expect(onValue(emailTypo, 'email', 'anna@gmial.com', { facts: { associated } })).toBeUndefined();
  });
});

test.each([
  ['anna@nordewb.fi', 'anna@nordweb.fi'],
  ['anna@nordwb.fi', 'anna@nordweb.fi'],
  ['anna@nordwebs.fi', undefined],
  ['anna@nordewb.se', undefined],
  ['anna@nordweb.fi', undefined],
])('%s, where the company is at nordweb.fi → %s', (email, fixed) => {
  const [report] = onFields(emailTypo, { email: [email], website: ['www.nordweb.fi'] });
  expect(report?.fix?.value).toBe(fixed);
});

test('a fix passes', () => {
  const domains = fc.stringMatching(/^(gmial|hotmial|yaho|nordweb|www\.gamil)\.(con|com|co|fii|ruu|cm)$/);
  fc.assert(
    fc.property(fc.stringMatching(/^(www\.)?[a-z]{1,8}$/), domains, (local, domain) => {
      const fix = onValue(emailTypo, 'email', `${local}@${domain}`)?.fix;
      if (fix)
        expect(fc.sample(fc.constant(onValue(emailTypo, 'email', fix.value)), 1)[0]?.fix?.value).not.toBe(fix.value);
    }),
  );
});
