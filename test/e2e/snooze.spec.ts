import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { recordUrl, typeInto } from '../support/hubspot-page';
import { markerOf, overlayOf } from '../support/overlay';
import { openPopup, popupTexts as words, press } from '../support/popup-page';
import { pressShortcut, shortcutsOf } from '../support/shortcut';
import { fill } from '../support/texts';
import { expect, test } from './fixtures';

const snooze = fill(words.snooze.n, '30');

async function openMarked(lintel: Lintel, url: string): Promise<Page> {
  const page = await lintel.open(url);
  await expect(markerOf(page, 'phone')).toBeVisible();
  return page;
}

async function pressOn(lintel: Lintel, page: Page, name: string): Promise<void> {
  const popup = await openPopup(lintel, page);
  await press(popup, name);
  await popup.close();
}

test('thirty quiet minutes hold on every tab, through a new page and a new worker, until told otherwise', async ({
  lintel,
  sandbox,
}) => {
  const url = recordUrl(sandbox.account, NAMED.erikLindqvist);
  const [page, other] = [await openMarked(lintel, url), await openMarked(lintel, url)];
  const popup = await openPopup(lintel, page);
  await press(popup, snooze);
  await expect(popup.getByText(/^Quiet until /)).toBeVisible();
  for (const each of [page, other]) await expect(overlayOf(each)).toHaveCount(0);
  await popup.close();

  // Quiet, not asleep: the popup still tells what is wrong, on a page that was loaded since, by a worker that was started since.
  await lintel.killWorker();
  await page.reload();
  await auditWhere(lintel, page, 'the reloaded record', ({ findings }) => findings.length > 0);
  await expect(overlayOf(page)).toHaveCount(0);

  await pressOn(lintel, page, words.speak);
  for (const each of [page, other]) await expect(markerOf(each, 'phone')).toBeVisible();
});

test('quiet on one tab leaves the others alone', async ({ lintel, sandbox }) => {
  const url = recordUrl(sandbox.account, NAMED.erikLindqvist);
  const [page, other] = [await openMarked(lintel, url), await openMarked(lintel, url)];
  await pressOn(lintel, page, words.quietTab);
  await expect(overlayOf(page)).toHaveCount(0);
  await expect(markerOf(other, 'phone')).toBeVisible();
  await page.goto(recordUrl(sandbox.account, NAMED.juliaSchneider));
  await auditWhere(lintel, page, 'the next record', ({ id }) => id === NAMED.juliaSchneider);
  await expect(overlayOf(page)).toHaveCount(0);

  const popup = await openPopup(lintel, page);
  await expect(popup.getByText(words.quietHere)).toBeVisible();
  await press(popup, words.speak);
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(popup.getByText(words.quietHere)).toHaveCount(0);
});

test('the key makes Lintel quiet and lets it speak again, in the middle of typing', async ({ lintel, sandbox }) => {
  const page = await openMarked(lintel, recordUrl(sandbox.account, NAMED.erikLindqvist));
  expect(await shortcutsOf(lintel)).toMatchObject({ snooze: 'Alt+Shift+S', 'open-card': 'Alt+Shift+L' });
  await typeInto(page, page, 'jobtitle', 'Platschef i');
  await pressShortcut(lintel, page, 'snooze');
  await expect(overlayOf(page)).toHaveCount(0);
  await page.keyboard.type(' Stockholm');
  await pressShortcut(lintel, page, 'snooze');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(page.locator(':focus')).toHaveValue('Platschef i Stockholm');
});
