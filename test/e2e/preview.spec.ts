import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere, auditsOf } from '../support/audits';
import { listUrl } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf, reviewButton } from '../support/overlay';
import { mergeButton } from '../support/review';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

async function preview(page: Page, id: string): Promise<void> {
  await page.locator(`[data-test-id="row-${id}"]`).hover();
  await page.locator(`[data-test-id="row-${id}"]`).getByRole('button', { name: 'Preview' }).click();
}

test('the list is quiet, the preview beside it is checked, and closing it takes everything away', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const url = listUrl(account);
  const page = await connected.open(url);
  await page.locator(`[data-test-id="row-${NAMED.ainoVirtanen}"]`).waitFor();
  const tabId = await connected.tabIdOf(page);

  await preview(page, NAMED.ainoVirtanen);
  const audit = await auditWhere(connected, page, 'the preview', ({ surface }) => surface === 'preview');
  expect(audit).toMatchObject({ id: NAMED.ainoVirtanen, title: 'Aino Virtanen' });
  expect(page.url()).toBe(url);
  // Two numbers in the national form stand in the list's own rows: none of them is marked.
  await expect(overlayOf(page).locator('.mark[data-field="phone"]')).toHaveCount(1);
  const marker = await markerOf(page, 'phone').boundingBox();
  const panel = await page.getByRole('complementary', { name: 'Preview' }).boundingBox();
  expect(marker && panel && marker.x >= panel.x && marker.x <= panel.x + panel.width).toBe(true);

  // The fix is typed where it belongs, and the card of the duplicate opens the review from here too.
  const card = await openCard(page, 'phone');
  const review = await connected.sidePanelAfter(() => reviewButton(card).click());
  await expect(mergeButton(review)).toHaveText(fill(texts.review.mergeInto, 'Aino K. Virtanen'));
  expect(page.url()).toBe(url);

  // Another record in the same panel.
  await page.bringToFront();
  await page.getByRole('complementary', { name: 'Preview' }).getByRole('button', { name: 'Close' }).click();
  await expect(overlayOf(page)).toHaveCount(0);
  await until('the audit to be gone', async () => (await auditsOf(connected, tabId)).length === 0);
  await page.getByPlaceholder('Search name, email or phone').fill('Lindqvist');
  await preview(page, NAMED.erikLindqvist);
  await expect(markerOf(page, 'phone')).toBeVisible();
  const other = await auditWhere(connected, page, 'the other record', ({ id }) => id === NAMED.erikLindqvist);
  expect(other.surface).toBe('preview');
});
