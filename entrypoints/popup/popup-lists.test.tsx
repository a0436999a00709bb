// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { background, click, draw, one, settled, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { TabAudit } from '../../lib/messages/protocol';
import { Popup } from './popup';
import { contactList, surface, tabAudit } from './testing/audits';

const LIST_PAGE = 'https://app-eu1.hubspot.com/contacts/1/objects/0-1/views/all/list';

beforeEach(() => {
  speakEnglish();
  Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 7, url: LIST_PAGE }]) });
});

async function open(audit: TabAudit, more: Answers = {}) {
  const sent = background({ tabAudit: () => audit, ...more });
  return { page: await draw(<Popup />), sent };
}
const texts = (page: HTMLElement, selector: string) => [...page.querySelectorAll(selector)].map((n) => n.textContent);

describe('a list', () => {
  test('says how many rows were read and how bad they are, and can be silenced', async () => {
    const { page, sent } = await open(tabAudit([], { lists: [contactList] }), {
      snoozeTab: () => ({ until: null, tab: true }),
    });
    expect(texts(page, 'h1')).toEqual(['HubSpot contacts']);
    expect(page.textContent).toContain('25 rows read so far');
    expect(texts(page, 'li')).toEqual(['Must fix3 rows', 'Should fix1 row']);
    await click(one(page, 'footer button', 'Quiet on this tab'));
    expect(sent.find(({ type }) => type === 'snoozeTab')?.data).toEqual({ tabId: 7, how: { thisTab: true } });
  });

  test('that is clean is said to be, as far as it was read', async () => {
    const clean = { ...contactList, read: 1, worst: { error: 0, warning: 0, info: 0 } };
    const { page } = await open(tabAudit([], { lists: [clean] }));
    expect(page.textContent).toContain('1 row read so farNothing to fix in what these rows show.');
    expect(page.querySelector('li')).toBeNull();
  });

  test('stands under the preview that lies over it', async () => {
    const preview = surface({ surface: 'preview' });
    const { page } = await open(tabAudit([preview], { lists: [contactList] }));
    expect(texts(page, 'h1')).toEqual(['Aino Virtanen', 'HubSpot contacts']);
  });

  test('whose rows are read meanwhile changes here', async () => {
    let audit = tabAudit([], { lists: [contactList] });
    background({ tabAudit: () => audit });
    const page = await draw(<Popup />);
    audit = tabAudit([], { lists: [{ ...contactList, read: 26 }] });
    await settled(() => browser.storage.session.set({ 'list:7:0': 1 }));
    expect(page.textContent).toContain('26 rows read so far');
  });
});
