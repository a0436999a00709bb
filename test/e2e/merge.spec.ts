import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import type { Sandbox } from '../sandbox/server';
import { auditWhere, noticeOf } from '../support/audits';
import type { Lintel } from '../support/browser';
import { recordUrl } from '../support/hubspot-page';
import { journalOf } from '../support/journal-of';
import { overlayOf } from '../support/overlay';
import { mergesOf } from '../support/requests';
import { cellsOf, mergeButton, openReview, untilMerged } from '../support/review';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

const { ainoVirtanen: younger, ainoKVirtanen: older } = NAMED;
const { review } = texts;

const twinMarks = (page: Page) => overlayOf(page).locator('.mark[data-rule="possible-duplicate"]');

const survivorHead = (panel: Page) =>
  panel.getByRole('columnheader').filter({ hasText: fill(review.survives, '').trim() });

/** Both records as they are now, every property. */
function bothOf(sandbox: Sandbox): readonly { readonly id: string; readonly properties: Record<string, string> }[] {
  return [younger, older].map((id) => ({ id, properties: { ...sandbox.account.get('contacts', id).properties } }));
}

/** Waits until the tab shows a record and its duplicates are known. */
async function untilAt(lintel: Lintel, page: Page, sandbox: Sandbox, id: string): Promise<void> {
  await page.waitForURL(recordUrl(sandbox.account, id));
  const audit = await auditWhere(lintel, page, `record ${id} to be checked`, (each) => each.id === id);
  expect(audit.candidates).toEqual([]);
  await expect(twinMarks(page)).toHaveCount(0);
}

test('a rep merges what the card shows: compare, choose a value, press twice by mistake', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const before = bothOf(sandbox);
  const page = await connected.open(recordUrl(account, younger));
  const panel = await openReview(connected, page, younger);

  // Three deals decide who survives.
  await expect(survivorHead(panel)).toContainText('Aino K. Virtanen');
  await expect(survivorHead(panel)).toContainText(fill(texts.merge.survivor.deals.n, '3'));
  await expect(panel.getByRole('button', { name: fill(review.swapNamed, 'Aino Virtanen') })).toBeVisible();
  await expect(cellsOf(panel, 'Email').nth(0)).toContainText('aino@nordweb.fi');
  await expect(cellsOf(panel, 'Email').nth(1)).toContainText('aino.virtanen@nordweb.fi');
  await expect(cellsOf(panel, 'Email').nth(2)).toContainText(texts.merge.reason.additionalEmail);
  await expect(cellsOf(panel, 'Phone Number').nth(0)).toHaveText('040-1234567');
  await expect(cellsOf(panel, 'Phone Number').nth(1)).toHaveText('040 123 4567');
  await expect(cellsOf(panel, 'Company Name')).toHaveText(['Nordweb Oy', 'Nordweb Oy', 'Nordweb Oy']);
  await expect(cellsOf(panel, 'Lifecycle Stage').nth(2)).toContainText('Customer');
  await expect(panel.getByText(review.consentDiffers)).toBeVisible();
  await expect(panel.getByText(fill(texts.merge.consequence.irreversible, 'HubSpot'))).toBeVisible();
  await expect(panel.getByText(texts.merge.consequence.newContactId)).toBeVisible();

  const title = cellsOf(panel, 'Job Title').nth(2);
  await expect(title).toContainText('Myyntijohtaja');
  await title.getByRole('button').click();
  await expect(title).toContainText('TOIMITUSJOHTAJA');
  await mergeButton(panel).dblclick();
  await untilMerged(panel);

  expect(mergesOf(sandbox)).toHaveLength(1);
  const merged = account.get('contacts', older);
  expect([younger, older]).not.toContain(merged.id);
  expect(account.get('contacts', younger).id).toBe(merged.id);
  expect(merged.properties).toMatchObject({
    firstname: 'Aino K.',
    email: 'aino@nordweb.fi',
    hs_additional_emails: 'aino.virtanen@nordweb.fi',
    jobtitle: 'TOIMITUSJOHTAJA',
    phone: '040-1234567',
    lifecyclestage: 'customer',
    hs_email_optout: 'true',
  });
  await expect(panel.getByText(fill(review.mergedInto, 'Aino K. Virtanen', merged.id))).toBeVisible();

  const { entries, snapshots } = await journalOf(connected);
  expect(entries.filter(({ request }) => request.kind === 'merge')).toMatchObject([
    { state: 'confirmed', answeredId: merged.id, refs: [{ id: older }, { id: younger }] },
  ]);
  for (const { id, properties } of before) {
    expect(snapshots.find(({ ref }) => ref.id === id)?.properties).toMatchObject(properties);
  }

  await untilAt(connected, page, sandbox, merged.id);
  const popup = await connected.openBehind('/popup.html');
  await expect(popup.getByText(fill(texts.popup.notice.merged, 'Aino Virtanen', 'Aino K. Virtanen'))).toBeVisible();
  await expect(popup.getByText(fill(texts.popup.notice.newId, merged.id))).toBeVisible();
});

test('the other record survives where the rep says so, and keeps its id where the account does', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  account.options = { ...account.options, mergeKeepsPrimaryId: true };
  const page = await connected.open(recordUrl(account, older));
  const panel = await openReview(connected, page, older);
  await panel.getByRole('button', { name: fill(review.swapNamed, 'Aino Virtanen') }).click();
  await expect(survivorHead(panel)).toContainText(fill(review.survives, texts.merge.survivor.chosen));
  await expect(survivorHead(panel)).toContainText('Aino Virtanen');
  await mergeButton(panel).click();
  await untilMerged(panel);
  await expect(panel.getByText(fill(review.mergedKeptId, 'Aino Virtanen', younger))).toBeVisible();

  expect(mergesOf(sandbox)).toHaveLength(1);
  const merged = account.get('contacts', older);
  expect(merged.id).toBe(younger);
  // The survivor's values, but the furthest stage and the deals of both.
  expect(merged.properties).toMatchObject({
    firstname: 'Aino',
    email: 'aino.virtanen@nordweb.fi',
    jobtitle: 'TOIMITUSJOHTAJA',
    lifecyclestage: 'customer',
    num_associated_deals: '3',
  });
  await untilAt(connected, page, sandbox, younger);
  const notice = await noticeOf(connected, await connected.tabIdOf(page));
  expect(notice).toMatchObject({ status: 'merged', newId: false, survivorId: younger });
});

test('a second merge right after the first goes on with the new id', async ({ connected, sandbox }) => {
  const { account } = sandbox;
  const { id: third } = account.seed('contacts', {
    properties: { firstname: 'Aino', lastname: 'Virtanen', phone: '+358 40 123 4567', company: 'Nordweb Oy' },
    createdAt: account.now() - 86_400_000,
  });
  const page = await connected.open(recordUrl(account, older));
  let panel = await openReview(connected, page, older);
  await mergeButton(panel).click();
  await untilMerged(panel);
  const first = account.get('contacts', older).id;
  await page.waitForURL(recordUrl(account, first));

  panel = await openReview(connected, page, first);
  await mergeButton(panel).click();
  await untilMerged(panel);
  const last = account.get('contacts', first).id;
  expect(last).not.toBe(first);
  for (const id of [younger, older, third]) expect(account.get('contacts', id).id).toBe(last);
  await untilAt(connected, page, sandbox, last);

  expect(mergesOf(sandbox).map(({ status }) => status)).toEqual([200, 200]);
  const settled = async () => {
    const { entries } = await journalOf(connected);
    const merges = entries.filter(({ request }) => request.kind === 'merge');
    return merges.every(({ state }) => state === 'confirmed') ? merges : undefined;
  };
  const merges = await until('both merges to be confirmed', settled);
  expect(merges.map(({ answeredId }) => answeredId).sort()).toEqual([first, last].sort());
});
