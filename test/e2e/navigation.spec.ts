import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import type { Sandbox } from '../sandbox/server';
import { auditWhere } from '../support/audits';
import { listUrl, openCreateForm, propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

function recordPath({ account }: Sandbox, id: string): string {
  return new URL(recordUrl(account, id)).pathname;
}

/** Finds a contact in the list, as a rep does. */
async function findInList(page: Page, email: string, id: string) {
  await page.locator('.list-search input').fill(email);
  return page.locator(`[data-test-id="row-${id}"]`);
}

async function expectMark(page: Page, rule: string, value: string): Promise<void> {
  await expect(overlayOf(page).locator('.mark')).toHaveCount(1);
  await expect(overlayOf(page).locator('.mark')).toHaveAttribute('data-rule', rule);
  const card = await openCard(page, 'phone');
  await expect(card.locator('s')).toHaveText(value);
  await page.keyboard.press('Escape');
}

/** Whether the marker of the phone lies on the row that is to be seen, in px off its middle; `NaN` without both. */
async function offRow(page: Page): Promise<number> {
  const row = await page.locator('[data-test-id="phone"]:visible').first().boundingBox();
  const spot = await markerOf(page, 'phone').locator('svg').boundingBox();
  return row && spot ? Math.abs(row.y + row.height / 2 - (spot.y + spot.height / 2)) : NaN;
}

test('from record to list to another record nothing of the earlier one stays, back and forward too', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(listUrl(sandbox.account));
  const row = await findInList(page, 'erik@lindqvistbygg.se', NAMED.erikLindqvist);
  await row.getByRole('link').click();
  await expectMark(page, 'phone-invalid', '08-751');
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));

  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await expect(page.locator('[data-test-id="index-page"]')).toBeVisible();
  await expect(overlayOf(page)).toHaveCount(0);
  await (await findInList(page, 'julia.schneider@posteo.de', NAMED.juliaSchneider)).getByRole('link').click();
  await expectMark(page, 'phone-placeholder', '1234567890');

  await page.goBack();
  await expect(overlayOf(page)).toHaveCount(0);
  await page.goBack();
  await expectMark(page, 'phone-invalid', '08-751');
  await page.goForward();
  await page.goForward();
  await expectMark(page, 'phone-placeholder', '1234567890');
  // From record to record, to one without a fault, and to a page that shows none.
  await page.evaluate((path) => window.__sandbox?.navigate(path), recordPath(sandbox, NAMED.erikLindqvist));
  await expectMark(page, 'phone-invalid', '08-751');
  await page.evaluate((path) => window.__sandbox?.navigate(path), recordPath(sandbox, NAMED.jamesWhitfield));
  await auditWhere(lintel, page, 'the faultless record', ({ id, findings }) =>
    id === NAMED.jamesWhitfield ? findings.length === 0 : false,
  );
  await expect(overlayOf(page).locator('.mark')).toHaveCount(0);
  expect(loads).toEqual([]);
});

test('markers stay at their fields when HubSpot replaces any node, and when it keeps earlier views', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.juliaSchneider, '0-1', ['keep-views']));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await page.evaluate((path) => window.__sandbox?.navigate(path), recordPath(sandbox, NAMED.erikLindqvist));
  await expectMark(page, 'phone-invalid', '08-751');
  expect(await page.locator('[data-test-id="phone"]').count(), 'the earlier view is still there').toBeGreaterThan(1);
  await expect.poll(() => offRow(page)).toBeLessThan(20);

  for (let turn = 0; turn < 3; turn++) {
    const before = await page.locator('[data-test-id="phone"]:visible').first().elementHandle();
    await page.evaluate(() => window.__sandbox?.rerender());
    await expect.poll(() => before.evaluate((row) => row.isConnected)).toBe(false);
    await expectMark(page, 'phone-invalid', '08-751');
    await expect.poll(() => offRow(page)).toBeLessThan(20);
  }
  // While a value is typed, too: nothing of it is lost, and it is judged as before.
  const sidebar = page.locator('[data-test-id="left-sidebar"]:visible');
  await typeInto(sidebar, page, 'phone', '08-75');
  await page.evaluate(() => window.__sandbox?.rerender());
  await expect(propertyOn(sidebar, 'phone')).toBeFocused();
  await page.keyboard.type('2');
  await expect(propertyOn(sidebar, 'phone')).toHaveValue('08-752');
  await page.keyboard.press('Tab');
  await expectMark(page, 'phone-invalid', '08-752');
});

test('a preview over the list is checked and fixed like a record, and leaves nothing behind', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(listUrl(sandbox.account));
  const row = await findInList(page, 'aino@nordweb.fi', NAMED.ainoKVirtanen);
  await row.hover();
  await row.getByRole('button', { name: 'Preview' }).click();
  await expect(markerOf(page, 'phone')).toBeVisible();
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: fill(texts.page.use, '+358401234567'), exact: true }).click();
  await expect.poll(() => sandbox.account.get('contacts', NAMED.ainoKVirtanen).properties.phone).toBe('+358401234567');
  await page.locator('[data-test-id="preview-panel"]').getByRole('button', { name: 'Close' }).click();
  await expect(overlayOf(page)).toHaveCount(0);
});

test('the form that creates a contact is checked, and Create leads to the marked record', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  await typeInto(form, page, 'firstname', 'Ida');
  await typeInto(form, page, 'email', 'ida.berg@lindqvistbygg.se');
  await typeInto(form, page, 'country', 'Sweden');
  await typeInto(form, page, 'phone', '08-751');
  await page.keyboard.press('Tab');
  const card = await openCard(form, 'phone');
  await expect(card.getByRole('heading', { name: texts.rules.phoneInvalid.title })).toBeVisible();
  await expect(overlayOf(page), 'nothing is drawn over the list').toHaveCount(0);
  await form.locator('[data-test-id="create-button"]').click();
  await page.waitForURL(/\/record\/0-1\/\d+$/);
  await expectMark(page, 'phone-invalid', '08-751');
});
