// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RowsReport } from '../../messages/protocol';
import { finding, Stage } from '../testing/stage';

/** Sees every element that is observed, at once: happy-dom lays nothing out. */
class AllInView {
  constructor(readonly tell: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void) {}
  observe(target: Element): void {
    queueMicrotask(() => this.tell([{ target, isIntersecting: true }]));
  }
  unobserve(): void {
    // Nothing is remembered.
  }
  disconnect(): void {
    // As above.
  }
}

let stage: Stage;
beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', AllInView);
  stage = new Stage();
  stage.background.rowFindings = ({ fields }) =>
    fields.some(({ key, values }) => key === 'phone' && values[0] === 'bad')
      ? [finding('phone-invalid', 'phone', 'bad')]
      : [];
});
afterEach(() => {
  stage.end.abort();
  vi.unstubAllGlobals();
});

const LIST = '/contacts/42/objects/0-1/views/all/list';
const cell = (id: string, phone: string) =>
  `<td data-table-external-id="cell-0-1-phone-${id}"><span data-test-id="truncated-object-label">${phone}</span></td>`;
const row = (id: string, phone: string) => `<tr data-test-id="row-${id}">${cell(id, phone)}</tr>`;
const list = (...rows: readonly string[]) => `<main><table><tbody>${rows.join('')}</tbody></table></main>`;

const badges = () => stage.canvas.rows?.badges.map(({ id }) => id) ?? [];
const asked = () =>
  stage.background.sent.filter(({ type }) => type === 'checkRows').map(({ data }) => data as RowsReport);

function rowAt(id: string): Element {
  const found = document.querySelector(`tr[data-test-id="row-${id}"]`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

test('every row in view is asked about once, and those with findings have a badge', async () => {
  stage.open(LIST, list(row('1', 'bad'), row('2', 'fine')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  expect(asked()).toHaveLength(1);
  expect(asked()[0]).toMatchObject({ crm: 'hubspot', account: '42', kind: 'contact' });
  expect(asked()[0]?.rows.map(({ id }) => id)).toEqual(['1', '2']);
  // Another row alone is asked about when it comes.
  const third = document.importNode(rowAt('1'), true);
  third.setAttribute('data-test-id', 'row-3');
  third.querySelector('td')?.setAttribute('data-table-external-id', 'cell-0-1-phone-3');
  rowAt('2').after(third);
  await vi.waitFor(() => expect(badges()).toEqual(['1', '3']));
  expect(asked().map(({ rows }) => rows.map(({ id }) => id))).toEqual([['1', '2'], ['3']]);
});

test('a row that is used for another record has no badge from that moment on', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  rowAt('1').setAttribute('data-test-id', 'row-2');
  // What observers are told comes within the page's own task.
  await Promise.resolve();
  expect(badges()).toEqual([]);
});

test('a value that is corrected loses its badge; one being edited is left alone', async () => {
  stage.open(LIST, list(row('1', 'bad'), row('2', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1', '2']));
  const label = rowAt('2').querySelector('span');
  rowAt('1').querySelector('td')?.replaceChildren(document.createElement('input'));
  label?.replaceChildren('fine');
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  expect(
    asked()
      .at(-1)
      ?.rows.map(({ id }) => id),
  ).toEqual(['2']);
});

test('a table that is drawn anew is followed; one that is gone takes its badges away', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  stage.show(list(row('2', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['2']));
  stage.show('<main></main>');
  await vi.waitFor(() => expect(stage.canvas.rows).toBeNull());
});

const types = () => stage.background.sent.map(({ type }) => type);

test('what is asked first, or anew, says so; a list that is left is closed', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  rowAt('1').querySelector('span')?.replaceChildren('fine');
  await vi.waitFor(() => expect(badges()).toEqual([]));
  stage.background.handlers?.refresh(null);
  await vi.waitFor(() => expect(asked().map(({ isFirst }) => isFirst)).toEqual([true, false, true]));
  expect(types()).not.toContain('listClosed');
  stage.goTo('/reports-dashboard/42');
  expect(types().filter((type) => type === 'listClosed')).toHaveLength(1);
});

test('a list that was never read has nothing to close', () => {
  stage.open(LIST, '<main></main>');
  stage.goTo('/reports-dashboard/42');
  expect(types()).not.toContain('listClosed');
});

test('a refresh asks again; quiet takes the badges away', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  stage.background.snooze = { until: null, tab: true };
  stage.background.handlers?.refresh(null);
  await vi.waitFor(() => expect(stage.canvas.rows).toBeNull());
  stage.background.snooze = { until: null, tab: false };
  stage.background.handlers?.refresh(null);
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
});

test('Open goes where the row’s own link goes; without one the background is asked', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  stage.canvas.rowActions?.open('1');
  const where = { crm: 'hubspot', account: '42', kind: 'contact', otherId: '1' };
  expect(stage.background.sent.at(-1)).toEqual({ type: 'openRecord', data: where });
  const link = document.createElement('a');
  link.href = '/contacts/42/record/0-1/1';
  const onClick = vi.fn((event: Event) => event.preventDefault());
  link.addEventListener('click', onClick);
  rowAt('1').querySelector('td')?.prepend(link);
  stage.canvas.rowActions?.open('1');
  expect(onClick).toHaveBeenCalledOnce();
});

test('a place that is no list takes everything away', async () => {
  stage.open(LIST, list(row('1', 'bad')));
  await vi.waitFor(() => expect(badges()).toEqual(['1']));
  stage.goTo('/reports-dashboard/42');
  expect(stage.canvas.rows).toBeNull();
});
