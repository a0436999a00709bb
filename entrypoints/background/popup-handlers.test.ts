import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { Note } from '../../lib/page/painter';
import { FREE, type Policy } from '../../lib/style/policy';
import { badPhone, noSource, surface } from '../popup/testing/audits';
import { createPopupHandlers, repView, type PopupHandlerParts } from './popup-handlers';

const PLACE = { tabId: 7, frameId: 0 };
const fax = { ...badPhone, field: 'fax' } as const;
const NAMED = [badPhone, fax].map(({ field, rule, value }) => ({ field, rule, value }));
const applyTogether = vi.fn<PopupHandlerParts['fixes']['applyTogether']>(() => Promise.resolve());
const dismissFinding = vi.fn(() => Promise.resolve());
const remove = vi.fn(() => Promise.resolve());

/** What pages are asked; each answers with the next of these notes. */
function pages(...notes: readonly (Note | null | 'gone')[]) {
  const left = [...notes];
  const asked: unknown[] = [];
  const sendMessage = (_tab: number, message: unknown) => {
    asked.push(message);
    const note = left.shift() ?? null;
    return note === 'gone' ? Promise.reject(new Error('gone')) : Promise.resolve(note);
  };
  Object.assign(browser.tabs, { sendMessage, query: () => Promise.resolve([]) });
  return asked;
}

function handlers(audit: SurfaceAudit, policy: Policy = FREE) {
  const view = () => ({ muted: ['name-case', 'phone-format'] });
  const parts = {
    ready: Promise.resolve(),
    boot: { house: { policy: () => policy, view } },
    audits: { forTab: () => Promise.resolve([audit]) },
    dismissals: { dismissFinding, remove },
    kept: {},
    optionsOf: () => [{ key: 'country', options: [{ value: 'FI', label: 'Finland' }] }],
    fixes: { applyTogether },
  };
  // What these handlers touch of the worker's parts.
  return createPopupHandlers(parts as unknown as PopupHandlerParts);
}

beforeEach(() => {
  vi.clearAllMocks();
});

test('safe fixes are written together first, then each is asked of the page, which says what became of it', async () => {
  const asked = pages({ kind: 'saved' }, { kind: 'changed', now: '1' });
  const outcomes = await handlers(surface({ findings: [badPhone, fax, noSource] })).fixAll({
    ...PLACE,
    findings: NAMED,
  });
  expect(applyTogether.mock.lastCall?.[0]).toMatchObject([
    { id: '2', field: 'phone', expected: '040 123 4567', value: '+358401234567' },
    { id: '2', field: 'fax' },
  ]);
  expect(asked).toMatchObject([{ type: 'fixField', data: { field: 'phone' } }, { data: { field: 'fax' } }]);
  expect(outcomes).toEqual([
    { field: 'phone', done: true },
    { field: 'fax', done: false, note: { kind: 'changed', now: '1' } },
  ]);
});

test('two fixes that also write each other go together; a value that moves is left to the page', async () => {
  pages();
  const [a, b] = [badPhone.fix?.value ?? '', '+358409'];
  const first = { ...badPhone, fix: { kind: 'safe', value: a, others: { fax: b } } } as const;
  const second = { ...fax, fix: { kind: 'safe', value: b, others: { phone: a } } } as const;
  await handlers(surface({ findings: [first, second] })).fixAll({ ...PLACE, findings: NAMED });
  expect(applyTogether.mock.lastCall?.[0]).toMatchObject([{ value: a }, { value: b }]);
  const moving = { ...fax, fix: { kind: 'safe', value: '', others: { mobilePhone: '040 1' } } } as const;
  await handlers(surface({ findings: [badPhone, moving] })).fixAll({ ...PLACE, findings: NAMED });
  expect(applyTogether.mock.lastCall?.[0]).toMatchObject([{ field: 'phone' }]);
});

test('a page that goes away says nothing of itself; what is masked, doubtful or of several fields is not written by name', async () => {
  pages('gone');
  const masked = { ...badPhone, value: '•••' };
  const several = { ...fax, fix: { kind: 'safe', value: '1', others: { phone: '2' } } } as const;
  const outcomes = await handlers(surface({ findings: [masked, several] })).fixAll({
    ...PLACE,
    findings: [masked, several].map(({ field, rule, value }) => ({ field, rule, value })),
  });
  expect(applyTogether).toHaveBeenCalledWith([]);
  expect(outcomes[0]).toMatchObject({ done: false, note: { kind: 'failed', code: 'Unreachable' } });
});

test('where the policy forbids bulk, nothing is written', async () => {
  const asked = pages();
  const policy = { ...FREE, rights: { ...FREE.rights, bulk: false } };
  const fixing = handlers(surface({ findings: [badPhone, fax] }), policy).fixAll({ ...PLACE, findings: NAMED });
  await expect(fixing).rejects.toMatchObject({ failure: { code: 'Invalid' } });
  expect([asked, applyTogether.mock.calls]).toEqual([[], []]);
});

test('empty fields are filled by what the CRM stores, over nothing', async () => {
  const asked = pages();
  await handlers(surface()).fillFields({ ...PLACE, values: [{ field: 'country', value: 'Finland' }] });
  expect(applyTogether.mock.lastCall?.[0]).toMatchObject([{ field: 'country', expected: '', value: 'FI' }]);
  expect(asked).toMatchObject([
    { type: 'fillField', data: { field: 'country', value: '', fix: { value: 'FI', labels: { country: 'Finland' } } } },
  ]);
});

test('a finding is ignored for its record, never by a masked value', async () => {
  pages();
  const masked = { ...fax, value: '•••' };
  const { ignoreField, liftIgnored } = handlers(surface({ findings: [badPhone, masked] }));
  for (const { field, rule, value } of [badPhone, masked]) await ignoreField({ ...PLACE, field, rule, value });
  expect(dismissFinding.mock.calls).toMatchObject([[{ account: '1' }, { field: 'phone' }, '2']]);
  await liftIgnored({ keys: ['a', 'b'] });
  expect(remove.mock.calls).toEqual([['a'], ['b']]);
});

test('what a rep has muted counts as far as the policy lets it', () => {
  const house = (policy: Policy) => ({ policy: () => policy, view: () => ({ muted: ['name-case', 'phone-format'] }) });
  const seen = (policy: Policy) => repView(house(policy) as unknown as Parameters<typeof repView>[0]).muted; // the rest of the view is not looked at
  expect(seen(FREE)).toEqual(['name-case', 'phone-format']);
  expect(seen({ ...FREE, locked: ['name-case'] })).toEqual(['phone-format']);
  expect(seen({ ...FREE, rights: { ...FREE.rights, mute: false } })).toEqual([]);
});
