import { recordUrl } from '../support/hubspot-page';
import { openOptions, showStyle, saveStyle } from '../support/options-page';
import { markerOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { suggest, sample, openRecord } = texts.options;
/** A text of the locale with anything in its places. */
const like = (text: string) => new RegExp(fill(text.replace(/[.*+?^()|[\]\\]/g, '\\$&'), '.+', '.+', '.+'));

test('a first style comes from the account’s own records, with what it would flag', async ({ connected, sandbox }) => {
  const { account } = sandbox;
  for (let at = 0; at < 100; at += 1) {
    account.seed('contacts', {
      properties: {
        ...{ firstname: 'Oona', lastname: `Salmi${at}`, email: `oona.${at}@example.com`, jobtitle: 'Buyer' },
        ...{ phone: `+35840123${4000 + at}`, country: 'Finland', city: 'Turku' },
      },
      createdAt: account.now() + 1_000 + at,
    });
  }
  const { id } = account.seed('contacts', {
    properties: {
      firstname: 'Aino',
      lastname: 'Virtanen',
      email: 'aino@example.com',
      country: 'Finland',
      jobtitle: '',
    },
    createdAt: account.now(),
  });
  const page = await connected.open(recordUrl(account, id));
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  const options = await openOptions(connected);
  await showStyle(options);
  const section = options.getByRole('region', { name: suggest.title });
  await section.getByRole('button', { name: suggest.start }).click();

  await expect(section.getByLabel(fill(suggest.country, 'Finland'))).toBeChecked();
  await expect(
    section.getByLabel(fill(suggest.countryForm, texts.rules.country.options.form.englishShort)),
  ).toBeChecked();
  const title = section.getByLabel(fill(suggest.required.contact, texts.fields.jobTitle));
  await expect(title).toBeChecked();
  await expect(section.getByText(like(sample.more.n)).or(section.getByText(like(sample.fewer.n)))).toBeVisible();
  await expect(
    section.getByText(like(openRecord.title.n)).or(section.getByText(like(openRecord.title['1']))),
  ).toContainText('Aino Virtanen');
  await expect(section.locator('[data-fate=new]').filter({ hasText: texts.fields.jobTitle })).toBeVisible();
  await title.uncheck();
  await expect(section.locator('[data-fate=new]').filter({ hasText: texts.fields.jobTitle })).toHaveCount(0);

  await section.getByRole('button', { name: like(suggest.take.n) }).click();
  await saveStyle(options);
  await expect(section.getByText(suggest.taken)).toBeVisible();
  await expect(options.getByRole('combobox', { name: texts.options.style.country, exact: true })).toHaveValue('FI');
});
