import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import library from '../../node_modules/libphonenumber-js/package.json';
import { phoneMetadataText } from './phone-metadata';

const text = readFileSync(new URL('../../public/tables/phone-metadata.json', import.meta.url), 'utf8');

test('the packaged plans are those of the library that reads them', () => {
  expect(text === phoneMetadataText()).toBe(true);
  const installed = readFileSync(
    new URL('../../node_modules/libphonenumber-js/metadata.max.json', import.meta.url),
    'utf8',
  );
  expect(JSON.parse(text)).toEqual(JSON.parse(installed));
});

test('their version is the one that is named', () => {
  for (const name of ['./phone-metadata.ts', '../../docs/third-party.md'])
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toContain(library.version);
});
