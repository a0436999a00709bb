import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { dashboardUrl, propertyOn, recordUrl, saveProperty, typeInto } from '../support/hubspot-page';
import { cardOf, markerOf, openCard, overlayOf, pillOf, reviewButton } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { draftsChecked, hearMessages } from '../support/worker-watch';
import { expect, test } from './fixtures';

const { pill, use } = texts.page;
const FIX = fill(use, '+358401234567');
const isFound = ({ candidates }: { candidates: readonly unknown[] }) => candidates.length > 0;

test('a value of 100,000 characters stays whole under the fingers, and is told in small messages', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.jamesWhitfield));
  const isChecked = ({ id }: { id?: string }) => id === NAMED.jamesWhitfield;
  const before = await auditWhere(connected, page, 'the record', isChecked);
  await hearMessages(connected);
  // Plain words: Chromium alone takes seconds a key to lay out as many emoji in one box.
  const long = 'Head of <i>everything</i> '.repeat(4_000).slice(0, 100_000);
  await propertyOn(page, 'jobtitle').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(long);
  await page.keyboard.type('12345');
  // What is typed stays whole in the field; HubSpot takes no more than 65,536 characters, and says so itself.
  await expect(propertyOn(page, 'jobtitle')).toHaveValue(`${long}12345`);
  await page.keyboard.press('Escape');
  // The page still answers to typing, and the rules to what is typed.
  await typeInto(page, page, 'phone', '12');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toBeVisible();
  const drafts = await draftsChecked(connected);
  expect(Math.max(...drafts.map((draft) => JSON.stringify(draft).length))).toBeLessThan(12_000);
  expect(drafts.length, 'checks').toBeLessThan(20);
  const after = await auditWhere(connected, page, 'the bad number', ({ findings }) =>
    findings.some(({ field }) => field === 'phone'),
  );
  expect(after.findings.length - before.findings.length).toBe(1);
});

test('a number of 60,000 digits is one finding, cut short on its card, and never written over', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.jamesWhitfield));
  await auditWhere(connected, page, 'the record', ({ id }) => id === NAMED.jamesWhitfield);
  await propertyOn(page, 'phone').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('5'.repeat(60_000));
  await page.keyboard.press('Tab');
  await expect.poll(() => account.get('contacts', NAMED.jamesWhitfield).properties.phone?.length).toBe(60_000);
  // The value fills the page and more: its end, where the marker belongs, is out of sight; the pill leads to it.
  await pillOf(page).getByRole('button').click();
  const card = cardOf(page);
  expect((await card.innerText()).length).toBeLessThan(600);
  await expect(card.getByRole('heading')).toHaveCount(1);
  await expect(card.getByRole('button', { name: /^Use / })).toHaveCount(0);
});

test('emoji, zero-width and direction marks in a record are shown as they are and confuse nothing', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const name = 'A\u200bi\u200dno 🦊\u2067';
  const company = '\u202eOy\u202c Nord\u00adweb 👩‍💻';
  account.update('contacts', NAMED.ainoKVirtanen, { firstname: name, company });
  const page = await connected.open(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', isFound);
  const card = await openCard(page, 'phone');
  const shown = card.locator('b bdi').first();
  await expect(shown).toBeVisible();
  for (const locator of [shown, card.locator('.facts bdi').first()]) {
    expect(await locator.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
  }
  const panel = await connected.sidePanelAfter(() => reviewButton(card).click());
  await expect(panel.getByText(company).first()).toBeVisible();
  const bidi = await panel
    .getByText(company)
    .first()
    .evaluate((element) => getComputedStyle(element.closest('bdi') ?? element).unicodeBidi);
  expect(bidi).toBe('isolate');
});

test('a page of another account says so, and asks for nothing', async ({ connected, sandbox }) => {
  const { account, requests } = sandbox;
  const page = await connected.open(dashboardUrl(account));
  const before = requests.api().length;
  account.options = { ...account.options, portalId: 999 };
  await page.goto(recordUrl(account, NAMED.ainoVirtanen));
  await expect(pillOf(page)).toContainText(pill.otherAccount);
  await typeInto(page, page, 'phone', '12');
  await page.keyboard.press('Tab');
  await expect(overlayOf(page).locator('[data-rule="phone-invalid"]')).toBeAttached();
  await expect(overlayOf(page).locator('[data-rule="possible-duplicate"]')).toHaveCount(0);
  expect(requests.api().length).toBe(before);
});

test('addresses that make no sense are left in silence', async ({ connected, sandbox }) => {
  const { account, requests } = sandbox;
  const page = await connected.open(dashboardUrl(account));
  const before = requests.api().length;
  const place = `/contacts/${account.portalId}`;
  for (const path of [
    `${place}/record/0-1/%E0%A4%A`,
    `${place}/record/0-1/101%00/../..//`,
    `${place}/record/0-99/101`,
    `${place}/record/constructor/101`,
    `${place}/record/0-1/${'9'.repeat(300)}`,
    `/contacts//record/0-1/`,
    `${place}/objects/__proto__/views`,
    `//${'x'.repeat(4_000)}?${'&'.repeat(4_000)}#/contacts/1/record/0-1/101`,
  ]) {
    await page.evaluate((to) => history.pushState(null, '', location.origin + to), path);
  }
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
  });
  // A record after all that is checked as ever.
  await page.evaluate(
    (to) => window.__sandbox?.navigate(to),
    new URL(recordUrl(account, NAMED.erikLindqvist)).pathname,
  );
  await expect(markerOf(page, 'phone')).toBeVisible();
  // What the account and the last record, which is a good one, are asked about.
  const usual = new RegExp(
    `/search$|owners|/properties/contacts$|/property-validations/|/contacts/${NAMED.erikLindqvist}\\?|/companies/`,
  );
  const strange = requests
    .api()
    .slice(before)
    .filter(({ path }) => !usual.test(path));
  expect(strange).toEqual([]);
});

test('a record that is deleted meanwhile is told of in words, on the card and in the review', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', isFound);
  const card = await openCard(page, 'phone');
  const panel = await connected.sidePanelAfter(() => reviewButton(card).click());
  const merge = panel.getByRole('button', { name: new RegExp(`^${fill(texts.review.mergeInto, '')}`) });
  await merge.waitFor();
  account.archive('contacts', NAMED.ainoKVirtanen);
  await merge.click();
  await expect(panel.getByText(texts.review.gone)).toBeVisible();
  await expect(panel.getByRole('heading', { name: texts.review.merged })).toHaveCount(0);

  account.archive('contacts', NAMED.ainoVirtanen);
  await page.bringToFront();
  await card.getByRole('button', { name: FIX, exact: true }).click();
  await expect(overlayOf(page).getByText(texts.errors.notFound).first()).toBeVisible();
});

test('while HubSpot takes its time, typing and local rules go on at once', async ({ connected, sandbox }) => {
  const { account, faults } = sandbox;
  // Longer than all that is waited for below.
  faults.set({ kind: 'slow', ms: 60_000, path: '*/search' });
  const page = await connected.open(recordUrl(account, NAMED.jamesWhitfield));
  // The record's own phone: the cards beside it are on show sooner, with phones of others.
  await typeInto(page.locator('[data-test-id="left-sidebar"]'), page, 'phone', '12');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await saveProperty(page, 'phone', '+447412684531');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect(account.get('contacts', NAMED.jamesWhitfield).properties.phone).toBe('+447412684531');
});
