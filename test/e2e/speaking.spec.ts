import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { listUrl, openCreateForm, propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { chooseSeverity, openOptions, showStyle, saveStyle } from '../support/options-page';
import { markerOf, openCard, overlayOf, pillOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { keepTimeline, lastTime, rested, timelineOf } from '../support/timeline';
import { expect, test } from './fixtures';

/** How long the field being typed in must rest before a new finding on it is spoken of, in ms (design: "one second of rest"). */
const REST = 1_000;
/** Sooner than anything that waits for a rest, on a machine under load. */
const AT_ONCE = 600;
const BAD = '+phone phone-invalid';
const GONE = '-phone phone-invalid';

function phoneControl(page: Page) {
  return page.locator('textarea[data-selenium-test="property-input-phone"]');
}

test('a new finding on the field being typed in waits for a rest; one that is no longer true goes at once', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  await keepTimeline(page);
  await typeInto(page, page, 'phone', '+44 74126');
  await expect(markerOf(page, 'phone')).toBeVisible();
  const waited = (await lastTime(page, BAD)) - (await lastTime(page, 'input'));
  expect(waited).toBeGreaterThanOrEqual(REST);
  expect(waited).toBeLessThan(REST + AT_ONCE);
  const before = await timelineOf(page);
  expect(before.filter(({ what }) => what.startsWith('+')).map(({ what }) => what)).toEqual([BAD]);

  await phoneControl(page).press('Delete');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('+447412684539');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect((await lastTime(page, GONE)) - (await lastTime(page, 'input'))).toBeLessThan(AT_ONCE);
  await expect(phoneControl(page)).toBeFocused();
});

test('leaving the field is enough: a finding does not wait for the rest of the second', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  await keepTimeline(page);
  await typeInto(page, page, 'phone', '+44 74126');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toBeVisible();
  expect(await lastTime(page, BAD)).toBeGreaterThan(await lastTime(page, 'focusout'));
  expect((await lastTime(page, BAD)) - (await lastTime(page, 'input'))).toBeLessThan(REST);
});

test('a required field is spoken of on leaving it, however long it is empty before', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  await keepTimeline(page);
  await propertyOn(page, 'email').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await auditWhere(lintel, page, 'the gap to be seen', ({ findings }) => findings[0]?.rule === 'required-field');
  await rested(page, REST + AT_ONCE);
  await expect(markerOf(page, 'email')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'email')).toBeVisible();
  expect((await timelineOf(page)).map(({ what }) => what).filter((what) => what.startsWith('+'))).toEqual([
    '+email required-field',
  ]);
});

test('in a create form nothing is required before a field is left or Create is pressed', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  await typeInto(form, page, 'phone', '+44 74126');
  await page.keyboard.press('Tab');
  // The form is checked, and yet the empty email is not held against anybody who has not been there.
  await expect(markerOf(form, 'phone')).toBeVisible();
  await expect(markerOf(form, 'email')).toHaveCount(0);

  await propertyOn(form, 'email').click();
  await page.keyboard.press('Tab');
  await expect(markerOf(form, 'email')).toBeVisible();

  await page.reload();
  const again = await openCreateForm(page);
  await typeInto(again, page, 'firstname', 'Ann');
  await auditWhere(lintel, page, 'the form to be checked', ({ title }) => title === 'Ann');
  await expect(markerOf(again, 'email')).toHaveCount(0);
  // HubSpot refuses, so the form stays.
  sandbox.faults.set({ kind: 'status', status: 500, host: sandbox.account.uiHost, method: 'POST', count: 1 });
  await again.locator('[data-test-id="create-button"]').click();
  await expect(markerOf(again, 'email')).toBeVisible();
});

test('a record that was opened and not edited is marked for errors and duplicates only, unless the house marks all', async ({
  connected,
  sandbox,
}) => {
  const options = await openOptions(connected);
  await showStyle(options);
  await chooseSeverity(options, texts.rules.phoneFormat.title, 'warning');
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoKVirtanen));
  const rulesOn = (field: string) => overlayOf(page).locator(`.mark[data-field="${field}"]`);
  await expect(rulesOn('phone')).toHaveAttribute('data-rule', 'possible-duplicate');
  const pill = pillOf(page).getByRole('button', { name: fill(texts.page.pill.warning, '1') });
  await expect(pill).toBeVisible();
  // The quiet one is in the card all the same.
  const card = await openCard(page, 'phone');
  await expect(card.getByRole('heading', { name: texts.rules.phoneFormat.title })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(rulesOn('phone')).toHaveAttribute('data-rule', 'possible-duplicate');
  await options.getByRole('radio', { name: texts.options.style.mark.everything }).check();
  await saveStyle(options);
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(texts.rules.phoneFormat.title));
  await options.getByRole('radio', { name: texts.options.style.mark.errors }).check();
  await saveStyle(options);
  await expect(markerOf(page, 'phone')).not.toHaveAccessibleName(new RegExp(texts.rules.phoneFormat.title));
  // What the rep edits is spoken of, whatever its severity.
  await typeInto(page, page, 'phone', '040 1234567');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(texts.rules.phoneFormat.title));
});
