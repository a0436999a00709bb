// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { background, draw, one } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { TabAudit } from '../../lib/messages/protocol';
import type { CrmId } from '../../lib/record/record';
import { Popup } from './popup';
import { notice, surface, tabAudit } from './testing/audits';

const CONTACT = 'https://app-eu1.hubspot.com/contacts/1/record/0-1/2';

beforeEach(speakEnglish);

async function open(url: string, audit: TabAudit): Promise<HTMLElement> {
  Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 7, url }]) });
  background({ tabAudit: () => audit });
  return draw(<Popup />);
}

describe('at Pipedrive', () => {
  const PERSON = 'https://acme.pipedrive.com/person/2';
  const acme = { crm: 'pipedrive', account: 'acme' } as const;

  test('a record and what can be done about it are said in its words', async () => {
    const page = await open(PERSON, tabAudit([surface({ ...acme, duplicates: 'not-connected' })]));
    expect(page.textContent).toContain('Pipedrive person · Nordweb Oy');
    expect(one(page, '.note').textContent).toMatch(/Connect Pipedrive\.Connect Pipedrive$/);
    expect(page.textContent).not.toMatch(/HubSpot|\{crm\}/);
  });

  test.each<[string, readonly CrmId[], RegExp | null]>([
    [PERSON, ['hubspot'], /^Formats .* Connect Pipedrive\.Connect Pipedrive$/],
    [PERSON, ['pipedrive'], null],
    [CONTACT, ['pipedrive'], /Connect HubSpot$/],
    ['https://example.com/', [], /^Formats .* Connect a CRM\.Connect a CRM$/],
    ['https://example.com/', ['pipedrive'], null],
  ])('%s without a record while %j is connected: %s', async (url, connected, words) => {
    const page = await open(url, tabAudit([], { connected }));
    const note = page.querySelector('.note');
    if (words) expect(note?.textContent).toMatch(words);
    else expect(note).toBeNull();
  });

  test('a merge nobody knows the end of is told with its name', async () => {
    const asked = { ...notice, crm: 'pipedrive', status: 'asked' } as const;
    const page = await open(PERSON, tabAudit([], { notice: asked }));
    expect(one(page, '.note').textContent).toMatch(/^Pipedrive did not say whether/);
  });
});
