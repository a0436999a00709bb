import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { listUrl, openCreateForm, recordUrl, typeInto } from '../support/hubspot-page';
import { cardOf, openCard, overlayOf } from '../support/overlay';
import { expect, test } from './fixtures';

const NAME = '<b>Ann</b>\u202eelba\u202c "><img src=x onerror=alert(1)>';
const PHONE = '<img src=x onerror=alert(1)>\u202e12';

/** Every dialog a page opens: markup that runs would open one. */
function watchDialogs(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

test('markup and direction marks in names and values are text, on the card and in the popup', async ({
  connected,
  sandbox,
}) => {
  sandbox.account.update('contacts', NAMED.markupName, { phone: PHONE });
  const page = await connected.open(recordUrl(sandbox.account, NAMED.markupName));
  const dialogs = watchDialogs(page);
  const card = await openCard(page, 'phone');
  await expect(card.locator('s bdi')).toHaveText(PHONE);
  await expect(overlayOf(page).locator('img, script')).toHaveCount(0);

  const popup = await connected.openBehind('/popup.html');
  const popupDialogs = watchDialogs(popup);
  await expect(popup.getByRole('heading', { name: NAME })).toBeVisible();
  await expect(popup.locator('img, script:not([src])')).toHaveCount(0);
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.close();

  await page.goto(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  await typeInto(form, page, 'email', 'ann.lee@kideanalytics.fi');
  await page.keyboard.press('Tab');
  const twin = await openCard(form, 'email');
  await expect(twin.locator('b bdi').first()).toHaveText(NAME);
  await expect(twin.getByText('</textarea><script>document.title=1</script>')).toBeVisible();
  await expect(overlayOf(form).locator('img, script')).toHaveCount(0);
  // A mark that turns the direction turns its own name and no word beside it.
  const isolation = await cardOf(form)
    .locator('b bdi')
    .first()
    .evaluate((element) => getComputedStyle(element).unicodeBidi);
  expect(isolation).toBe('isolate');
  expect(await page.title()).not.toBe('1');
  expect([...dialogs, ...popupDialogs]).toEqual([]);
});
