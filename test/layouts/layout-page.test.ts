import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementAt } from './judge';
import { type LayoutPage, layoutPage } from './layout-page';
import type { LayoutRecord } from './layout-record';
import { type HappyWorld, openHappyWorld } from './happy-world';
import { pickRecord } from './pick-record';
import { testAccounts } from './test-accounts';
import { plain } from './truth';
import { VARIANTS } from './traits';

const accounts = testAccounts();
const SEEDS = [1, 2, 3, 4, 5, 6];
const CASES = (['hubspot', 'pipedrive'] as const).flatMap((crm) => VARIANTS[crm].map((variant) => ({ crm, variant })));

let world: HappyWorld;
beforeAll(() => {
  world = openHappyWorld();
});
afterAll(() => world.close());

/** What people read off an element. */
function shown(element: Element | undefined): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent ?? '';
  const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isControl ? element.value : (element?.textContent ?? '');
}

/** What holds a link to another record and that record's values; a value that is such a link itself is none. */
function cardsOfOthers(document: Document, page: LayoutPage, { others }: LayoutRecord): readonly Element[] {
  const own = new Set(page.truth.flatMap(({ places }) => places.map(({ path }) => elementAt(document, path))));
  return others.flatMap(({ url }) => {
    const links = document.querySelectorAll(`a[href="${url}"], a[href="${new URL(url).pathname}"]`);
    return [...links]
      .filter((link) => !own.has(link))
      .flatMap((link) => link.closest('article') ?? link.parentElement ?? []);
  });
}

describe.each(CASES)('the layout $variant of $crm', ({ crm, variant }) => {
  const pages = SEEDS.map((seed) => {
    const record = pickRecord(accounts, crm, seed);
    return { record, page: layoutPage({ record, seed, variant }) };
  });

  test('every path of the truth leads to an element that shows its text, and every copy and whole is there', () => {
    for (const { page } of pages) {
      const document = world.show(page.html, page.url);
      for (const { key, places, wholes, strips } of page.truth) {
        for (const { path, text } of places) expect([key, shown(elementAt(document, path))]).toEqual([key, text]);
        for (const path of [...wholes, ...strips]) expect(elementAt(document, path)?.textContent).not.toBe('');
      }
    }
  });

  test('what counts is a field of the record, visible, outside what belongs to other records', () => {
    for (const { page, record } of pages) {
      const document = world.show(page.html, page.url);
      const keys = new Set([...record.fields, record.headline].map(({ key }) => key));
      expect(page.truth.length).toBeGreaterThan(3);
      const cards = page.url === record.url ? cardsOfOthers(document, page, record) : [];
      if (page.url === record.url) expect(cards.length).toBeGreaterThan(0);
      for (const { key, places } of page.truth) {
        expect(keys).toContain(key);
        for (const { path } of places) {
          const element = elementAt(document, path);
          expect(element?.checkVisibility()).toBe(true);
          expect(cards.some((card) => card.contains(element ?? null))).toBe(false);
        }
      }
    }
  });

  test('values are those of the record', () => {
    for (const { page, record } of pages) {
      for (const { key, places } of page.truth) {
        const fields = [...record.fields, record.headline].filter((field) => field.key === key);
        const isDate = fields.some(({ type }) => type === 'date');
        const held = new Set(fields.flatMap(({ values }) => values.map(({ text }) => plain(text))));
        for (const { text } of places) {
          const value = plain(text);
          if (!isDate && value !== '' && value !== '-' && value !== '--') expect(held).toContain(value);
        }
      }
    }
  });

  test('the same seed makes the same page, another seed another one', () => {
    const record = pickRecord(accounts, crm, 1);
    const make = (seed: number) => layoutPage({ record, seed, variant }).html;
    expect(make(1)).toBe(make(1));
    expect(make(1)).not.toBe(make(2));
  });
});

test('each CRM has at least twelve variants, and every one holds fields to find', () => {
  for (const crm of ['hubspot', 'pipedrive'] as const) {
    expect(VARIANTS[crm].length).toBeGreaterThanOrEqual(12);
    for (const variant of VARIANTS[crm]) {
      const counted = SEEDS.map((seed) => {
        const { truth } = layoutPage({ record: pickRecord(accounts, crm, seed), seed, variant });
        return truth.filter(({ isCounted }) => isCounted).length;
      });
      expect(Math.min(...counted), `${crm} ${variant}`).toBeGreaterThan(0);
    }
  }
});

test('records have empty fields, several values, links and decoys: the pages are not easier than real ones', () => {
  const records = SEEDS.flatMap((seed) =>
    (['hubspot', 'pipedrive'] as const).map((crm) => pickRecord(accounts, crm, seed)),
  );
  const fields = records.flatMap((record) => record.fields);
  expect(fields.some(({ values }) => values.length === 0)).toBe(true);
  expect(fields.some(({ values }) => values.length > 1)).toBe(true);
  expect(fields.some(({ href }) => href !== undefined)).toBe(true);
  expect(records.every(({ others }) => others.length > 0)).toBe(true);
});
