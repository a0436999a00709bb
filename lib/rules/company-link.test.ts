import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { companyLink } from './company-link';
import type { CrmFacts } from './facts';
import { onFields } from './rule-test-kit';

function on(text: string, name: string, domains: readonly string[] = [], more: CrmFacts = {}, fields = {}) {
  const facts = { associated: { id: '1', name, domains }, ...more };
  return onFields(companyLink, { company: [text], ...fields }, { facts })[0];
}

describe('another company', () => {
  test.each([
    ['Kesko Oyj', 'Nordweb Oy'],
    ['Volvo Cars', 'Ericsson AB'],
    ['Siemens AG', 'Bosch GmbH'],
    ['ООО «Ромашка»', 'ПАО Сбербанк'],
    ['Acme Solutions', 'Nordweb Solutions'],
    ['Northwind Group', 'Contoso Group'],
    ['Rakennus Virtanen Oy', 'Rakennus Korhonen Oy'],
    ['IBM', 'Microsoft Corporation'],
    ['Apple Inc.', 'Microsoft Corporation'],
    ['Ford Motor Company', 'Tesla, Inc.'],
    ['Tesco plc', 'J Sainsbury plc'],
    ['Salesforce', 'Oracle Corporation'],
    ['Nokia Oyj', 'KONE Oyj'],
    ['Valio Oy', 'Oy Karl Fazer Ab'],
    ['Osuuspankki Länsi', 'Nordea Bank Oyj'],
    ['Tilitoimisto Korhonen Oy', 'Nordweb Oy'],
    ['Scania AB', 'Volvo AB'],
    ['IKEA', 'H&M Hennes & Mauritz AB'],
    ['Skanska Sverige AB', 'NCC AB'],
    ['Lindqvist Bygg AB', 'Bergström Bygg AB'],
    ['adidas AG', 'Puma SE'],
    ['Bayer AG', 'BASF SE'],
    ['Schmidt Elektro GmbH', 'Bosch GmbH'],
    ['Aldi Süd', 'Lidl Stiftung & Co. KG'],
    ['ПАО «Газпром»', 'ПАО «Лукойл»'],
    ['ООО «Озон»', 'ООО «Вайлдберриз»'],
    ['ООО «Северсталь»', 'ООО «Ромашка»'],
    ['ИП Иванов', 'ИП Кузнецов'],
    ['Whitfield Partners', 'Harcourt Partners'],
    ['Kide Analytics Oy', 'Nordweb Oy'],
  ])('%s, linked to %s', (text, name) => {
    const report = on(text, name);
    expect(report?.message).toEqual({ key: 'rules.companyLink.differs', params: [name] });
    expect(report?.fix).toMatchObject({ kind: 'review', value: name, source: { key: 'rules.companyLink.source' } });
    expect(on(name, name)).toBeUndefined();
  });
});

describe('silent on one company under several names', () => {
  test.each([
    ['Nordweb', 'Nordweb Oy'],
    ['nordweb oy', 'Nordweb Oyj'],
    ['Nordweb Finland', 'Nordweb Oy'],
    ['Karl Fazer', 'Oy Karl Fazer Ab'],
    ['IBM', 'International Business Machines Corporation'],
    ['BMW', 'Bayerische Motoren Werke AG'],
    ['BMW Group', 'BMW AG'],
    ['Fazer Bakeries', 'Fazer Konditoria Oy'],
    ['CocaCola', 'The Coca-Cola Company'],
    ['Müller Maschinenbau', 'Mueller GmbH'],
    ['Сбербанк', 'Sberbank'],
    ['Yandex', 'ООО «Яндекс»'],
    ['Ромашка', 'Chamomile LLC'],
    ['Acme Soluitons', 'Acme Solutions'],
    ['Ericson', 'Ericsson AB'],
    ['KONE', 'KONE Oyj'],
    ['Kide Analytics', 'Kide Analytics Oy'],
    ['Volvo', 'AB Volvo'],
    ['Scania', 'Scania CV AB'],
    ['Bosch', 'Robert Bosch GmbH'],
    ['SAP', 'SAP SE'],
    ['adidas', 'adidas AG'],
    ['ООО Ромашка', 'ООО «Ромашка»'],
    ['Газпром', 'ПАО «Газпром»'],
    ['Acme', 'Acme, Inc.'],
    ['ACME LTD', 'Acme Ltd'],
    ['The Walt Disney Company', 'Walt Disney'],
    ['Hennes & Mauritz', 'H & M Hennes & Mauritz AB'],
    ['--', 'Nordweb Oy'],
    ['n/a', 'Nordweb Oy'],
    ['Nordweb', '--'],
  ])('%s, linked to %s', (text, name) => {
    expect(on(text, name)).toBeUndefined();
  });

  test('a brand that the domain bears', () => {
    expect(on('Saunalahti', 'Elisa Oyj', ['elisa.fi', 'saunalahti.fi'])).toBeUndefined();
    expect(on('Hesburger', 'Burger-In Oy', ['hesburger.fi'])).toBeUndefined();
  });

  test('a brand whose website is the company’s, or whose domain others use so', () => {
    expect(on('Alko', 'Valtion Juoma Oy', ['x.fi'], {}, { website: ['https://www.x.fi'] })).toBeUndefined();
    const domains = [{ domain: 'x.fi', records: 3, company: 'Alko Oy' }];
    expect(on('Alko', 'Valtion Juoma Oy', ['x.fi'], { domains })).toBeUndefined();
  });

  test('no facts, no company', () => {
    expect(onFields(companyLink, { company: ['Kesko'] })).toEqual([]);
    expect(onFields(companyLink, { company: ['Kesko'] }, { facts: { associated: null } })).toEqual([]);
  });
});

test('its fix passes, and nothing throws', () => {
  const name = anyText();
  fc.assert(
    fc.property(name, name, (text, linked) => {
      const fix = on(text, linked)?.fix;
      if (fix) expect(on(fix.value, linked)).toBeUndefined();
    }),
  );
});
