import { NAMED } from '../sandbox/hubspot/data/named';
import { recordUrl } from '../support/hubspot-page';
import { connectOn } from '../support/options-page';
import { markerOf, overlayOf, pillOf } from '../support/overlay';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

const { pill } = texts.page;

test('before a key is entered local rules work, and the pill says why duplicates do not and leads to options', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(overlayOf(page).locator('.mark')).toHaveAttribute('data-rule', 'phone-format');
  await expect(pillOf(page)).toContainText(pill.notConnected);
  expect(sandbox.requests.api()).toEqual([]);

  const opened = lintel.context.waitForEvent('page');
  await pillOf(page).getByRole('button', { name: pill.connect }).click();
  const options = await opened;
  await options.waitForURL(`chrome-extension://${lintel.extensionId}/options.html**`);
  await connectOn(options, sandbox.account.token);

  // The open page hears of it: duplicates are found, and the pill has nothing more to explain.
  await page.bringToFront();
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(texts.rules.possibleDuplicate.title));
  await expect(pillOf(page)).not.toContainText(pill.notConnected);
  await expect(pillOf(page).getByRole('button', { name: pill.connect })).toHaveCount(0);
});
