import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { MATTI_LAINE } from '../sandbox/hubspot/data/named';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import { dashboardUrl, listUrl } from '../support/hubspot-page';
import { badgeCardOf, badgeOf, expectInRow, hubspotRow, pipedriveRow, rowsOf } from '../support/list-badges';
import { chooseSeverity, openOptions, requireOf, showStyle } from '../support/options-page';
import { organizationsListUrl, personsListUrl } from '../support/pipedrive-page';
import { groupOf, openPopup, popupTexts, press } from '../support/popup-page';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

const { phoneInvalid } = texts.rules;
/** An open page shows a change of the house style within a second of its being saved. */
const AT_ONCE = { timeout: 1_000 };
const search = (page: Page) => page.getByPlaceholder('Search name, email or phone');

/** How many rows the popup counts under a heading; 0 where the heading is not there. */
async function rowsUnder(popup: Page, title: string): Promise<number> {
  const item = popup.getByRole('listitem').filter({ has: popup.getByText(title, { exact: true }) });
  if ((await item.count()) === 0) return 0;
  return Number(/\d+/.exec((await item.textContent()) ?? '')?.[0]);
}

/** The records whose badges are drawn, by their ids. */
const badged = (page: Page) =>
  rowsOf(page)
    .locator('.badge')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-record') ?? '').toSorted());

test('companies of HubSpot have badges, which open them', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const { id } = account.seed('companies', {
    createdAt: account.now(),
    properties: { name: 'Salmi Oy', phone: '12', hubspot_owner_id: MATTI_LAINE },
  });
  const page = await lintel.open(listUrl(account, '0-2'));
  await expectInRow(page, hubspotRow(page, id), id);
  const button = badgeOf(page, id).getByRole('button');
  await expect(button).toHaveAccessibleName(`Salmi Oy: ${phoneInvalid.title}`);
  await button.click();
  await badgeCardOf(page).getByRole('button', { name: texts.page.openRecord }).click();
  await page.waitForURL(new RegExp(`/record/0-2/${id}$`));
  await expect(rowsOf(page)).toHaveCount(0);
});

test('organizations of Pipedrive have badges once the house asks for what a column lacks, at once', async ({
  lintel,
  sandbox,
}) => {
  const { pipedrive } = sandbox;
  const { id } = pipedrive.seed('organizations', { name: 'Salmi Oy', addedAt: pipedrive.now() });
  const page = await lintel.open(organizationsListUrl(pipedrive));
  await pipedriveRow(page, id).waitFor();
  const options = await openOptions(lintel);
  await showStyle(options);
  await requireOf(options, 'company', ['website']);
  await expect(badgeOf(page, id)).toHaveAttribute('data-severity', 'error', AT_ONCE);
  await page.bringToFront();
  await expectInRow(page, pipedriveRow(page, id), id);
  await badgeOf(page, id).getByRole('button').click();
  await badgeCardOf(page).getByRole('button', { name: texts.page.openRecord }).click();
  await page.waitForURL(new RegExp(`/organization/${id}$`));
});

test('a rule that is changed in options changes an open list at once', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  const badge = badgeOf(page, NAMED.erikLindqvist);
  await expect(badge).toHaveAttribute('data-severity', 'error');
  const options = await openOptions(lintel);
  await showStyle(options);
  await chooseSeverity(options, phoneInvalid.title, 'info');
  await expect(badge).toHaveAttribute('data-severity', 'info', AT_ONCE);
  await chooseSeverity(options, phoneInvalid.title, 'off');
  await expect(badge).toHaveCount(0, AT_ONCE);
});

test('badges go with their records when the list is sorted', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const seed = (name: string, phone: string) =>
    account.seed('contacts', {
      createdAt: account.now(),
      properties: { email: `${name}@jarjestys.fi`, phone, hubspot_owner_id: MATTI_LAINE },
    }).id;
  const [bad] = [seed('anna', '12'), seed('bo', '+358401234567'), seed('carl', '+358401234568')];
  const page = await lintel.open(listUrl(account));
  await search(page).fill('jarjestys.fi');
  const row = hubspotRow(page, bad);
  const head = page.getByRole('columnheader', { name: 'Email', exact: true });
  for (const [direction, place] of [
    ['ascending', 1],
    ['descending', 3],
  ] as const) {
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', direction);
    await expect.poll(() => row.evaluate((node: HTMLTableRowElement) => node.rowIndex)).toBe(place);
    await expectInRow(page, row, bad);
    expect(await badged(page)).toEqual([bad]);
  }
});

test('of a column that is hidden nothing is said, until it is shown again', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  await search(page).fill('lindqvistbygg');
  const badge = badgeOf(page, NAMED.erikLindqvist);
  await expect(badge).toHaveCount(1);
  await page.getByText('Edit columns').click();
  const phone = page.getByRole('checkbox', { name: 'Phone Number' });
  await phone.uncheck();
  await expect(badge).toHaveCount(0);
  await phone.check();
  await expect(badge).toHaveAttribute('data-severity', 'error');
});

test('rows that are used again for the records scrolled to have those records’ badges', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const bad = Array.from({ length: 120 }, (_, index) => {
    const name = { firstname: 'Rowan', lastname: 'Virtual', hubspot_owner_id: MATTI_LAINE };
    const properties = { ...name, email: `row${index}@rivikone.fi` };
    const phone = index % 3 === 0 ? '12' : '+358401234567';
    const { id } = account.seed('contacts', {
      createdAt: account.now() - index * 1_000,
      properties: { ...properties, phone },
    });
    return phone === '12' ? id : undefined;
  });
  const page = await lintel.open(listUrl(account, '0-1', ['virtual']));
  await search(page).fill('rivikone.fi');
  const frame = page.locator('.table-frame');
  for (const top of [0, 150, 1_900, 4_900, 0]) {
    await frame.evaluate((node, to) => node.scrollTo(0, to), top);
    await expect
      .poll(async () => {
        const { there, inSight } = await rowsOfFrame();
        const drawn = await badged(page);
        return {
          few: there.length > 5 && there.length < 60,
          missing: inSight.filter((id) => bad.includes(id) && !drawn.includes(id)),
          tooMany: drawn.filter((id) => !bad.includes(id) || !there.includes(id)),
        };
      })
      .toEqual({ few: true, missing: [], tooMany: [] });
  }

  /** The records whose rows are in the document, and those of them that are in sight. */
  function rowsOfFrame(): Promise<Record<'there' | 'inSight', readonly string[]>> {
    return frame.evaluate((node) => {
      const { bottom: end } = node.getBoundingClientRect();
      // The head stays where it is and covers the first rows.
      const start = node.querySelector('th')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...node.querySelectorAll('tbody tr[data-test-id]')];
      const id = (row: Element) => row.getAttribute('data-test-id')?.slice('row-'.length) ?? '';
      const isSeen = (row: Element) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= start && bottom <= end;
      };
      return { there: rows.map(id), inSight: rows.filter(isSeen).map(id) };
    });
  }
});

test('the popup counts the rows of a list, and snoozes it', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const page = await lintel.open(listUrl(account));
  await search(page).fill('lindqvistbygg');
  await expect(badgeOf(page, NAMED.erikLindqvist)).toHaveCount(1);
  const popup = await openPopup(lintel, page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(popupTexts.list.title.hubspot.contact);
  const read = Number(/\d+/.exec(await popup.getByText(/rows? read so far/).innerText())?.[0]);
  expect(read).toBeGreaterThanOrEqual(await page.locator('tbody tr').count());
  expect(await rowsUnder(popup, popupTexts.group.error)).toBeGreaterThan(0);
  await expect(groupOf(popup, popupTexts.duplicatesTitle)).toHaveCount(0);

  await press(popup, popupTexts.quietTab);
  await expect(rowsOf(page)).toHaveCount(0, AT_ONCE);
  await press(popup, popupTexts.speak);
  await expect(badgeOf(page, NAMED.erikLindqvist)).toHaveCount(1, AT_ONCE);

  // A list that is left is counted no more.
  await page.evaluate((path) => window.__sandbox?.navigate(path), new URL(dashboardUrl(account)).pathname);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(popupTexts.noRecord.title);
});

test('the popup counts people of Pipedrive, what a check changed included', async ({ lintel, sandbox }) => {
  const page = await lintel.open(personsListUrl(sandbox.pipedrive));
  await expect(rowsOf(page).locator('.badge').first()).toBeAttached();
  await page.getByLabel('Filter people').fill('Oskar Nyman');
  await expect(badgeOf(page, NAMED_PERSONS.oskarNyman)).toHaveCount(1);
  const popup = await openPopup(lintel, page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(popupTexts.list.title.pipedrive.contact);
  const before = await rowsUnder(popup, popupTexts.group.error);
  expect(before).toBeGreaterThan(1);
  const options = await openOptions(lintel);
  await showStyle(options);
  await chooseSeverity(options, phoneInvalid.title, 'off');
  // Checked anew: only the row on show counts.
  await expect.poll(() => rowsUnder(popup, popupTexts.group.error), AT_ONCE).toBe(1);
});
