import { describe, expect, test } from 'vitest';
import { emailCompany } from './email-company';
import { onFields, said } from './rule-test-kit';

const on = (email: string, website: string, company = '', facts = {}) =>
  onFields(emailCompany, { email: [email], website: [website], company: [company] }, { facts })[0];

describe('silent', () => {
  test.each([
    ['anna@nordweb.fi', 'www.nordweb.fi', ''],
    ['anna@mail.nordweb.fi', 'nordweb.fi', ''],
    ['anna@acme.co.uk', 'acme.com', ''],
    ['anna@acme.de', 'https://acme.com/de', ''],
    ['anna@nordweb-group.com', 'nordweb.fi', ''],
    ['anna@nordwebgroup.com', 'nordweb.fi', ''],
    ['anna@volvocars.com', 'volvo.com', ''],
    ['anna@sok.fi', 's-kanava.fi', 'Suomen Osuuskauppojen Keskuskunta'],
    ['anna@fazer.fi', 'karamelli.com', 'Oy Karl Fazer Ab'],
    ['anna@åkeri.se', 'akeri.se', ''],
    ['anna@gmail.com', 'nordweb.fi', ''],
    ['anna@telia.com', 'nordweb.fi', ''],
    ['anna@duck.com', 'nordweb.fi', ''],
    ['anna@granitlab.se', '', ''],
    ['anna@granitlab.se', 'https://www.linkedin.com/company/nordweb', ''],
    ['anna@granitlab.se', 'not a website', ''],
  ])('%s, %s, %s', (email, website, company) => expect(on(email, website, company)).toBeUndefined());

  test('where another contact of the company shares the domain', () => {
    const associated = { id: '1', name: 'Nordweb', domains: ['nordweb.fi'] };
    const shared = { associated: { ...associated, contactDomains: { 'granitlab.se': 2 } } };
    expect(on('anna@granitlab.se', '', '', shared)).toBeUndefined();
    expect(said(on('anna@granitlab.se', '', '', { associated }))).toBe('differs');
  });

  test('on a consultant’s own domain, and on an associated domain', () => {
    const consultant = { email: ['anna@bergkonsult.se'], lastName: ['Berg'], website: ['nordweb.fi'] };
    expect(onFields(emailCompany, consultant)).toEqual([]);
    const associated = { id: '1', name: 'Nordweb', domains: ['nordweb.fi', 'granitlab.se'] };
    expect(on('anna@granitlab.se', 'nordweb.fi', '', { associated })).toBeUndefined();
  });
});

test('names the company that the account knows at the domain', () => {
  const domains = [{ domain: 'granitlab.se', records: 3, company: 'Granitlab AB' }];
  expect(said(on('anna@granitlab.se', 'nordweb.fi', 'Nordweb', { domains }))).toBe('otherCompany');
  expect(on('anna@granitlab.se', 'nordweb.fi', 'Granitlab', { domains })).toBeUndefined();
});
