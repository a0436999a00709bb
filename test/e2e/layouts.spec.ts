import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { propertyOn, recordUrl } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const USE = fill(texts.page.use, '+358401234567');

test('controls that are always open are marked and fixed where they stand', async ({ lintel, sandbox }) => {
  for (const [layout, id] of [
    ['textarea', NAMED.ainoVirtanen],
    ['legacy', NAMED.ainoKVirtanen],
  ] as const) {
    const page = await lintel.open(recordUrl(sandbox.account, id, '0-1', [layout]));
    const card = await openCard(page, 'phone');
    await card.getByRole('button', { name: USE, exact: true }).click();
    await expect.poll(() => sandbox.account.get('contacts', id).properties.phone, layout).toBe('+358401234567');
    await expect(propertyOn(page, 'phone')).toHaveValue('+358401234567');
    await expect(markerOf(page, 'phone')).toHaveCount(0);
    await page.close();
  }
});

test('a phone behind a popover is marked, and what its box cannot take is said', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen, '0-1', ['phone-popover']));
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect(overlayOf(page).getByText(texts.page.note.typeIt)).toBeVisible();
});

test('a choice is read by its label, open or not', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen, '0-1', ['dropdown']));
  const shows = (label: string) => (audit: { fields: readonly { key: string; values: readonly string[] }[] }) =>
    audit.fields.some(({ key, values }) => key === 'lifecycleStage' && values.join() === label);
  await auditWhere(lintel, page, 'the stage to be read', shows('Lead'));
  await propertyOn(page, 'lifecyclestage').click();
  await expect(page.getByRole('listbox')).toBeVisible();
  // The open list names every stage; the field still holds one.
  await propertyOn(page, 'phone').scrollIntoViewIfNeeded();
  await auditWhere(lintel, page, 'the stage to stay as it is', shows('Lead'));
  await page.getByRole('option', { name: 'Customer', exact: true }).click();
  await auditWhere(lintel, page, 'the new stage to be read', shows('Customer'));
});
