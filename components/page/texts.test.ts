import { beforeAll, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { speakEnglish } from '../app/testing/english';
import { Texts } from './texts';

beforeAll(() => {
  speakEnglish();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});

test.each([
  ['hubspot', 'HubSpot'],
  ['pipedrive', 'Pipedrive'],
] as const)('on a page of %s the words name %s', (crm, name) => {
  const texts = new Texts({ fields: [], surface: { crm } });
  expect(texts.of('pill.connect')).toBe(`Connect ${name}`);
  expect(texts.of('pill.unreachableUntil', '12:00')).toBe(
    `${name} does not answer. Duplicates are looked for again at 12:00.`,
  );
  expect(texts.note({ kind: 'failed', code: 'NotFound' })).toMatch(`${name} no longer has this record.`);
});
