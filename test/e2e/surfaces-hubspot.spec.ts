import { NAMED, NAMED_COMPANIES } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { propertyOn, recordUrl, saveProperty } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const USE = fill(texts.page.use, '+358401234567');

interface Read {
  readonly fields: readonly { readonly key: string; readonly values: readonly string[] }[];
}
const valuesOf = ({ fields }: Read, key: string) => fields.find((field) => field.key === key)?.values;

test('a company’s page is read, marked and saved, and the contacts beside it are not', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const page = await lintel.open(recordUrl(account, NAMED_COMPANIES.nordweb, '0-2'));
  const isNordweb = ({ id }: { id?: string }) => id === NAMED_COMPANIES.nordweb;
  const audit = await auditWhere(lintel, page, 'the company', isNordweb);
  expect(audit).toMatchObject({ crm: 'hubspot', kind: 'company', surface: 'record', title: 'Nordweb Oy' });
  expect(valuesOf(audit, 'phone')).toEqual([account.get('companies', NAMED_COMPANIES.nordweb).properties.phone]);
  expect(valuesOf(audit, 'company')).toEqual(['Nordweb Oy']);
  for (const key of ['email', 'firstName', 'lastName']) expect(valuesOf(audit, key)).toBeUndefined();
  await saveProperty(page, 'phone', '12');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await saveProperty(page, 'phone', '+35892511023');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect(account.get('companies', NAMED_COMPANIES.nordweb).properties.phone).toBe('+35892511023');
});

test('the older addresses show the same records', async ({ lintel, sandbox: { account } }) => {
  const origin = `https://${account.uiHost}/contacts/${account.portalId}`;
  const page = await lintel.open(`${origin}/contact/${NAMED.ainoVirtanen}/?interaction=note`);
  const contact = await auditWhere(lintel, page, 'the contact', ({ id }) => id === NAMED.ainoVirtanen);
  expect(contact).toMatchObject({ kind: 'contact', surface: 'record' });
  await (await openCard(page, 'phone')).getByRole('button', { name: USE, exact: true }).click();
  await expect.poll(() => account.get('contacts', NAMED.ainoVirtanen).properties.phone).toBe('+358401234567');

  await page.evaluate(
    (path) => window.__sandbox?.navigate(path),
    new URL(`${origin}/company/${NAMED_COMPANIES.kide}`).pathname,
  );
  const company = await auditWhere(lintel, page, 'the company', ({ id }) => id === NAMED_COMPANIES.kide);
  expect(company).toMatchObject({ kind: 'company', surface: 'record', title: 'Kide Analytics Oy' });
});

test('all properties are read as far as they are drawn, and no grey bar is a field', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const isAino = ({ id }: { id?: string }) => id === NAMED.ainoVirtanen;
  // Labels are read once their table is there.
  const before = await auditWhere(
    lintel,
    page,
    'the contact with what only its label tells',
    (each) => isAino(each) && each.fields.some(({ foundBy }) => foundBy === 'shipped-label'),
  );
  await page.getByRole('button', { name: 'View all properties' }).click();
  const panel = page.locator('[data-test-id="all-properties-panel"]');
  const drawn = () =>
    panel
      .locator('[data-test-id^="property-input-"]:not([data-test-id$="skeleton"])')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-test-id')?.replace('property-input-', '') ?? ''));
  expect((await drawn()).length).toBeLessThan(await panel.locator('[data-test-id="property-input-skeleton"]').count());
  // Scrolled to, a property of no other card is read, and is not read any more when its row is a grey bar again.
  await panel.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  const known = new Set(before.fields.map(({ key }) => key));
  const after = await auditWhere(
    lintel,
    page,
    'one field more',
    (each) => isAino(each) && each.fields.some(({ key }) => !known.has(key)),
  );
  expect(after.fields.map(({ key }) => key)).not.toContain('custom:skeleton');
  expect(valuesOf(after, 'phone')).toEqual(['040 123 4567']);
  await panel.evaluate((node) => node.scrollTo(0, 0));
  await expect(markerOf(page, 'phone')).toHaveCount(1);
  await page.getByRole('button', { name: 'Hide properties' }).click();
  await auditWhere(
    lintel,
    page,
    'the panel to be gone',
    (each) => isAino(each) && each.fields.every(({ key }) => known.has(key)),
  );
  await expect(markerOf(page, 'phone')).toBeVisible();
});

test('a tab that is not open and holds another record is no part of this one', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const page = await lintel.open(recordUrl(account, NAMED.ainoVirtanen, '0-1', ['stacked-tabs']));
  const other = page.locator('[role="tabpanel"][aria-hidden="true"] [data-selenium-test="property-input-phone"]');
  await expect(other).toHaveText(account.get('companies', NAMED_COMPANIES.nordweb).properties.phone ?? '');
  const audit = await auditWhere(lintel, page, 'the contact', ({ id }) => id === NAMED.ainoVirtanen);
  expect(valuesOf(audit, 'phone')).toEqual(['040 123 4567']);
  for (const key of ['custom:domain', 'custom:name', 'companySize']) expect(valuesOf(audit, key)).toBeUndefined();
  // The company's country would make another number of it; its value is not to be written either.
  await (await openCard(page, 'phone')).getByRole('button', { name: USE, exact: true }).click();
  await expect(propertyOn(page, 'phone')).toHaveText('+358401234567');
  await expect(overlayOf(page).locator('.mark')).toHaveCount(0);
});
