// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, one } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { PageReading } from '../../lib/messages/page-reading';
import { calendarDayText, sinceText } from './day-words';
import { open } from './testing/open-options';

// A Sunday.
const NOW = new Date(2026, 10, 22, 9).getTime();

beforeEach(() => {
  speakEnglish();
  vi.setSystemTime(NOW);
});
afterEach(() => {
  vi.useRealTimers();
  location.hash = '';
});

const contacts: PageReading = {
  ...{ crm: 'hubspot', account: '2389342', kind: 'contact', surface: 'record' },
  days: [
    { day: '2026-11-20', pages: 12, found: 6, expected: 9 },
    { day: '2026-11-16', pages: 1_040, found: 8.44, expected: 9 },
  ],
  foundBy: { 'prefixed-attribute': 50, 'data-field': 4, 'account-label': 7 },
  lost: [],
};
const lossy: PageReading = {
  ...{ ...contacts, crm: 'pipedrive', account: 'acme' },
  lost: [
    { since: '2026-11-02', fields: ['email'] },
    { since: '2026-11-17', fields: ['phone', 'city', 'custom:tier'] },
  ],
};

const texts = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map((n) => n.textContent);

describe('pages as they were read', () => {
  test('day by day, and by which evidence', async () => {
    const { page } = await open('#reading', { pageReadings: () => [contacts] });
    expect(texts(page, 'h2')).toEqual(['HubSpot: contact pages']);
    expect(page.textContent).toContain('Account 2389342');
    expect(texts(page, 'tbody tr')).toEqual(['Fri, Nov 20126 of 9', 'Mon, Nov 161,0408.4 of 9']);
    expect(texts(one(page, 'details'), 'dt')).toEqual(['By the name HubSpot gives it', 'By your account’s label']);
    expect(texts(one(page, 'details'), 'dd')).toEqual(['54', '7']);
    expect(page.textContent).toContain('No field that used to be found is missing.');
    expect(page.querySelector('.note')).toBeNull();
  });

  test('what is lost is said first: since when, which, what it means and what to do', async () => {
    const { page } = await open('#reading', { pageReadings: () => [contacts, lossy] });
    expect(texts(page, 'h2')).toEqual(['Pipedrive: person pages', 'HubSpot: contact pages']);
    const note = one(page, '.note');
    expect(texts(note, 'p')).toEqual([
      'Since Nov 2, 2026, 1 of 9 fields is no longer found on person pages: Email.',
      'Since Tuesday 3 of 9 fields are no longer found on person pages: Phone number, City, and tier.',
      'Nothing is lost, but these fields are not checked there. Pipedrive may have changed its pages, or somebody the layout of your records.',
    ]);
    expect(one(note, 'a').getAttribute('href')).toBe('#connections');
    expect(note.textContent).not.toContain('{crm}');
  });

  test('nothing yet', async () => {
    const { page } = await open('#reading', { pageReadings: () => [] });
    expect(page.textContent).toContain('Nothing counted yet.');
    expect(page.querySelector('main button')).toBeNull();
  });

  test('the counts go when told', async () => {
    const { page, sent } = await open('#reading', { pageReadings: () => [lossy], clearPageReadings: () => [] });
    await click(one(page, 'button', 'Clear the counts'));
    expect(sent.at(-1)).toEqual({ type: 'clearPageReadings', data: null });
    expect(one(page, '[role=status]').textContent).toBe('Counts cleared');
    expect(page.textContent).toContain('Nothing counted yet.');
  });
});

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-20', 'Friday'],
  ['2026-11-16', 'Monday'],
  ['2026-11-15', 'Nov 15, 2026'],
  // A clock that was set back.
  ['2026-11-23', 'Nov 23, 2026'],
])('since %s is since %s', (day, words) => {
  expect(sinceText(day, NOW)).toBe(words);
});

test('a day stays the day it is, wherever it is read', () => {
  expect(calendarDayText('2026-11-22')).toBe('Sun, Nov 22');
});
