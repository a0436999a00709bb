import { describe, expect, test } from 'vitest';
import { normaliseLabel, propertyOf } from './labels';

test.each([
  ['  Phone\n number ', 'phone number'],
  ['Phone:', 'phone'],
  ['Phone *', 'phone'],
  ['* Phone', 'phone'],
  ['Ｐｈｏｎｅ：', 'phone'],
  ['SÄHKÖPOSTI', 'sähköposti'],
  ['Sa\u0308hko\u0308posti', 'sähköposti'],
  ['Phone\u00a0number', 'phone number'],
  ['E-Mail (Work)', 'e-mail (work)'],
  ['', ''],
])('%j', (label, normal) => expect(normaliseLabel(label)).toBe(normal));

describe('propertyOf', () => {
  const labels = { phone: 'phone|puhelin', company: 'company name' };

  test.each([
    ['Phone', 'phone'],
    ['PUHELIN:', 'phone'],
    ['Company name', 'company'],
    ['Company', undefined],
    ['Phone extension', undefined],
    ['phone|puhelin', undefined],
    ['', undefined],
  ])('%j → %s', (label, property) => expect(propertyOf(labels, label)).toBe(property));
});
