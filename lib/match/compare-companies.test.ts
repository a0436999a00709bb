import { describe, expect, test } from 'vitest';
import { compareRecords } from './compare';
import { draftOf, recordOf } from './match-test-kit';
import { DUPLICATE_THRESHOLDS } from './thresholds';

type Texts = Parameters<typeof draftOf>[0];
const same = (a: Texts, b: Texts) =>
  compareRecords(draftOf(a, 'company'), recordOf(b, 'company'), { country: 'FI' }).probability;

describe('companies', () => {
  test.each<[string, Texts, Texts]>([
    [
      'one domain, its name longer',
      { company: 'Nordweb', website: 'nordweb.fi' },
      { company: 'Nordweb Finland Oy', website: 'https://nordweb.fi/en' },
    ],
    ['one name without its legal form', { company: 'Nordweb' }, { company: 'Nordweb Oy' }],
    ['one name, legal form before it', { company: 'Oy Karl Fazer Ab' }, { company: 'Karl Fazer' }],
  ])('one: %s', (_, a, b) => {
    expect(same(a, b)).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLDS.balanced);
  });
  test('a slip in the name is enough for a cleaning day only', () => {
    const probability = same(
      { company: 'Nordwep Oy', phone: '09 1234567' },
      { company: 'Nordweb Oy', phone: '+358 9 1234567' },
    );
    expect(probability).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLDS.wide);
  });

  test.each<[string, Texts, Texts]>([
    ['firms of one group', { company: 'Nordweb Oy' }, { company: 'Nordweb AB' }],
    ['shops of one chain', { company: 'Kesko Oyj', city: 'Turku' }, { company: 'Kesko Oyj', city: 'Oulu' }],
    [
      'subsidiaries under one domain and phone',
      { company: 'Alpha Oy', website: 'group.fi', phone: '09 1234567' },
      { company: 'Beta Oy', website: 'group.fi', phone: '09 1234567' },
    ],
    [
      'mailboxes at one mail service',
      { company: 'Alpha Oy', email: 'alpha@gmail.com' },
      { company: 'Beta Oy', email: 'beta@gmail.com' },
    ],
  ])('two: %s', (_, a, b) => {
    expect(same(a, b)).toBeLessThan(DUPLICATE_THRESHOLDS.balanced);
  });
  test('a contact and a company are never the same', () => {
    const draft = draftOf({ email: 'info@nordweb.fi' });
    expect(
      compareRecords(draft, recordOf({ email: 'info@nordweb.fi' }, 'company'), { country: 'FI' }).probability,
    ).toBe(0);
  });
});
