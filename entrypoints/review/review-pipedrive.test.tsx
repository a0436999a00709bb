// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { background, draw, one, type Answers } from '../../components/app/testing/draw';
import { speakEnglish } from '../../components/app/testing/english';
import type { MergeRecord } from '../../lib/merge/merge-record';
import { AINO, AINO_K } from '../../lib/merge/testing/contacts';
import type { MergeOutcome } from '../../lib/messages/protocol';
import { Review } from './review';
import { merged, PAIR, press, view } from './testing/reviews';

beforeEach(() => {
  speakEnglish();
  // The browser's types know only the callback form of the overloads.
  vi.spyOn(browser.tabs, 'query').mockImplementation(() => Promise.resolve([{ id: 7 }]) as never);
});

async function open(answers: Answers): Promise<{ readonly page: HTMLElement }> {
  background(answers);
  return { page: await draw(<Review />) };
}

describe('at Pipedrive', () => {
  const at = (one: MergeRecord): MergeRecord => ({ ...one, ref: { ...one.ref, crm: 'pipedrive', account: 'acme' } });
  const answers: Answers = {
    reviewTarget: () => ({ ...PAIR, crm: 'pipedrive', account: 'acme' }),
    planMerge: (choice) => view(choice, at(AINO), at(AINO_K)),
  };

  test('what will happen is what Pipedrive does', async () => {
    const { page } = await open(answers);
    const happens = one(page, 'section').textContent;
    expect(happens).toMatch(/^What Pipedrive will do/);
    expect(happens).toContain(
      'Aino K. Virtanen keeps its ID. Aino Virtanen is gone, and links to it may lead nowhere.',
    );
    expect(happens).toContain('Activities, notes, emails and followers of Aino Virtanen move to Aino K. Virtanen.');
    expect(happens).toContain('Pipedrive cannot undo this.');
    expect(page.textContent).not.toMatch(/HubSpot|new record ID|workflows|\{crm\}/);
  });

  test('afterwards no old link is promised to lead anywhere', async () => {
    const outcome: MergeOutcome = { ...merged, id: '6001', newId: false };
    const { page } = await open({ ...answers, runMerge: () => outcome });
    await press(one(page, 'button.primary'));
    expect(page.textContent).toContain('Aino K. Virtanen keeps record 6001. The other record is gone');
  });

  test.each<[MergeOutcome, RegExp]>([
    [
      { status: 'did-not-happen', failure: { code: 'Invalid', detail: '' } },
      /^Pipedrive refused this merge\. Both records are as they were\. Look/,
    ],
    [{ status: 'did-not-happen', failure: { code: 'MissingScopes', detail: '', scopes: [] } }, /rights in Pipedrive/],
    [{ status: 'asked', failure: { code: 'Unreachable', detail: '' } }, /^Pipedrive did not answer in time/],
  ])('%j is explained', async (outcome, text) => {
    const { page } = await open({ ...answers, runMerge: () => outcome });
    await press(one(page, 'button.primary'));
    expect(one(page, '[role=alert]').textContent).toMatch(text);
  });
});
