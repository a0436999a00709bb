import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { readCompany } from './company';

test.each([
  ['KONE Oyj', 'kone', 'oyj'],
  ['Oy Karl Fazer Ab', 'karl fazer', 'oy ab'],
  ['Müller GmbH & Co. KG', 'muller', 'gmbh co kg'],
  ['adidas AG', 'adidas', 'ag'],
  ['Acme, Inc.', 'acme', 'inc'],
  ['A/S Dansk', 'dansk', 'as'],
  ['Vestas A/S', 'vestas', 'as'],
  ['Foo Sp. z o.o.', 'foo', 'sp z oo'],
  ['ООО «Ромашка»', 'romashka', 'ooo'],
  ['ПАО Сбербанк', 'sberbank', 'pao'],
  ['The Coca-Cola Company', 'coca cola company', ''],
  ['3M', '3m', ''],
  ['1&1', '1 1', ''],
  ['Ab', 'ab', ''],
  ['', '', ''],
])('%s', (name, core, legalForm) => {
  expect(readCompany(name)).toEqual({ core, legalForm });
});

test('reading a core again changes nothing but what looks like a legal form', () => {
  fc.assert(
    fc.property(anyText(), (name) => {
      const { core, legalForm } = readCompany(`Nordweb ${name} Finland`);
      expect(readCompany(`${core} Oy`).core).toBe(core);
      expect(legalForm).toBe('');
    }),
  );
});
