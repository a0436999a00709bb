import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RowsReport, RowVerdict } from '../../lib/messages/protocol';
import type { Severity } from '../../lib/rules/finding';
import { createListAudits } from './list-audits';

const FROM = { tabId: 7, frameId: 0 };

const rows = (ids: readonly string[], isFirst = false): RowsReport => ({
  ...{ crm: 'hubspot', account: '42', kind: 'contact', isFirst },
  rows: ids.map((id) => ({ id, fields: [{ key: 'email', values: ['secret@nordweb.fi'] }] })),
});
const verdict = (id: string, worst: Severity): RowVerdict => ({ id, worst, findings: [] });

beforeEach(() => fakeBrowser.reset());

test('rows add up, each by its worst and by what was said of it last', async () => {
  const lists = createListAudits();
  await lists.note(rows(['1', '2'], true), [verdict('1', 'error')], FROM);
  await lists.note(rows(['3', '4']), [verdict('3', 'warning'), verdict('4', 'info')], FROM);
  const [audit] = await lists.forTab(7);
  expect(audit).toEqual({
    ...{ ...FROM, crm: 'hubspot', kind: 'contact' },
    ...{ read: 4, worst: { error: 1, warning: 1, info: 1 } },
  });
  await lists.note(rows(['1']), [], FROM);
  expect(await lists.forTab(7)).toMatchObject([{ read: 4, worst: { error: 0, warning: 1, info: 1 } }]);
});

test('what was said before counts no more when everything is asked anew', async () => {
  const lists = createListAudits();
  await lists.note(rows(['1', '2'], true), [verdict('1', 'error')], FROM);
  await lists.note(rows(['2'], true), [], FROM);
  expect(await lists.forTab(7)).toMatchObject([{ read: 1, worst: { error: 0 } }]);
});

test('rows that come while others are written are counted too', async () => {
  const lists = createListAudits();
  await Promise.all([lists.note(rows(['1'], true), [], FROM), lists.note(rows(['2']), [], FROM)]);
  expect(await lists.forTab(7)).toMatchObject([{ read: 2 }]);
});

test('the count outlives the worker, is kept a tab and frame, and goes with them', async () => {
  await createListAudits().note(rows(['1'], true), [], FROM);
  const woken = createListAudits();
  await woken.note(rows(['5', '6'], true), [], { tabId: 70, frameId: 2 });
  expect(await woken.forTab(7)).toMatchObject([{ ...FROM, read: 1 }]);
  expect(await woken.forTab(70)).toMatchObject([{ tabId: 70, frameId: 2, read: 2 }]);
  await woken.remove(FROM);
  expect(await woken.forTab(7)).toEqual([]);
  await woken.forget(70);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('nothing of what a row says is kept', async () => {
  const lists = createListAudits();
  await lists.note(rows(['1'], true), [verdict('1', 'error')], FROM);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('secret');
});

test('rubbish in its place is no list', async () => {
  await fakeBrowser.storage.session.set({ 'list:7:0': { crm: 'hubspot', rows: 'many' } });
  expect(await createListAudits().forTab(7)).toEqual([]);
});
