import { expect, test } from 'vitest';
import { emailRole } from './email-role';
import { onFields, onValue } from './rule-test-kit';

test.each(
  'info toimisto kundtjänst kundtjanst buchhaltung zakaz sales no-reply office myynti laskutus vertrieb почта INFO'.split(
    ' ',
  ),
)('%s@ is shared: info at most', (local) =>
  expect(onValue(emailRole, 'email', `${local}@nordweb.fi`)?.atMost).toBe('info'),
);

test.each('anna information info.berg salesman infotech myyntinen officer bo'.split(' '))('%s@: silent', (local) =>
  expect(onValue(emailRole, 'email', `${local}@nordweb.fi`)).toBeUndefined(),
);

test('silent where it is the company’s only address, as far as the CRM tells', () => {
  const withOthers = (contactDomains: Record<string, number>) => ({
    facts: { associated: { id: '1', name: 'Nordweb', domains: ['nordweb.fi'], contactDomains } },
  });
  expect(onValue(emailRole, 'email', 'info@nordweb.fi', withOthers({}))).toBeUndefined();
  expect(onValue(emailRole, 'email', 'info@nordweb.fi', withOthers({ 'nordweb.fi': 3 }))).toBeDefined();
  const facts = { domains: [{ domain: 'nordweb.fi', records: 0 }] };
  expect(onValue(emailRole, 'email', 'info@nordweb.fi', { facts })).toBeUndefined();
});

test('silent in a firm that bears the person’s name', () => {
  expect(onFields(emailRole, { email: ['info@bergbygg.se'], lastName: ['Berg'] })).toEqual([]);
  expect(onFields(emailRole, { email: ['info@bygg.se'], lastName: ['Berg'], company: ['Berg Bygg AB'] })).toEqual([]);
});
