import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftReport, ReportedField } from '../../lib/messages/protocol';
import { createKeptValues, type KeptValuesParts } from './kept-values';

const SCOPE = { crm: 'hubspot', account: '42', kind: 'contact' } as const;
const FROM = { tabId: 7, frameId: 3 };
const COMPANY = { field: 'company', value: 'Nordweb Oy' } as const;
const COUNTRY = { field: 'country', value: 'Finland' } as const;

const field = (key: ReportedField['key'], ...values: string[]): ReportedField => ({
  ...{ key, label: key, values, foundBy: 'account-label', editable: true },
});
const form = (...fields: readonly ReportedField[]): DraftReport => ({ ...SCOPE, surface: 'create', fields });

const fill = vi.fn<KeptValuesParts['fill']>(() => Promise.resolve());

beforeEach(() => {
  fakeBrowser.reset();
  fill.mockClear();
});

test('values are kept for their account and kind alone, and outlive the worker', async () => {
  await createKeptValues({ fill }).save(SCOPE, { values: [COMPANY], fill: true });
  const again = createKeptValues({ fill });
  expect(await again.of(SCOPE)).toEqual({ values: [COMPANY], fill: true });
  expect(await again.of({ ...SCOPE, kind: 'company' })).toEqual({ values: [], fill: false });
  expect(await again.of({ ...SCOPE, account: '43' })).toEqual({ values: [], fill: false });
  expect(await again.save(SCOPE, { values: [], fill: true })).toEqual({ values: [], fill: false });
});

test('a form is filled where it is empty, once, and not where it says something', async () => {
  const kept = createKeptValues({ fill });
  await kept.save(SCOPE, { values: [COMPANY, COUNTRY], fill: true });
  await Promise.all([
    kept.prefill(form(field('company'), field('country', 'Sweden')), FROM),
    kept.prefill(form(field('company'), field('country', 'Sweden')), FROM),
  ]);
  expect(fill.mock.calls).toEqual([[FROM, COMPANY]]);
  // The rep empties it again, in a worker that has started anew.
  await createKeptValues({ fill }).prefill(form(field('company')), FROM);
  expect(fill).toHaveBeenCalledOnce();
  await kept.closed(FROM);
  await kept.prefill(form(field('company')), FROM);
  expect(fill).toHaveBeenCalledTimes(2);
});

test('nothing is filled unless the rep wants it, on a record, or where the page takes no typing', async () => {
  const kept = createKeptValues({ fill });
  await kept.save(SCOPE, { values: [COMPANY], fill: false });
  await kept.prefill(form(field('company')), FROM);
  await kept.save(SCOPE, { values: [COMPANY], fill: true });
  await kept.prefill({ ...form(field('company')), surface: 'record', id: '7' }, FROM);
  await kept.prefill(form({ ...field('company'), editable: false }), FROM);
  expect(fill).not.toHaveBeenCalled();
});

test('a form that goes away over the filling does not keep the next one from it', async () => {
  const kept = createKeptValues({ fill });
  await kept.save(SCOPE, { values: [COMPANY], fill: true });
  fill.mockRejectedValueOnce(new Error('gone'));
  await kept.prefill(form(field('company')), FROM);
  await kept.prefill(form(field('company')), { tabId: 8, frameId: 0 });
  expect(fill).toHaveBeenCalledTimes(2);
});
