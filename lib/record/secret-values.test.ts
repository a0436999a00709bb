import { expect, test } from 'vitest';
import { secretsIn, withoutSecrets } from './secret-values';

test.each([
  ['jobTitle', 'HR, 131052-308T', 1],
  ['custom:notes', '811218-9876 ja FI21 1234 5600 0007 85', 2],
  ['firstName', 'Matti 131052-308T', 1],
  ['phone', '131052-308T', 1],
  ['phone', '4111 1111 1111 1111', 1],
  ['email', 'hetu 131052-308T@firma.fi', 1],
  // Records are found by these: a number that passes by chance is no reason to lose them.
  ['phone', '040 123 4567', 0],
  ['phone', '8112189876', 0],
  ['phone', '8112189876 Matti', 0],
  ['email', '8112189876@qq.com', 0],
  ['businessId', '811218-9876', 0],
  ['jobTitle', 'Head of Sales', 0],
] as const)('%s: %s', (key, value, count) => {
  expect(secretsIn(key, value)).toHaveLength(count);
});

test('leaves fields without codes as they are, and takes only the values that hold one', () => {
  const plain = { firstName: ['Matti'], phone: ['040 123 4567'] };
  expect(withoutSecrets(plain)).toBe(plain);
  expect(withoutSecrets({ ...plain, email: ['131052-308T@x.fi', 'matti@firma.fi'] })).toEqual({
    ...plain,
    email: ['matti@firma.fi'],
  });
});
