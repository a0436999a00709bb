// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { background, click, draw, one, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { TabAudit } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';
import english from '../../locales/en.json';
import { Popup } from './popup';
import { badPhone, createForm, doubtful, noSource, surface, tabAudit } from './testing/audits';

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

describe('what a row offers', () => {
  test('of several values each can be taken, and none comes first', async () => {
    const fix = { kind: 'review', value: '2024-04-03', alternatives: ['2024-03-04'] } as const;
    const date = { ...doubtful, value: '03/04/2024', fix };
    const { page, sent } = await open(tabAudit([surface({ findings: [date] })]), { fixField: () => null });
    expect(texts(page, '.also button')).toEqual(['Use 2024-04-03', 'Use 2024-03-04']);
    await click(one(page, 'button', 'Use 2024-03-04 for Mobile phone'));
    const seen = { field: 'mobilePhone', rule: 'phone-format', value: '03/04/2024' };
    expect(sent.at(-1)?.data).toEqual({ tabId: 7, frameId: 0, ...seen, chosen: '2024-03-04' });
  });

  test('what else a fix writes, and where its value comes from, is said', async () => {
    const others = { mobilePhone: '050 2', fax: '' };
    const split: Finding = { ...badPhone, fix: { kind: 'safe', value: '040 1', others } };
    const known: Finding = {
      ...noSource,
      fix: { kind: 'review', value: 'Web', source: { key: 'errors.page' } },
    };
    const { page } = await open(tabAudit([surface({ findings: [split, known] })]));
    const [first, second] = texts(page, 'main li');
    expect(first).toContain('Also writes 050 2 into Mobile phone.Also clears Fax.');
    expect(second).toContain(`Web${english.errors.page}`);
    expect(texts(page, 'main li .as-button')).toEqual(['Go to']);
  });

  test('a fix that two findings of one value share is offered, and counted, once', async () => {
    const other: Finding = { ...badPhone, rule: 'phone-invalid', severity: 'warning' };
    const fax: Finding = { ...badPhone, field: 'fax' };
    const { page } = await open(tabAudit([surface({ findings: [badPhone, other, fax] })]));
    expect(texts(page, 'main li > .split > button:not(.go, .more)')).toHaveLength(2);
    expect(one(page, 'footer .primary').textContent).toBe('Fix 2 safe ones');
  });

  test('not known yet: left until the next stage, and good to know until then', async () => {
    const asked: Finding = { ...noSource, notYet: 'lead' };
    const later: Finding = { ...asked, field: 'fax', postponed: true };
    const { page, sent } = await open(tabAudit([surface({ findings: [asked, later] })]), { postponeField: () => null });
    expect(texts(page, 'h2')).toEqual(['Should fix', 'Good to know']);
    expect(texts(page, 'main li').at(-1)).toContain('Not known yet; asked again at the next stage');
    expect(texts(page, '.also button')).toEqual(['Not known yet']);
    await click(one(page, '.also button', 'Liidin lähde'));
    const about = { field: 'leadSource', rule: 'required-field' };
    expect(sent.at(-1)).toEqual({ type: 'postponeField', data: { tabId: 7, frameId: 0, ...about } });
  });

  test('a form that has no record yet has nothing to postpone', async () => {
    const { page } = await open(tabAudit([createForm({ findings: [{ ...noSource, notYet: '' }] })]));
    expect(page.querySelector('.also')).toBeNull();
  });
});
