import type { Page } from '@playwright/test';
import { MATTI_LAINE } from '../sandbox/hubspot/data/named';
import { recordUrl } from '../support/hubspot-page';
import {
  chooseCountry,
  chooseSeverity,
  openOptions,
  requireOfContacts,
  showStyle,
  saveStyle,
} from '../support/options-page';
import { cardOf, markerOf, openCard, pillOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { style } = texts.options;
const { phoneFormat, phoneInvalid } = texts.rules;
/** An open page shows a change of the house style within a second of its being saved. */
const AT_ONCE = { timeout: 1_000 };

async function chooseForm(options: Page, form: string): Promise<void> {
  const rule = options.locator('[data-rule="phone-format"]');
  await rule.getByRole('combobox', { name: phoneFormat.options.form.label, exact: true }).selectOption(form);
  await saveStyle(options);
}

test('what the house decides is what the open page shows, at once', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    // Nothing in it names a country.
    properties: { firstname: 'Oona', lastname: 'Salmi', email: 'oona@example.com', phone: '040 123 4567' },
    createdAt: account.now(),
  });
  const page = await lintel.open(recordUrl(account, id));
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(phoneInvalid.title));
  const options = await openOptions(lintel);
  await showStyle(options);

  await chooseCountry(options, 'FI');
  await expect(markerOf(page, 'phone')).toHaveAccessibleName(new RegExp(phoneFormat.title), AT_ONCE);
  await page.bringToFront();
  const card = await openCard(page, 'phone');
  await expect(card.getByRole('button', { name: fill(texts.page.use, '+358401234567') })).toBeVisible();

  await chooseForm(options, 'international');
  await expect(card.getByRole('button', { name: fill(texts.page.use, '+358 40 1234567') })).toBeVisible(AT_ONCE);
  await chooseForm(options, 'national');
  await expect(markerOf(page, 'phone')).toHaveCount(0, AT_ONCE);
  await expect(cardOf(page)).toHaveCount(0, AT_ONCE);

  await requireOfContacts(options, ['jobTitle']);
  await expect(markerOf(page, 'jobTitle')).toHaveAccessibleName(new RegExp(texts.rules.requiredField.title), AT_ONCE);
  await options
    .getByRole('group', { name: texts.rules.requiredField.options.contact })
    .getByLabel(texts.fields.jobTitle)
    .uncheck();
  await saveStyle(options);
  await expect(markerOf(page, 'jobTitle')).toHaveCount(0, AT_ONCE);
});

test('on a record that is only opened, lesser findings wait in the pill unless the house marks everything', async ({
  lintel,
  sandbox,
}) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    properties: {
      ...{ firstname: 'Oona', email: 'oona@example.com', phone: '040 123 4567', country: 'Finland' },
      ...{ hubspot_owner_id: MATTI_LAINE, hs_analytics_source: 'REFERRALS' },
    },
    createdAt: account.now(),
  });
  const page = await lintel.open(recordUrl(account, id));
  await expect(markerOf(page, 'phone')).toBeVisible();
  const options = await openOptions(lintel);
  await showStyle(options);
  await chooseSeverity(options, phoneFormat.title, 'info');
  await expect(markerOf(page, 'phone')).toHaveCount(0, AT_ONCE);
  await expect(pillOf(page).getByRole('button', { name: new RegExp(fill(texts.page.pill.info, '1')) })).toBeVisible(
    AT_ONCE,
  );

  await options.getByRole('radio', { name: style.mark.everything }).check();
  await saveStyle(options);
  await expect(markerOf(page, 'phone')).toBeVisible(AT_ONCE);
  await options.getByRole('radio', { name: style.mark.errors }).check();
  await saveStyle(options);
  await expect(markerOf(page, 'phone')).toHaveCount(0, AT_ONCE);
  await chooseSeverity(options, phoneFormat.title, 'off');
  await expect(pillOf(page).getByRole('button', { name: /good to know/ })).toHaveCount(0, AT_ONCE);
});
