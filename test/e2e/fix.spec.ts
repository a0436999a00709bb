import type { Sandbox } from '../sandbox/server';
import { NAMED } from '../sandbox/hubspot/data/named';
import { propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { holdWorker } from '../support/worker-watch';
import { expect, test } from './fixtures';

const { page: words } = texts;
const GOOD = '+358401234567';
const USE = fill(words.use, GOOD);

function heldBy({ account }: Sandbox, id: string): string {
  return account.get('contacts', id).properties.phone ?? '';
}

/** How often the extension itself wrote a contact. (On connecting it asks HubSpot about contact 0, to learn what the key may do.) */
function writesByApi({ requests }: Sandbox): number {
  return requests.api().filter(({ method, path }) => method === 'PATCH' && /\/objects\/contacts\/[1-9]/.test(path))
    .length;
}

test('a displayed value is fixed by HubSpot itself, and the page says when it will show it', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect(overlayOf(page).getByText(words.note.saved)).toBeVisible();
  expect(heldBy(sandbox, NAMED.ainoVirtanen)).toBe(GOOD);
  expect(writesByApi(sandbox)).toBe(1);
  await expect(propertyOn(page, 'phone')).toHaveText('040 123 4567');
  await expect(overlayOf(page).locator('[data-rule="phone-format"]')).toHaveCount(0);

  await page.reload();
  await expect(propertyOn(page, 'phone')).toHaveText(GOOD);
  // The duplicate is marked there now, and nothing else.
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(overlayOf(page).locator('.mark')).toHaveAttribute('data-rule', 'possible-duplicate');
});

test('a value under edit is fixed where it stands, as typing would, and HubSpot saves it', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await typeInto(page, page, 'phone', '040 1234567');
  const control = page.locator('textarea[data-selenium-test="property-input-phone"]');
  await expect(control).toBeFocused();
  const card = await openCard(page, 'phone');
  await expect(control, 'the card takes no focus').toBeFocused();
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect.poll(() => heldBy(sandbox, NAMED.ainoVirtanen)).toBe(GOOD);
  await expect(propertyOn(page, 'phone')).toHaveText(GOOD);
  await expect(overlayOf(page).locator('[data-rule="phone-format"]')).toHaveCount(0);
  expect(writesByApi(sandbox)).toBe(0);
});

test('without a key a displayed value is fixed by typing it into its row', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect.poll(() => heldBy(sandbox, NAMED.ainoVirtanen)).toBe(GOOD);
  await expect(propertyOn(page, 'phone')).toHaveText(GOOD);
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect(sandbox.requests.api()).toEqual([]);
});

test('a fix never overwrites what changed since: neither in HubSpot nor under the fingers', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const card = await openCard(page, 'phone');
  // A colleague was faster; this page shows the old value still.
  sandbox.account.update('contacts', NAMED.ainoVirtanen, { phone: '+358501112223' });
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect(card).toContainText(fill(words.note.changed, '+358501112223'));
  expect(heldBy(sandbox, NAMED.ainoVirtanen)).toBe('+358501112223');

  await page.goto(recordUrl(sandbox.account, NAMED.ainoKVirtanen));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await propertyOn(page, 'phone').click();
  const control = page.locator('textarea[data-selenium-test="property-input-phone"]');
  await expect(control).toBeFocused();
  await openCard(page, 'phone');
  // The card still offers the fix of the old value while the worker is busy.
  await holdWorker(connected, 1_500);
  await page.keyboard.press('End');
  await page.keyboard.type('8');
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect(overlayOf(page).getByText(fill(words.note.changed, '040-12345678'))).toBeVisible();
  await expect(control).toHaveValue('040-12345678');
  await expect(control).toBeFocused();
  // The first Escape is the card's, the second the field's.
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(control).toHaveValue('040-12345678');
  await page.keyboard.press('Escape');
  await expect(propertyOn(page, 'phone')).toHaveText('040-1234567');
  expect(heldBy(sandbox, NAMED.ainoKVirtanen)).toBe('040-1234567');
});
