import type { Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import { auditWhere } from '../support/audits';
import { connectPipedrive } from '../support/options-page';
import { cardOf, markerOf, openCard, overlayOf, pillOf } from '../support/overlay';
import {
  addSave,
  editRow,
  openAddPerson,
  personsListUrl,
  personUrl,
  rowOf,
  saveRow,
  typeIntoAdd,
  typeIntoRow,
} from '../support/pipedrive-page';
import { mergeButton, openReview } from '../support/review';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const AINO = NAMED_PERSONS.ainoVirtanen;
const OTHER_AINO = NAMED_PERSONS.ainoKVirtanen;
const JAMES = NAMED_PERSONS.jamesWhitfield;
const FIX = fill(texts.page.use, '+358401234567');

test.beforeEach(async ({ lintel, sandbox }) => {
  await connectPipedrive(lintel, sandbox.pipedrive.companyDomain, sandbox.pipedrive.token);
});

const press = (page: Page, name: string) => cardOf(page).getByRole('button', { name, exact: true }).click();

test('a person’s page is read, marked and scored, and Pipedrive itself writes the fix', async ({ lintel, sandbox }) => {
  const page = await lintel.open(personUrl(sandbox.pipedrive, AINO));
  const audit = await auditWhere(lintel, page, 'the person', ({ id }) => id === String(AINO));
  expect(audit).toMatchObject({ crm: 'pipedrive', account: sandbox.pipedrive.companyDomain, surface: 'record' });
  await openCard(page, 'phone');
  await press(page, FIX);
  await expect.poll(() => sandbox.pipedrive.get('persons', AINO).phones[0]?.value).toBe('+358401234567');
  // The duplicate stays beside the number: only what was fixed is over.
  const isFixed = ({ findings }: SurfaceAudit) => findings.every(({ rule }) => rule !== 'phone-format');
  await auditWhere(lintel, page, 'the number to be well written', isFixed);
  await expect(overlayOf(page).locator('.mark[data-rule="phone-format"]')).toHaveCount(0);
  expect(sandbox.pipedrive.get('persons', AINO).phones).toHaveLength(1);
});

test('a row under edit is marked after a rest, fixed where it stands, and saved by nobody but the rep', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(personUrl(sandbox.pipedrive, JAMES));
  await expect(pillOf(page)).toBeVisible();
  const before = sandbox.pipedrive.get('persons', JAMES).phones[0]?.value;
  const input = await editRow(page, 'phone');
  await typeIntoRow(page, 'phone', '0044 20 7930 4832');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(input).toBeFocused();
  await openCard(page, 'phone');
  await press(page, fill(texts.page.use, '+442079304832'));
  await expect(input).toHaveValue('+442079304832');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect(sandbox.pipedrive.get('persons', JAMES).phones[0]?.value).toBe(before);
  await saveRow(page, 'phone');
  expect(sandbox.pipedrive.get('persons', JAMES).phones[0]?.value).toBe('+442079304832');
  await expect(rowOf(page, 'phone')).toContainText('+442079304832');
});

test('the add-person modal is checked while it is filled, and knows who is there already', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(personsListUrl(sandbox.pipedrive));
  await openAddPerson(page);
  await typeIntoAdd(page, 'name', 'Aino Virtanen');
  await typeIntoAdd(page, 'email', 'aino@nordweb.fi');
  const isFound = ({ surface, candidates }: { surface: string; candidates: readonly unknown[] }) =>
    surface === 'create' && candidates.length > 0;
  const audit = await auditWhere(lintel, page, 'a duplicate of the draft', isFound);
  expect(audit.candidates.map(({ record }) => record.ref.id)).toContain(String(OTHER_AINO));
  await typeIntoAdd(page, 'phone', '12');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(addSave(page)).toHaveCount(0);
  await expect(overlayOf(page)).toHaveCount(0);
});

test('two persons are merged into the one whose id Pipedrive keeps, and the tab goes there', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(personUrl(sandbox.pipedrive, AINO));
  const panel = await openReview(lintel, page, String(AINO));
  await expect(panel.getByText(texts.merge.consequence.newContactId)).toHaveCount(0);
  await mergeButton(panel).click();
  await expect(panel.getByRole('heading', { name: texts.review.merged })).toBeVisible();
  const left = [AINO, OTHER_AINO].filter((id) => sandbox.pipedrive.has('persons', id));
  expect(left).toHaveLength(1);
  await page.waitForURL(personUrl(sandbox.pipedrive, left[0] ?? 0));
});

test('from person to person through the list nothing of the earlier one stays', async ({ lintel, sandbox }) => {
  const page = await lintel.open(personUrl(sandbox.pipedrive, AINO));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await page.evaluate((path) => window.__sandbox?.navigate(path), '/persons/list');
  await expect(overlayOf(page)).toHaveCount(0);
  await page.evaluate((path) => window.__sandbox?.navigate(path), `/person/${JAMES}`);
  const audit = await auditWhere(lintel, page, 'the other person', ({ id }) => id === String(JAMES));
  expect(audit.fields.find(({ key }) => key === 'phone')?.values).toEqual(
    sandbox.pipedrive.get('persons', JAMES).phones.map(({ value }) => value),
  );
});
