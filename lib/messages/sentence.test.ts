import { describe, expect, test } from 'vitest';
import { fieldLabel, sentence, type SentenceContext } from './sentence';

const texts: Record<string, string> = { short: 'Too short for a number in $1. $2, $3', 'fields.phone': 'Phone' };
const context: SentenceContext = {
  language: 'en',
  lookup: (key, params) => (texts[key] ?? '').replace(/\$(\d)/g, (_, n: string) => params[Number(n) - 1] ?? ''),
  labels: { email: 'E-post' },
};

describe('sentence', () => {
  test('countries, fields and plain values become words', () => {
    const message = { key: 'short', params: [{ country: 'FI' }, { field: 'phone' as const }, 7] };
    expect(sentence(message, context)).toBe('Too short for a number in Finland. Phone, 7');
  });

  test('an unknown key shows itself', () => expect(sentence({ key: 'nope' }, context)).toBe('nope'));

  test("the page's own label wins over ours, a custom field shows its name", () => {
    expect(fieldLabel('email', context)).toBe('E-post');
    expect(fieldLabel('phone', context)).toBe('Phone');
    expect(fieldLabel('custom:region', context)).toBe('region');
  });
});
