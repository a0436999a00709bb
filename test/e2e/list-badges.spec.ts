import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import { dashboardUrl, listUrl, openCreateForm } from '../support/hubspot-page';
import {
  badgeCardOf,
  badgeOf,
  badgesUnder,
  checkInRow,
  expectInRow,
  hubspotRow,
  pipedriveRow,
  rowsOf,
} from '../support/list-badges';
import { openAddPerson, personsListUrl } from '../support/pipedrive-page';
import { pressShortcut } from '../support/shortcut';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

const search = (page: Page) => page.getByPlaceholder('Search name, email or phone');
const filter = (page: Page) => page.locator('.viewContainer:not([style*="none"])').getByLabel('Filter people');

test('HubSpot: the worst finding of a row is its badge, its card says all of them and opens the record', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  const row = hubspotRow(page, NAMED.erikLindqvist);
  await row.waitFor();
  await expect(badgeOf(page, NAMED.erikLindqvist)).toHaveAttribute('data-severity', 'error');
  await expectInRow(page, row, NAMED.erikLindqvist);
  const button = badgeOf(page, NAMED.erikLindqvist).getByRole('button');
  await expect(button).toHaveAccessibleName(`Erik Lindqvist: ${texts.rules.phoneInvalid.title}`);

  await button.hover();
  await expect(badgeCardOf(page)).toBeVisible();
  await expect(badgeCardOf(page).locator('s')).toHaveText('08-751');
  await page.mouse.move(5, 5);
  await expect(badgeCardOf(page)).toHaveCount(0);

  // By key: the focus goes into the card, Escape gives it back, and Open goes where the row's link goes, without a load.
  await button.focus();
  await page.keyboard.press('Enter');
  const open = badgeCardOf(page).getByRole('button', { name: texts.page.openRecord });
  await expect(open).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(badgeCardOf(page)).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await button.click();
  await open.click();
  await page.waitForURL(new RegExp(`/record/0-1/${NAMED.erikLindqvist}$`));
  expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  await expect(rowsOf(page)).toHaveCount(0);
});

test('every row with an empty email has its badge, however long its name is', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await rowsOf(page).locator('.spot').first().waitFor();
  await page.locator('.table-frame').evaluate((frame) => frame.scrollTo(0, 333));
  const empty = page.locator('td[data-table-external-id^="cell-0-1-email-"]').filter({ hasText: /^--$/ });
  const ids = await empty.evaluateAll((cells) =>
    cells.map((cell) => cell.getAttribute('data-table-external-id')?.split('-').at(-1) ?? ''),
  );
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) {
    await hubspotRow(page, id).scrollIntoViewIfNeeded();
    await expectInRow(page, hubspotRow(page, id), id);
  }
});

test('a synthetic click opens nothing', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  const button = badgeOf(page, NAMED.erikLindqvist).getByRole('button');
  await expect(button).toBeVisible();
  await button.dispatchEvent('click');
  // What proves that it would have been seen: a real one, right after it.
  await expect(badgeCardOf(page)).toHaveCount(0);
  await button.click();
  await expect(badgeCardOf(page)).toBeVisible();
  await badgeCardOf(page).getByRole('button').dispatchEvent('click');
  expect(page.url()).toBe(listUrl(sandbox.account));
});

test('only columns that are there are spoken of, and nothing is asked of the CRM', async ({ connected, sandbox }) => {
  const page = await connected.open(listUrl(sandbox.account));
  sandbox.requests.clear();
  // Of her source, which no column shows, nothing is said; that she has no owner is for her own page, not for a badge.
  await search(page).fill('Петрова');
  const badge = badgeOf(page, NAMED.anastasiaPetrova);
  await badge.getByRole('button').click();
  await expect(badgeCardOf(page)).toContainText(texts.rules.requiredField.title);
  await expect(badgeCardOf(page).locator('.findings li')).toHaveCount(1);
  expect(sandbox.requests.api()).toEqual([]);
});

test('a row that is used for another record loses its badge in the same frame', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  await expect(badgeOf(page, NAMED.erikLindqvist).getByRole('button')).toBeVisible();
  const left = await page.evaluate(async (id) => {
    const row = document.querySelector(`tr[data-test-id="row-${id}"]`);
    const badges = () => document.querySelector('lintel-rows')?.shadowRoot?.querySelectorAll('.badge').length ?? 0;
    const before = badges();
    row?.setAttribute('data-test-id', 'row-999999');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return [before, badges()];
  }, NAMED.erikLindqvist);
  expect(left[1]).toBe((left[0] ?? 0) - 1);
});

test('badges follow scrolling, paging and a table that is drawn anew', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  const shown = rowsOf(page).locator('.badge');
  await expect(shown.first().getByRole('button')).toBeVisible();
  const SOON = { timeout: 10_000 };
  const stands = async () => {
    const first = await shown.first().getAttribute('data-record');
    await checkInRow(page, hubspotRow(page, first ?? ''), first ?? '');
    return first;
  };
  await expect(stands).toPass(SOON);
  await page.locator('.table-frame').evaluate((frame) => frame.scrollTo(0, 333));
  await expect(stands).toPass(SOON);
  await page.evaluate(() => window.__sandbox?.rerender());
  await expect(stands).toPass(SOON);
  const before = await shown.evaluateAll((all) => all.map((each) => each.getAttribute('data-record')));
  await page.getByRole('button', { name: 'Next' }).click();
  for (const id of before) await expect(badgeOf(page, id ?? '')).toHaveCount(0);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(async () => expect(await stands()).toBe(before[0])).toPass(SOON);
});

test('a cell that is corrected in the list loses its badge', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  const cell = page.locator(`td[data-table-external-id="cell-0-1-phone-${NAMED.erikLindqvist}"]`);
  await expect(badgeOf(page, NAMED.erikLindqvist).getByRole('button')).toBeVisible();
  await cell.locator('.cell').dblclick();
  await cell.locator('input').fill('+46851234567');
  await page.keyboard.press('Enter');
  await expect(badgeOf(page, NAMED.erikLindqvist)).toHaveCount(0);
});

test('snoozing takes the badges away, speaking brings them back', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await expect(rowsOf(page).locator('.spot').first()).toBeVisible();
  await pressShortcut(lintel, page, 'snooze');
  await expect(rowsOf(page)).toHaveCount(0, { timeout: 1_000 });
  await pressShortcut(lintel, page, 'snooze');
  await expect(rowsOf(page).locator('.spot').first()).toBeVisible({ timeout: 1_000 });
});

test('a list under a preview and a form: both work, and no badge lies over them', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await expect(rowsOf(page).locator('.spot').first()).toBeVisible();
  const form = await openCreateForm(page);
  await expect(form.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect.poll(() => badgesUnder(page, page.locator('#object-builder-ui'))).toEqual([]);
  await page.evaluate((path) => window.__sandbox?.navigate(path), new URL(dashboardUrl(sandbox.account)).pathname);
  await expect(rowsOf(page)).toHaveCount(0);
});

test('Pipedrive: every phone of a row is read, and the badge opens the person', async ({ lintel, sandbox }) => {
  const page = await lintel.open(personsListUrl(sandbox.pipedrive));
  await filter(page).fill('Oskar Nyman');
  const { oskarNyman } = NAMED_PERSONS;
  await expect(badgeOf(page, oskarNyman)).toHaveAttribute('data-severity', 'error');
  await expectInRow(page, pipedriveRow(page, oskarNyman), oskarNyman);
  await badgeOf(page, oskarNyman).getByRole('button').click();
  await expect(badgeCardOf(page).locator('s')).toHaveText(['0000000000']);
  await badgeCardOf(page).getByRole('button', { name: texts.page.openRecord }).click();
  await page.waitForURL(new RegExp(`/person/${oskarNyman}$`));
  await expect(rowsOf(page)).toHaveCount(0);
});

test('Pipedrive: no badge shows through the form for a new person, and all are back when it closes', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(personsListUrl(sandbox.pipedrive));
  const badges = rowsOf(page).locator('.badge');
  await expect(badges.locator('.spot').first()).toBeVisible();
  const before = await badges.count();
  const modal = await openAddPerson(page);
  // Its veil lies over the whole list.
  await expect(badges).toHaveCount(0);
  await modal.getByRole('button', { name: 'Cancel' }).click();
  await expect(badges).toHaveCount(before);
});
