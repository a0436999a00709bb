import metadata from 'libphonenumber-js/max/metadata';
import { beforeEach, expect, test, vi } from 'vitest';

// Modules of their own, as a program that has just started has them.
const start = async () => ({ ...(await import('./phone-plans')), ...(await import('./phone')) });

beforeEach(() => vi.resetModules());

test('numbers cannot be read before the plans are there, and can be afterwards', async () => {
  const { PhonePlansMissing, phonePlans, providePhonePlans, readPhone } = await start();
  expect(() => readPhone('040 1234567', 'FI')).toThrow(PhonePlansMissing);
  expect(phonePlans).toThrow('before the numbering plans were there');
  providePhonePlans(JSON.parse(JSON.stringify(metadata)));
  expect(readPhone('040 1234567', 'FI').number?.e164).toBe('+358401234567');
});

test.each([undefined, null, 'plans', [], {}, { countries: ['FI'] }])('%j is no plan', async (json) => {
  const { PhonePlansMissing, phonePlans, providePhonePlans } = await start();
  expect(() => providePhonePlans(json)).toThrow();
  expect(phonePlans).toThrow(PhonePlansMissing);
});
