import { expect, test, vi } from 'vitest';
import * as record from '../record/phone';
import { phoneValues } from './phone-values';
import { contact, contextFor } from './rule-test-kit';

test('a draft is read once for all rules of one context', () => {
  const read = vi.spyOn(record, 'readPhone');
  const draft = contact({ phone: ['040 1234567'], mobilePhone: ['050 7654321', ''] });
  const context = contextFor('FI');
  const phones = phoneValues(draft, context);
  expect(phoneValues(draft, context)).toBe(phones);
  expect(read).toHaveBeenCalledTimes(2);
  read.mockRestore();
});

test('another house reads the same draft anew', () => {
  const draft = contact({ phone: ['040 1234567'] });
  const codeIn = (country: string) => phoneValues(draft, contextFor(country))[0]?.reading.number?.callingCode;
  expect([codeIn('FI'), codeIn('SE'), codeIn('FI')]).toEqual(['358', '46', '358']);
});

test.each([
  ['the record', { country: ['Sverige'] }, {}, 'SE', true],
  ['the record as the CRM stores it', {}, { stored: { country: ['Sweden'] } }, 'SE', true],
  ['the house', {}, {}, 'FI', false],
])('the country comes from %s', (_from, fields, facts, code, stated) => {
  const [phone] = phoneValues(contact({ phone: ['070-123 45 67'], ...fields }), contextFor('FI', { facts }));
  expect(phone?.country).toMatchObject({ code, stated });
});

test.each([
  ['an email', { email: ['bo@firma.se'] }, {}, 'SE'],
  ['the associated company', {}, { associated: { id: '1', name: 'Firma', domains: [], country: 'Sweden' } }, 'SE'],
  ['nothing', { email: ['bo@firma.fi'] }, {}, undefined],
])('%s speaks against the assumed country', (_what, fields, facts, hint) => {
  const [phone] = phoneValues(contact({ phone: ['070-123 45 67'], ...fields }), contextFor('FI', { facts }));
  expect(phone?.country.hint).toBe(hint);
});

test('blanks and words for nothing known are no numbers', () => {
  const draft = contact({ phone: ['', '--', 'TBD', 'ei tiedossa', '12'] });
  expect(phoneValues(draft, contextFor('FI')).map(({ index }) => index)).toEqual([4]);
});
