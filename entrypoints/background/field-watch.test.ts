import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { FoundBy } from '../../lib/record/found-by';
import type { FieldKey } from '../../lib/record/record';
import type { FieldLog, LoggedCount } from '../../lib/store/field-log';
import type { Audits } from './audits';
import { createFieldWatch, dayOf, watchAudits, type FieldWatch } from './field-watch';

type Expected = Partial<Record<FieldKey, FoundBy | null>>;

/** Aino's page with these expected fields; `id` none: a form. */
function page(expected: Expected, changes: Partial<SurfaceAudit> = {}): SurfaceAudit {
  return { ...form(0, expected), surface: 'record', id: '2', ...changes };
}
/** A form for a new contact. */
function form(frameId: number, expected: Expected = {}): SurfaceAudit {
  // The names of `Expected` are fields.
  const fields = Object.entries(expected) as [FieldKey, FoundBy | null][];
  return {
    ...{ tabId: 7, frameId, crm: 'hubspot', account: '1', surface: 'create', kind: 'contact' },
    ...{ title: 'Aino', company: '', score: 100, labels: {}, fields: [], findings: [], candidates: [] },
    ...{ duplicatesKnown: true, duplicates: 'on', ignored: [], at: 0 },
    expected: fields.map(([key, foundBy]) => ({ key, foundBy })),
  };
}

const wipe = vi.fn(() => Promise.resolve());
const add = vi.fn<FieldLog['add']>(() => Promise.resolve());
const log: FieldLog = { add, wipe, days: () => Promise.resolve([]) };
/** What was added: the day, how many pages, and each field as found/missing. */
const added = () =>
  add.mock.calls.map(([, day, { pages, fields }]) => {
    // No field of a call is `undefined`.
    const counts = (Object.entries(fields) as [string, LoggedCount][]).map(
      ([key, { found, missing }]) => `${key} ${found}/${missing}`,
    );
    return [day, pages, counts.join(', ')];
  });
const rest = () => vi.advanceTimersByTimeAsync(2_000);
const start = (): FieldWatch => createFieldWatch({ log, now: () => Date.now() });

/** The address of every tab. */
function stand(url: string): void {
  Object.assign(fakeBrowser.tabs, { get: (id: number) => Promise.resolve({ id, url }) });
}

let watch: FieldWatch;
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 12) });
  vi.clearAllMocks();
  stand('https://app.hubspot.com/contacts/1/record/0-1/2?eschref=3');
  watch = start();
});
afterEach(() => vi.useRealTimers());

describe('a page is counted', () => {
  test('once it has rested, with the evidence, and not for every key', async () => {
    watch.note(page({ phone: null, city: null }));
    await vi.advanceTimersByTimeAsync(1_900);
    watch.note(page({ phone: 'account-label', city: null }));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(add).not.toHaveBeenCalled();
    watch.note(page({ phone: 'account-label', city: null }, { title: 'Ain' }));
    await vi.advanceTimersByTimeAsync(100);
    expect(added()).toEqual([['2026-11-22', 1, 'phone 1/0, city 0/1']]);
    expect(add.mock.lastCall?.[0]).toMatchObject({ account: '1', kind: 'contact', surface: 'record' });
    expect(add.mock.lastCall?.[2].fields.phone?.by).toEqual({ 'account-label': 1 });
    await rest();
    expect(add).toHaveBeenCalledOnce();
  });

  test('once a day, in whichever tab and by whichever worker; what turns up later is put right', async () => {
    watch.note(page({ phone: 'value', city: null, fax: null }));
    await rest();
    watch.note(page({ phone: 'value', city: 'value', fax: null }, { tabId: 8 }));
    await rest();
    watch = start();
    watch.note(page({ phone: null, city: null, fax: null }));
    await rest();
    expect(added()).toEqual([
      ['2026-11-22', 1, 'phone 1/0, city 0/1, fax 0/1'],
      ['2026-11-22', 0, 'city 1/-1'],
    ]);
    vi.setSystemTime(new Date(2026, 10, 23, 0, 1));
    watch.note(page({ phone: 'value' }));
    await rest();
    expect(added().at(-1)).toEqual(['2026-11-23', 1, 'phone 1/0']);
  });

  test('apart from others: another record, its preview, and every form that is opened', async () => {
    for (const one of [page({}), page({}, { id: '3' }), page({}, { surface: 'preview' }), form(0), form(4)]) {
      stand(`https://app.hubspot.com/contacts/1/record/0-1/${one.id ?? ''}`);
      watch.note(one);
      await rest();
    }
    watch.closed(7, 4);
    watch.note(form(4));
    await rest();
    expect(added().map(([, pages]) => pages)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test.each([
    ['its surface closes', 0],
    ['its tab closes', undefined],
  ])('not if, before it rests, %s', async (_, frameId) => {
    watch.note(page({ phone: null }));
    watch.note(page({ phone: null }, { tabId: 70 }));
    watch.closed(7, frameId);
    await rest();
    expect(added()).toHaveLength(1);
  });

  test('not if another record took its place before it rested', async () => {
    watch.note(page({ phone: null }));
    stand('https://app.hubspot.com/contacts/1/record/0-1/3/');
    watch.note(page({ phone: 'value' }, { id: '3' }));
    await rest();
    expect(added()).toEqual([['2026-11-22', 1, 'phone 1/0']]);
  });

  test.each(['https://app.hubspot.com/reports-dashboard/1', 'https://acme.pipedrive.com/deal/22'])(
    'not if its tab shows %s',
    async (url) => {
      stand(url);
      watch.note(page({ phone: null }));
      await rest();
      expect(add).not.toHaveBeenCalled();
    },
  );

  test('until there are enough of them for a day', async () => {
    const pages: Record<string, readonly FieldKey[]> = {};
    for (let id = 0; id < 500; id += 1) pages[`hubspot:1:contact:record:${id}x`] = [];
    await fakeBrowser.storage.session.set({ fieldsSeen: { day: '2026-11-22', pages } });
    watch.note(page({ phone: 'value' }));
    await rest();
    expect(add).not.toHaveBeenCalled();
  });
});

test('only what tells pages apart is remembered of them', async () => {
  watch.note(page({ phone: 'value', city: null }, { title: 'Aino Virtanen', company: 'Nordweb' }));
  await rest();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({
    fieldsSeen: { day: '2026-11-22', pages: { 'hubspot:1:contact:record:2': ['city'] } },
  });
});

test('a log that was cleared counts the pages of today anew', async () => {
  watch.note(page({ phone: 'value' }));
  await rest();
  await watch.clear();
  expect(wipe).toHaveBeenCalledOnce();
  watch.note(page({ phone: 'value' }));
  await rest();
  expect(added()).toEqual([
    ['2026-11-22', 1, 'phone 1/0'],
    ['2026-11-22', 1, 'phone 1/0'],
  ]);
});

test('the day is the one on the wall, not that of Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 10).getTime())).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 0, 5, 23, 50).getTime())).toBe('2026-01-05');
});

test('audits are kept as before, and watched on their way', async () => {
  const kept: string[] = [];
  const say = (what: string) => () => Promise.resolve(void kept.push(what));
  const audits = { put: say('put'), remove: say('remove'), forget: say('forget') };
  const note = vi.fn();
  const closed = vi.fn();
  // The others are handed through as they are.
  const watched = watchAudits(audits as unknown as Audits, { note, closed });
  const audit = page({});
  await watched.put(audit);
  await watched.remove(7, 3);
  await watched.forget(7);
  expect(kept).toEqual(['put', 'remove', 'forget']);
  expect(note).toHaveBeenCalledExactlyOnceWith(audit);
  expect(closed.mock.calls).toEqual([[7, 3], [7]]);
});
