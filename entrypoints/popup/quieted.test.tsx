// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { background, click, draw, one, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { IgnoredHere, TabAudit } from '../../lib/messages/protocol';
import { Popup } from './popup';
import { badPhone, noSource, surface, tabAudit } from './testing/audits';

beforeEach(() => {
  speakEnglish();
  const url = 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2';
  Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 7, url }]) });
});

async function open(audit: TabAudit, more: Answers = {}) {
  const sent = background({ tabAudit: () => audit, ...more });
  return { page: await draw(<Popup />), sent };
}
const texts = (page: HTMLElement, selector: string) => [...page.querySelectorAll(selector)].map((n) => n.textContent);

const IGNORED: readonly IgnoredHere[] = [
  { what: 'finding', rule: 'phone-invalid', field: 'phone', value: '12', keys: ['a'] },
  { what: 'pair', name: 'Aino K.', otherId: '99', keys: ['b', 'c'] },
  { what: 'not-yet', rule: 'required-field', field: 'fax', keys: ['d'] },
];

test('what was ignored is listed by what it is about, and each can be lifted', async () => {
  const audit = tabAudit([surface({ ignored: IGNORED })]);
  const { page, sent } = await open(audit, { liftIgnored: () => null });
  expect(one(page, '.quieted summary', '3 ignored here')).toBeTruthy();
  expect(texts(page, '.quieted li b')).toEqual(['Phone number: 12', 'Aino K.', 'Fax']);
  await click(one(page, '.quieted button', 'Aino K.'));
  expect(sent.at(-1)).toEqual({ type: 'liftIgnored', data: { keys: ['b', 'c'] } });
});

test('a finding is ignored or its rule muted behind a press; muting can be undone', async () => {
  const { page, sent } = await open(tabAudit([surface({ findings: [badPhone] })]), {
    ignoreField: () => null,
    muteRule: () => Promise.reject(new Error('not asked for here')),
  });
  await click(one(page, 'button', 'More about Phone number'));
  await click(one(page, '.also button', 'Ignore here'));
  const about = { field: 'phone', rule: 'phone-format', value: '040 123 4567' };
  expect(sent.at(-1)).toEqual({ type: 'ignoreField', data: { tabId: 7, frameId: 0, ...about } });
});

test('a value that is masked here is left to the card; a locked rule is not muted', async () => {
  const masked = { ...noSource, value: 'hetu •••', locked: true } as const;
  const { page } = await open(tabAudit([surface({ findings: [masked] })]));
  expect(page.querySelector('.more')).toBeNull();
});

test('muted rules are listed, and heard again by one press', async () => {
  const rep = { mayFixAll: true, muted: ['name-case'] } as const;
  const { page, sent } = await open(tabAudit([], { rep }), { muteRule: () => Promise.reject(new Error('down')) });
  expect(one(page, '.quieted summary').textContent).toBe('1 rule muted');
  await click(one(page, '.quieted button', 'Hear again'));
  expect(sent.at(-1)).toEqual({ type: 'muteRule', data: { rule: 'name-case', muted: false } });
});
