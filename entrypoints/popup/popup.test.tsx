// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { background, click, draw, one, settled, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { DuplicateState, FieldOutcome, TabAudit, WriteNotice } from '../../lib/messages/protocol';
import { Popup } from './popup';
import {
  badPhone,
  createForm,
  doubtful,
  everyField,
  noSource,
  notice,
  NOW,
  surface,
  tabAudit,
  twin,
  twinFinding,
} from './testing/audits';

const RECORD_PAGE = 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2';
const close = vi.fn();
const openPanel = vi.fn(() => Promise.resolve());

function stand(url: string): void {
  Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 7, url }]) });
}

beforeEach(() => {
  speakEnglish();
  stand(RECORD_PAGE);
  close.mockClear();
  openPanel.mockClear();
  window.close = close;
  Object.assign(browser, { sidePanel: { open: openPanel } });
  vi.setSystemTime(NOW);
  return () => void vi.useRealTimers();
});

async function open(audit: TabAudit, more: Answers = {}) {
  const sent = background({ tabAudit: () => audit, ...more });
  return { page: await draw(<Popup />), sent };
}
const texts = (page: HTMLElement, selector: string) => [...page.querySelectorAll(selector)].map((n) => n.textContent);

describe('what is wrong', () => {
  test('title, what was read, score, groups', async () => {
    const { page } = await open(tabAudit([surface({ findings: [noSource, badPhone], candidates: [] })]));
    expect(texts(page, 'h1')).toEqual(['Aino Virtanen']);
    expect(page.textContent).toContain('HubSpot contact · Nordweb Oy');
    expect(one(page, '.expected summary').textContent).toBe('9 of 9 expected fields found');
    expect(one(page, '.ring').getAttribute('aria-label')).toBe('Score 62 of 100');
    expect(texts(page, 'h2')).toEqual(['Must fix', 'Should fix']);
    expect(texts(page, 'li b bdi')).toEqual(['Phone number', '+358401234567', 'Liidin lähde']);
  });

  test('a finding leads to its field, and the popup is gone', async () => {
    const { page, sent } = await open(tabAudit([surface({ frameId: 3, findings: [noSource] })]), {
      showField: () => null,
    });
    await click(one(page, 'li .go', 'Liidin lähde'));
    expect(sent.at(-1)).toEqual({ type: 'showField', data: { tabId: 7, frameId: 3, field: 'leadSource', value: '' } });
    expect(close).toHaveBeenCalledOnce();
  });

  test('a safe fix is done here, with the value it was made for; a doubtful one is looked at', async () => {
    const { page, sent } = await open(tabAudit([surface({ findings: [badPhone, doubtful] })]), {
      fixField: () => null,
    });
    expect(texts(page, 'li button:not(.more)')).toHaveLength(3);
    await click(one(page, 'button', 'Fix Phone number'));
    const data = { tabId: 7, frameId: 0, field: 'phone', rule: 'phone-format', value: '040 123 4567' };
    expect(sent.at(-1)).toEqual({ type: 'fixField', data });
    expect(close).not.toHaveBeenCalled();
  });

  test('several safe fixes go in one click, and what became of each is said', async () => {
    const fax = { ...badPhone, field: 'fax' } as const;
    const outcomes: readonly FieldOutcome[] = [
      { field: 'phone', done: true },
      { field: 'fax', done: false, note: { kind: 'changed', now: '040 9' } },
    ];
    const { page, sent } = await open(tabAudit([surface({ findings: [badPhone, fax] })]), { fixAll: () => outcomes });
    await click(one(page, 'button', 'Fix 2 safe ones'));
    expect(sent.find(({ type }) => type === 'fixAll')?.data).toMatchObject({
      findings: [{ field: 'phone' }, { field: 'fax' }],
    });
    expect(one(page, '[role=status]').textContent).toBe(
      '1 fixed. 1 was left as it was.Fax It says 040 9 by now, so nothing was written. Look at it first.',
    );
  });

  test('where the policy forbids bulk, fixes go one by one', async () => {
    const fax = { ...badPhone, field: 'fax' } as const;
    const rep = { mayFixAll: false, muted: [] };
    const { page } = await open(tabAudit([surface({ findings: [badPhone, fax] })], { rep }));
    expect(page.querySelector('footer .primary')).toBeNull();
    expect(texts(page, 'main .split > button:not(.go, .more)')).toEqual(['Fix', 'Fix']);
  });

  test('a click that fails says so and stays', async () => {
    const { page } = await open(tabAudit([surface({ findings: [noSource] })]));
    await click(one(page, 'li .go'));
    expect(one(page, '[role=alert]').textContent).toMatch(/^Lintel did not answer\./);
    expect(close).not.toHaveBeenCalled();
  });
});

describe('duplicates', () => {
  const audit = tabAudit([surface({ findings: [twinFinding], candidates: [twin] })]);

  test('how likely, where, and the strongest reasons', async () => {
    const { page } = await open(audit);
    expect(one(page, 'li').textContent).toMatch(
      /96% the same person · Nordweb OyLast digits the same: 040124Same email, aino@nordweb\.fi/,
    );
  });

  test('review opens the panel within the click, before anything is awaited', async () => {
    const { page, sent } = await open(audit, { reviewFromPopup: () => null });
    const button = one(page, 'button', 'Review Aino K. Virtanen');
    act(() => button.click());
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    await settled(() => undefined);
    const pair = { crm: 'hubspot', account: '1', kind: 'contact', id: '2', otherId: '99' };
    expect(sent.at(-1)).toEqual({ type: 'reviewFromPopup', data: { ...pair, tabId: 7 } });
    expect(close).toHaveBeenCalledOnce();
  });

  test('without a side panel the review gets a window', async () => {
    Object.assign(browser, { sidePanel: undefined });
    const create = vi.spyOn(browser.windows, 'create').mockResolvedValue(undefined);
    const { page } = await open(audit, { reviewFromPopup: () => null });
    await click(one(page, 'button', 'Review'));
    expect(create.mock.lastCall?.[0]).toMatchObject({ type: 'popup' });
    expect(create.mock.lastCall?.[0]?.url).toMatch(/\/review\.html\?tabId=7$/);
  });

  test('a form that has no record yet cannot be merged: its field is shown', async () => {
    const form = createForm({ findings: [twinFinding], candidates: [twin] });
    const { page, sent } = await open(tabAudit([form]), { showField: () => null });
    expect(texts(page, 'h1')).toEqual(['New contact']);
    await click(one(page, 'button', 'Go to Aino K. Virtanen'));
    expect(sent.at(-1)).toMatchObject({ type: 'showField', data: { field: 'email' } });
  });

  test.each<[DuplicateState, RegExp]>([
    ['not-connected', /Formats are checked; duplicates are not\. Connect HubSpot\./],
    ['other-account', /another HubSpot account/],
    ['unauthorized', /no longer accepts the key/],
    ['missing-scopes', /may not read these records/],
    ['rate-limited', /limit is reached.* again after \d/],
    ['unreachable', /does not answer.* again after \d/],
  ])('%s is said', async (state, words) => {
    const { page } = await open(tabAudit([surface({ duplicates: state, retryAt: NOW + 60_000 })]));
    expect(one(page, '.note').textContent).toMatch(words);
    // Nothing was searched, so nothing is claimed about duplicates.
    expect(page.textContent).not.toContain('No duplicate');
  });
});

describe('nothing wrong', () => {
  test('a clean record gets one quiet sentence', async () => {
    const { page } = await open(tabAudit([surface({ score: 100 })]));
    expect(page.textContent).toContain(
      'Nothing to fix: what is here follows your house style. No duplicate was found.',
    );
    expect(page.querySelector('li, .note')).toBeNull();
  });

  test('while duplicates are still looked for, none is claimed to be missing', async () => {
    const { page } = await open(tabAudit([surface({ duplicatesKnown: false })]));
    expect(page.textContent).toContain('house style. Duplicates are being looked for.');
    expect(page.textContent).not.toContain('No duplicate was found.');
  });

  test('a page that could not be read is not praised', async () => {
    const { page } = await open(tabAudit([surface({ expected: everyField(0) })]));
    expect(page.textContent).toContain('nothing was checked');
    expect(page.querySelector('.ring')).toBeNull();
  });

  test.each([
    [RECORD_PAGE, 'No record on this page'],
    ['https://app.hubspot.com/reports', 'No record on this page'],
    ['https://app.hubspot.com.evil.example/', 'No CRM page in this tab'],
    ['', 'No CRM page in this tab'],
  ])('%s without a record: %s', async (url, title) => {
    stand(url);
    const { page } = await open(tabAudit([]));
    expect(texts(page, 'h1')).toEqual([title]);
  });
});

describe('quiet', () => {
  test.each([
    ['Snooze 30 minutes', { minutes: 30 }],
    ['Quiet on this tab', { thisTab: true }],
  ])('%s', async (name, how) => {
    const { page, sent } = await open(tabAudit([surface()]), { snoozeTab: () => ({ until: null, tab: true }) });
    await click(one(page, 'footer button', name));
    expect(sent.find(({ type }) => type === 'snoozeTab')?.data).toEqual({ tabId: 7, how });
    expect(sent.at(-1)?.type).toBe('tabAudit');
  });

  test('while quiet it says so and offers to speak', async () => {
    const silent = tabAudit([surface()], { snooze: { until: NOW + 60_000, tab: false } });
    const { page, sent } = await open(silent, { snoozeTab: () => ({ until: null, tab: false }) });
    expect(one(page, '.note').textContent).toMatch(/^Quiet until \d/);
    expect(page.querySelector('footer .quiet')).toBeNull();
    await click(one(page, 'button', 'Speak again'));
    expect(sent.find(({ type }) => type === 'snoozeTab')?.data).toEqual({ tabId: 7, how: { off: true } });
  });
});

test.each<[Partial<WriteNotice>, RegExp]>([
  [
    {},
    /^<b>Aino<\/b> was merged into Aino Virtanen\. HubSpot gave the record a new id: 6001\. Lintel keeps both .*2027\.$/,
  ],
  [{ newId: false }, /^<b>Aino<\/b> was merged into Aino Virtanen\. Lintel keeps both/],
  [{ status: 'did-not-happen' }, /was not merged into Aino Virtanen\. Both records are as they were\.$/],
  [{ status: 'asked' }, /HubSpot did not say whether .* Lintel keeps both as they were until/],
])('the last write: %j', async (changes, words) => {
  const { page } = await open(tabAudit([], { notice: { ...notice, ...changes } }));
  expect(one(page, '.note').textContent).toMatch(words);
});

test('what changes on the page changes here; other tabs do not matter', async () => {
  let audit = tabAudit([surface({ findings: [badPhone] })]);
  const sent = background({ tabAudit: () => audit });
  const asked = () => sent.filter(({ type }) => type === 'tabAudit');
  const page = await draw(<Popup />);
  expect(texts(page, 'li')).toHaveLength(1);
  audit = tabAudit([surface()]);
  await settled(() => browser.storage.session.set({ 'audit:70:0': 1, 'notice:8': 1, style: 1 }));
  expect(asked()).toHaveLength(1);
  await settled(() => browser.storage.session.set({ 'audit:7:0': 1 }));
  expect(texts(page, 'li')).toHaveLength(0);
});
