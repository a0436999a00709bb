import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { PRESET_IDS } from '../lib/style/house-style';
import { DEFAULT_STYLE, EVERYTHING_ON, PRESETS } from '../lib/style/presets';
import { readHouseStyle } from '../lib/style/read-house-style';
import { schemaText, STYLE_SCHEMA, styleSchema } from './write-style-schema';

const takes = new Ajv({ strict: false, validateFormats: false }).compile(styleSchema());

test('the published schema is the one that the code reads by: tsx scripts/write-style-schema.ts writes it', async () => {
  expect(await readFile(STYLE_SCHEMA, 'utf8')).toBe(await schemaText());
});

test.each(PRESET_IDS)('%s fits it', (id) => expect(takes(PRESETS[id]), JSON.stringify(takes.errors)).toBe(true));

test.each([[DEFAULT_STYLE], [EVERYTHING_ON]])('what a house starts with fits it', (style) =>
  expect(takes(style), JSON.stringify(takes.errors)).toBe(true),
);

const FULL = {
  $schema: './house-style.schema.json',
  version: 2,
  ...{ name: 'North', owner: 'Maija', preset: 'finland', defaultCountry: 'FI', markOnOpen: 'errors' },
  rules: {
    'phone-format': {
      ...{ severity: 'info', options: { form: 'national' }, kinds: ['contact'], exceptions: ['112'] },
      ...{ when: { countries: ['FI'], stages: ['lead'] }, later: { from: '2027-01-01', severity: 'error' } },
    },
    'required-field': { severity: 'error', options: { contact: ['email', 'custom:segment'] } },
  },
  changes: [{ at: 1, author: 'Maija', reason: '', rules: ['phone-format'] }],
};

test('a document with everything in it fits it', () => {
  expect(readHouseStyle(FULL).problems).toEqual([]);
  expect(takes(FULL), JSON.stringify(takes.errors)).toBe(true);
});

describe('what reading would replace does not fit', () => {
  const rule = (setting: unknown) => ({ ...FULL, rules: { 'phone-format': setting } });
  test.each([
    { ...FULL, version: 1 },
    { ...FULL, markOnOpen: 'sometimes' },
    { ...FULL, rules: { 'no-such-rule': { severity: 'error' } } },
    rule({ severity: 'loud' }),
    rule({ options: {} }),
    rule({ severity: 'error', options: { form: 'runes' } }),
    rule({ severity: 'error', kinds: ['deal'] }),
    rule({ severity: 'error', when: { planets: ['Mars'] } }),
    rule({ severity: 'error', later: { from: '2027-01-01', severity: 'off' } }),
  ])('%j', (document) => expect(takes(document)).toBe(false));
});
