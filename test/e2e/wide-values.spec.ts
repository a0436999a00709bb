import type { Locator, Page } from '@playwright/test';
import { organizationUrl, personUrl, showRow } from '../support/pipedrive-page';
import { propertyOn, recordUrl } from '../support/hubspot-page';
import { connectHubSpot, connectPipedrive } from '../support/options-page';
import { cardOf, overlayOf } from '../support/overlay';
import { EVERY_RULE, useStyle } from '../support/rules/rule-style';
import { expect, test } from './fixtures';

/** The sign of the marker on a row, what it would cover there, and whether it is within the row. */
async function placeOf(page: Page, field: string, row: Locator) {
  const spot = overlayOf(page).locator(`.mark[data-field="${field}"] button svg`);
  await expect(spot).toBeVisible();
  const icon = await spot.evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
  return row.evaluate((node, { left, top, right, bottom }) => {
    const overlaps = (rect: DOMRect) =>
      rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top && rect.width > 0;
    const covered: string[] = [];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(overlaps)) covered.push(text.nodeValue ?? '');
    }
    const buttons = [...node.querySelectorAll('button')].filter((each) => overlaps(each.getBoundingClientRect()));
    const around = node.getBoundingClientRect();
    const inside = left >= around.left && right <= around.right && top >= around.top && bottom <= around.bottom;
    return { covered: [...covered, ...buttons.map(({ ariaLabel }) => ariaLabel ?? 'a button')], inside };
  }, icon);
}

const LONG_PHONE = '+358503284821 / +358407654321';

test('a value as wide as its row has its marker within the row, over nothing, on Pipedrive', async ({
  lintel,
  sandbox: { pipedrive },
}) => {
  const person = pipedrive.seed('persons', {
    name: 'Leena-Marjatta🌸Katariina Korhonen',
    phones: [
      { value: LONG_PHONE, label: 'work', primary: true },
      { value: '+358503284822 / +358407654322', label: 'home', primary: false },
    ],
    emails: [{ value: 'leena.marjatta.katariina@gmail.com', label: 'work', primary: true }],
    addedAt: pipedrive.now(),
  });
  const organization = pipedrive.seed('organizations', {
    name: 'Havumetsä Oy',
    // One word that fills a line, and a second line.
    website: `http//${'havumetsa'.repeat(3)}/yritys.fi`,
    addedAt: pipedrive.now(),
  });
  await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
  await useStyle(lintel, EVERY_RULE);
  const page = await lintel.open(personUrl(pipedrive, person.id));
  for (const [row, field] of [
    ['email', 'email'],
    ['first_name', 'firstName'],
  ] as const) {
    expect(await placeOf(page, field, await showRow(page, row)), row).toEqual({ covered: [], inside: true });
  }
  const phones = overlayOf(page).locator('.mark[data-field="phone"] button');
  await expect(phones).toHaveCount(2);
  const [first, second] = await phones.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().bottom));
  expect(second).toBeGreaterThan(first ?? Infinity);
  await phones.first().click();
  await expect(cardOf(page)).toContainText(LONG_PHONE);
  await page.goto(organizationUrl(pipedrive, organization.id));
  expect(await placeOf(page, 'website', await showRow(page, 'Website'))).toEqual({ covered: [], inside: true });
});

test('a value as wide as its row has its marker within the row, over nothing, on HubSpot', async ({
  lintel,
  sandbox: { account },
}) => {
  const { id } = account.seed('contacts', {
    properties: { firstname: 'Leena-Marjatta🌸Katariina Elisabet Johanna', lastname: 'Korhonen' },
    createdAt: account.now(),
  });
  await connectHubSpot(lintel, account.token);
  await useStyle(lintel, EVERY_RULE);
  const page = await lintel.open(recordUrl(account, id));
  const value = propertyOn(page, 'firstname');
  await value.scrollIntoViewIfNeeded();
  const row = page.locator('[data-test-id="firstname"]').filter({ has: value });
  expect(await placeOf(page, 'firstName', row)).toEqual({ covered: [], inside: true });
});
