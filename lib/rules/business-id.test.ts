import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { businessId } from './business-id';
import { onFields, said } from './rule-test-kit';

const on = (value: string, country = '', options = {}) =>
  onFields(businessId, { businessId: [value], country: country === '' ? [] : [country] }, { options })[0];

describe('a digit is wrong', () => {
  test.each([
    ['1927400-2', ''],
    ['1927400-2', 'Suomi'],
    ['19274002', 'Finland'],
    ['Y-tunnus: 1927400-2', ''],
    ['FI19274002', ''],
    ['556036-0794', ''],
    ['5560360794', 'Sverige'],
    ['811218-9877', 'Sweden'],
    ['923609017', 'Norge'],
    ['NO 923 609 017 MVA', ''],
    ['13585629', 'Danmark'],
    ['CVR-nr. 13585629', ''],
    ['7707083894', 'Россия'],
    ['ИНН 7707083894', ''],
    ['1027700132196', 'Россия'],
    ['500100732258', 'RU'],
    ['DE 136 695 977', ''],
    ['ATU13585628', ''],
    ['PL8567346216', ''],
  ])('%s (%s): no fix', (value, country) => {
    const report = on(value, country);
    expect(said(report)).toMatch(/^(vatC|c)heck$/);
    expect(report?.fix).toBeUndefined();
  });

  test('too many or too few digits, where the country is stated', () => {
    expect(said(on('DE12345678', 'Germany'))).toBe('length');
    expect(on('DE12345678', '')).toBeUndefined();
    expect(on('DE12345678', 'Finland')).toBeUndefined();
  });
});

describe('right, but written otherwise', () => {
  test.each([
    ['19274001', 'Finland', '1927400-1', 'safe'],
    ['1927400–1', 'Finland', '1927400-1', 'safe'],
    ['FI 1927400-1', '', 'FI19274001', 'safe'],
    ['fi19274001', '', 'FI19274001', 'safe'],
    ['Y-tunnus 1927400-1', '', '1927400-1', 'review'],
    ['112038-9', 'Finland', '0112038-9', 'review'],
    ['5560360793', 'Sverige', '556036-0793', 'safe'],
    ['SE 556036-0793 01', '', 'SE556036079301', 'safe'],
    ['DE 136 695 976', '', 'DE136695976', 'safe'],
    ['ИНН 7707083893', '', '7707083893', 'review'],
  ])('%s (%s) → %s, %s', (value, country, written, kind) => {
    const report = on(value, country);
    expect(report?.fix).toEqual({ kind, value: written });
    expect(report?.atMost).toBe('info');
    expect(on(written, country)).toBeUndefined();
    expect(on(value, country, { usualForm: false })).toBeUndefined();
  });
});

describe('silent', () => {
  test.each([
    ['1927400-1', ''],
    ['556036-0793', ''],
    ['923 609 016', 'Norway'],
    ['923609017', ''],
    ['7707083894', ''],
    ['13585629', 'Sweden'],
    ['HRB 12345', 'Germany'],
    ['HRB 12345 B', ''],
    ['Amtsgericht München HRB 6684', 'Deutschland'],
    ['143/123/12345', 'Germany'],
    ['12-3456789', 'United States'],
    ['01234567', 'United Kingdom'],
    ['SC123456', 'United Kingdom'],
    ['CHE-123.456.789 MWST', 'Switzerland'],
    ['7707083893/773601001', 'Россия'],
    ['150785-1235', ''],
    ['AC-10023', ''],
    ['SE-1002', 'Sweden'],
    ['n/a', 'Finland'],
    ['', 'Finland'],
  ])('%s (%s)', (value, country) => {
    expect(on(value, country)).toBeUndefined();
  });
});

test('a fix passes and keeps every digit', () => {
  const text = fc.oneof(fc.stringMatching(/^(FI|SE|DE|NO|)[ ]?\d{6,12}-?\d{0,4}$/), anyText());
  fc.assert(
    fc.property(text, fc.constantFrom('', 'Finland', 'Sweden', 'Denmark', 'Russia'), (value, country) => {
      const fix = on(value, country)?.fix;
      if (!fix) return;
      expect(on(fix.value, country)).toBeUndefined();
      if (fix.kind === 'safe') expect(fix.value.replace(/\D/g, '')).toBe(value.normalize('NFKC').replace(/\D/g, ''));
    }),
    { numRuns: 200, seed: 1 },
  );
});
