// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { click, one } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { KeptChoice } from '../../lib/messages/protocol';
import { open } from './testing/open-options';

beforeEach(speakEnglish);
afterEach(() => {
  location.hash = '';
});

const PHONE: KeptChoice = {
  ...{ crm: 'hubspot', account: '42', kind: 'contact', surface: 'record' },
  ...{ field: 'phone', label: 'direct line', path: '0>div:1' },
};
const CITY: KeptChoice = { ...PHONE, field: 'city', label: '', surface: 'create' };
const EMAIL: KeptChoice = { ...PHONE, crm: 'pipedrive', account: 'acme', field: 'email', label: '', path: null };

const texts = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map((n) => n.textContent);

test('every choice is said with its account, its place and its pages, and forgotten by itself', async () => {
  let kept: readonly KeptChoice[] = [PHONE, EMAIL, CITY];
  const { page, sent } = await open('#reading', {
    pageReadings: () => [],
    fieldChoices: () => kept,
    forgetField: ({ field }) => (kept = kept.filter((each) => each.field !== field)),
  });
  expect(texts(page, 'h3')).toEqual(['HubSpot, account 42', 'Pipedrive, account acme']);
  expect(texts(page, '.shown-by-hand span')).toEqual([
    'Phone number: at “direct line” on contact pages',
    'City: at a place without a label on forms for a new contact',
    'Email: not on person pages',
  ]);
  await click(one(page, 'button', 'Forget City: at a place'));
  const { crm, account, kind, surface, field } = CITY;
  expect(sent.at(-1)).toEqual({ type: 'forgetField', data: { crm, account, kind, surface, field } });
  expect(one(page, '[role=status]').textContent).toBe('Forgotten: City');
  expect(texts(page, '.shown-by-hand span')).toHaveLength(2);
});

test('nothing is said where nobody has shown anything', async () => {
  const { page } = await open('#reading', { pageReadings: () => [], fieldChoices: () => [] });
  expect(page.textContent).not.toContain('Shown by hand');
});
