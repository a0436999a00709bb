import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { MATTI_LAINE } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { dashboardUrl, propertyOn, recordUrl } from '../support/hubspot-page';
import { cardOf, markerOf } from '../support/overlay';
import { groupOf, openPopup, popupTexts as words, scoreOf } from '../support/popup-page';
import { markEverything } from '../support/options-page';
import { mergesOf } from '../support/requests';
import { mergeButton } from '../support/review';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

/** What DESIGN takes off for one finding. */
const OFF = { error: 0.15, warning: 0.05, info: 0.01, duplicate: 0.3 };

const isFocusIn = (page: Page, name: string) =>
  propertyOn(page, name).evaluate((node) => {
    const active = document.activeElement;
    return active !== null && active !== document.body && (active.contains(node) || node.contains(active));
  });

test('the popup scores a record as DESIGN says, by the groups it shows', async ({ connected, sandbox }) => {
  await markEverything(connected);
  for (const id of [NAMED.ainoVirtanen, NAMED.anastasiaPetrova, NAMED.erikLindqvist, NAMED.jamesWhitfield]) {
    const page = await connected.open(recordUrl(sandbox.account, id));
    const audit = await auditWhere(connected, page, `record ${id}`, (each) => each.id === id);
    const popup = await openPopup(connected, page);
    const errors = await groupOf(popup, words.group.error).count();
    const warnings = await groupOf(popup, words.group.warning).count();
    const infos = await groupOf(popup, words.group.info).count();
    const twins = await groupOf(popup, words.duplicatesTitle).count();
    expect(twins).toBe(audit.candidates.length);
    const likely = twins === 0 ? 0 : Math.max(...audit.candidates.map(({ probability }) => probability));
    const kept = [
      ...Array<number>(errors).fill(1 - OFF.error),
      ...Array<number>(warnings).fill(1 - OFF.warning),
      ...Array<number>(infos).fill(1 - OFF.info),
      1 - OFF.duplicate * likely,
    ].reduce((product, each) => product * each, 100);
    expect(await scoreOf(popup)).toBe(Math.round(kept));
    // James is in order: what is checked says so. Everybody else has something to see.
    const isClean = id === NAMED.jamesWhitfield;
    expect(errors + warnings + infos + twins === 0).toBe(isClean);
    await expect(popup.getByText(words.clean)).toHaveCount(isClean ? 1 : 0);
    await popup.close();
    await page.close();
  }
});

test('a finding in the popup leads to its field: scrolled to, focused, its card open', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  // So low that the number is out of sight.
  await page.setViewportSize({ width: 1280, height: 320 });
  await auditWhere(lintel, page, 'the record', ({ id }) => id === NAMED.erikLindqvist);
  await expect(propertyOn(page, 'phone')).not.toBeInViewport();
  const popup = await openPopup(lintel, page);
  const closed = popup.waitForEvent('close');
  await groupOf(popup, words.group.error).getByRole('button').first().click();
  await closed;
  await expect(propertyOn(page, 'phone')).toBeInViewport();
  expect(await isFocusIn(page, 'phone')).toBe(true);
  await expect(cardOf(page).getByRole('heading')).toHaveText(texts.rules.phoneInvalid.title);
  await expect(markerOf(page, 'phone')).toBeInViewport();
});

test('Fix writes one number, Fix all the safe ones, and what needs a look is left alone', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const made = { createdAt: account.now() - 86_400_000 };
  const kept = { country: 'Finland', hubspot_owner_id: MATTI_LAINE, hs_analytics_source: 'REFERRALS' };
  const number = '050 328 4879';
  const { id } = account.seed('contacts', {
    ...made,
    properties: { ...kept, firstname: 'Oona', lastname: 'Salmi', email: 'oona@example.fi', phone: number },
  });
  const page = await connected.open(recordUrl(account, id));
  await auditWhere(connected, page, 'the record', (audit) => audit.id === id);
  let popup = await openPopup(connected, page);
  await popup.getByRole('button', { name: fill(words.fixField, 'Phone Number') }).click();
  await expect(groupOf(popup, words.group.error)).toHaveCount(0);
  await expect(popup.getByText(words.clean)).toBeVisible();
  await until('the number to be written', () => account.get('contacts', id).properties.phone === '+358503284879');
  await popup.close();

  const other = account.seed('contacts', {
    ...made,
    properties: {
      ...{ firstname: 'Eero', lastname: 'Salo', email: 'eero@example.fi', country: 'Finland' },
      ...{ phone: '050 328 4880', mobilephone: '050-328 4881', fax: '12' },
    },
  });
  await page.goto(recordUrl(account, other.id));
  await auditWhere(connected, page, 'the other record', (audit) => audit.id === other.id);
  popup = await openPopup(connected, page);
  await popup.getByRole('button', { name: fill(words.fixSafe.n, '2') }).click();
  await until('both numbers to be written', () => {
    const { phone, mobilephone } = account.get('contacts', other.id).properties;
    return phone === '+358503284880' && mobilephone === '+358503284881';
  });
  expect(account.get('contacts', other.id).properties.fax).toBe('12');
});

test('Review in the popup opens the comparison in the side panel', async ({ connected, sandbox }) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', ({ candidates }) => candidates.length > 0);
  const popup = await openPopup(connected, page);
  const row = groupOf(popup, words.duplicatesTitle);
  await expect(row).toContainText('Aino K. Virtanen');
  await expect(row).toContainText(/\d\d\s?% the same person/);
  await expect(row).not.toContainText('100');
  const panel = await connected.sidePanelAfter(() =>
    popup.getByRole('button', { name: fill(words.reviewName, 'Aino K. Virtanen') }).click(),
  );
  await expect(mergeButton(panel)).toHaveText(fill(texts.review.mergeInto, 'Aino K. Virtanen'));
  expect(mergesOf(sandbox)).toEqual([]);
});

test('without a CRM page, or on one without a record, the popup says so and what to do', async ({
  lintel,
  sandbox,
}) => {
  // A page whose address Chromium tells no extension can be found in front only.
  await lintel.open('about:blank');
  let popup = await lintel.openBehind('/popup.html');
  await expect(popup.getByRole('heading', { name: words.noPage.title })).toBeVisible();
  await expect(popup.getByText(words.noPage.todo)).toBeVisible();
  await popup.close();

  const dashboard = await lintel.open(dashboardUrl(sandbox.account));
  popup = await openPopup(lintel, dashboard);
  await expect(popup.getByRole('heading', { name: words.noRecord.title })).toBeVisible();
  await expect(popup.getByText(words.duplicates.notConnected)).toBeVisible();
  const options = lintel.context.waitForEvent('page');
  await popup.getByRole('button', { name: words.connect }).click();
  await expect((await options).getByLabel(texts.options.connect.key)).toBeVisible();
});
