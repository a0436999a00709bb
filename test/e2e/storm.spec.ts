import type { Page } from '@playwright/test';
import { HUBSPOT, offRow, SITES } from '../proof/sites';
import { NAMED } from '../sandbox/hubspot/data/named';
import { propertyOn, recordUrl } from '../support/hubspot-page';
import { cardOf, markerOf, openCard, overlayOf, pillOf } from '../support/overlay';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

const STORM = { rate: 1_000, ms: 2_000, seed: 7 } as const;
const RESTS = texts.page.pill.resting;

/** Lets the page rewrite its record, from now on; answers how often it did once it is over. */
function startStorm(page: Page, storm: { rate: number; ms: number; seed: number }): Promise<number | undefined> {
  return page.evaluate((options) => window.__sandbox?.recordStorm(options), storm);
}

for (const { name, stops, row: rowIn } of SITES) {
  test(`${name}: in a storm on the record Lintel rests and says so; after it markers are where they belong, once`, async ({
    lintel,
    sandbox,
  }) => {
    const page = await lintel.open(stops(sandbox)[0].url);
    await expect(markerOf(page, 'phone')).toBeVisible();
    const row = rowIn(page);
    await expect.poll(() => offRow(page, row)).toBeLessThan(20);

    const storm = startStorm(page, STORM);
    await expect(pillOf(page)).toContainText(RESTS);
    expect(await storm).toBeGreaterThan(STORM.ms / 2);

    await expect(pillOf(page)).not.toContainText(RESTS);
    await expect(overlayOf(page)).toHaveCount(1);
    await expect(overlayOf(page).locator('.mark')).toHaveCount(1);
    await expect(markerOf(page, 'phone')).toBeVisible();
    await expect.poll(() => offRow(page, row)).toBeLessThan(20);
    const card = await openCard(page, 'phone');
    await expect(card.locator('s')).toHaveText('08-751');
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
  });
}

test('a person who types during a rest is answered at once', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  const phone = propertyOn(page.locator('[data-test-id="left-sidebar"]'), 'phone');
  await phone.click();
  // Open, the row of the phone is left alone; the others go on.
  await page
    .locator('[data-test-id="phone"]')
    .evaluateAll((rows) => rows.forEach((each) => each.classList.remove('row')));
  const storm = startStorm(page, { ...STORM, ms: 8_000 });
  await expect(pillOf(page)).toContainText(RESTS);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('08-751');
  await expect(markerOf(page, 'phone')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.isConnected)).toBe(true);
  await page.keyboard.press('Escape');
  await storm;
});

test('a page that draws its record anew now and then is followed without a rest', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await page.evaluate(() => {
    const rests: string[] = [];
    const look = () => {
      rests.push(document.querySelector('lintel-overlay')?.shadowRoot?.querySelector('.pill')?.textContent ?? '');
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { rests });
  });
  for (let turn = 0; turn < 4; turn++) {
    await page.evaluate(() => window.__sandbox?.rerender());
    await expect.poll(() => offRow(page, HUBSPOT.row(page))).toBeLessThan(20);
  }
  await page.evaluate(() => window.__sandbox?.storm(1_000, { badges: true }));
  await expect(markerOf(page, 'phone')).toBeVisible();
  const said = await page.evaluate(() => (window as { rests?: readonly string[] }).rests ?? []);
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((text) => text.includes(RESTS))).toEqual([]);
});
