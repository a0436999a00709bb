import type { Locator, Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { NAMED_DEALS, NAMED_LEADS, NAMED_ORGANIZATIONS, NAMED_PERSONS } from '../sandbox/pipedrive/data';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { connectPipedrive } from '../support/options-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { dealUrl, leadUrl, organizationUrl, personUrl } from '../support/pipedrive-page';
import { journalOf } from '../support/journal-of';
import { mergeButton, openReview, untilMerged } from '../support/review';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { ainoVirtanen: AINO, ainoKVirtanen: AINO_K, oskarNyman: OSKAR, jamesWhitfield: JAMES } = NAMED_PERSONS;
const GOOD = '+358401234567';
const USE = fill(texts.page.use, GOOD);

const VIEW = '.viewContainer:not([style*="none"])';
const personBlock = (page: Page) => page.locator(`${VIEW} [data-testid="person-block"]`);

/** How far the marker of the phone is off the middle of a row, in px; `NaN` without both. */
async function offRow(page: Page, row: Locator): Promise<number> {
  const [box, spot] = [await row.boundingBox(), await markerOf(page, 'phone').first().locator('svg').boundingBox()];
  return box && spot ? Math.abs(box.y + box.height / 2 - (spot.y + spot.height / 2)) : NaN;
}

const rowIn = (scope: Locator, label: string) =>
  scope.locator('[data-testid="fields-list-row"], .fieldsList > *').filter({ hasText: label }).first();

const navigate = (page: Page, url: string) =>
  page.evaluate((path) => window.__sandbox?.navigate(path), new URL(url).pathname);

/** What is known of the person `id`, whose page this is, or whom it shows; labels of rows may be known a moment later than their page. */
function personOn(lintel: Lintel, page: Page, id: number) {
  const isRead = ({ kind, id: shown, fields }: SurfaceAudit) =>
    kind === 'contact' && shown === String(id) && fields.some(({ key }) => key === 'phone');
  return auditWhere(lintel, page, `person ${id}`, isRead);
}

for (const [what, id, url] of [
  ['deal', AINO_K, (host: { host: string }) => dealUrl(host, NAMED_DEALS.officeRefit)],
  ['lead', AINO, (host: { host: string }) => leadUrl(host, NAMED_LEADS.newOffice)],
] as const) {
  test(`the person of a ${what} is read, marked and fixed; the ${what} and the organization beside it are not`, async ({
    lintel,
    sandbox: { pipedrive },
  }) => {
    await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
    const page = await lintel.open(url(pipedrive));
    const audit = await personOn(lintel, page, id);
    expect(audit).toMatchObject({ crm: 'pipedrive', surface: 'record', title: pipedrive.get('persons', id).name });
    const values = (key: string) => audit.fields.find((field) => field.key === key)?.values;
    expect(values('phone')).toEqual(pipedrive.get('persons', id).phones.map(({ value }) => value));
    expect(values('email')).toEqual(pipedrive.get('persons', id).emails.map(({ value }) => value));
    expect(audit.candidates.map(({ record }) => record.ref.id)).toContain(String(id === AINO ? AINO_K : AINO));
    await expect.poll(() => offRow(page, rowIn(personBlock(page), 'Phone'))).toBeLessThan(20);

    const card = await openCard(page, 'phone');
    await card.getByRole('button', { name: USE, exact: true }).click();
    await expect.poll(() => pipedrive.get('persons', id).phones.map(({ value }) => value)).toEqual([GOOD]);
    await expect(overlayOf(page).locator('.mark[data-rule="phone-format"]')).toHaveCount(0);
  });
}

test('without a key the pencil of the person’s own row is pressed, and Save is left to the rep', async ({
  lintel,
  sandbox: { pipedrive },
}) => {
  const page = await lintel.open(dealUrl(pipedrive, NAMED_DEALS.officeRefit));
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: USE, exact: true }).click();
  const row = rowIn(personBlock(page), 'Phone');
  await expect(row.locator('input[type=text]').first()).toHaveValue(GOOD);
  expect(pipedrive.get('persons', AINO_K).phones[0]?.value).toBe('040-1234567');
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => pipedrive.get('persons', AINO_K).phones[0]?.value).toBe(GOOD);
  await expect(markerOf(page, 'phone')).toHaveCount(0);
});

test('from deal to deal each person is its own, and a deal without one is quiet', async ({
  lintel,
  sandbox: { pipedrive },
}) => {
  const page = await lintel.open(dealUrl(pipedrive, NAMED_DEALS.officeRefit));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await navigate(page, dealUrl(pipedrive, NAMED_DEALS.framework));
  await expect(page.locator(`${VIEW} [data-testid="organization-block"]`)).toBeVisible();
  await expect(overlayOf(page)).toHaveCount(0);
  await navigate(page, dealUrl(pipedrive, NAMED_DEALS.siteSurvey));
  const oskar = await personOn(lintel, page, OSKAR);
  expect(oskar.findings.map(({ value }) => value)).toEqual(expect.arrayContaining(['070-381 46 27', '0000000000']));
  expect(await page.locator('[data-testid="person-block"]').count(), 'the earlier view is still there').toBe(2);
  await expect.poll(() => offRow(page, rowIn(personBlock(page), 'Phone'))).toBeLessThan(60);

  await navigate(page, leadUrl(pipedrive, NAMED_LEADS.warehouse));
  const james = await personOn(lintel, page, JAMES);
  expect(james.findings).toEqual([]);
  await navigate(page, `https://${pipedrive.host}/leads/inbox`);
  await expect(overlayOf(page)).toHaveCount(0);
});

test('the earlier layout of a person’s page is read, marked and fixed', async ({ lintel, sandbox: { pipedrive } }) => {
  const page = await lintel.open(personUrl(pipedrive, OSKAR, ['legacy']));
  await personOn(lintel, page, OSKAR);
  await navigate(page, personUrl(pipedrive, AINO));
  const audit = await personOn(lintel, page, AINO);
  expect(audit.fields.find(({ key }) => key === 'phone')?.values).toEqual(['040 123 4567']);
  expect(audit.fields.find(({ key }) => key === 'lastName')?.values).toEqual(['Virtanen']);
  expect(await page.locator('.detailView.personDetails').count(), 'the earlier view is still there').toBe(2);
  const list = page.locator(`${VIEW} .detailView.personDetails`);
  await expect.poll(() => offRow(page, rowIn(list, 'Phone'))).toBeLessThan(20);
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: USE, exact: true }).click();
  await expect(rowIn(list, 'Phone').locator('input[type=text]').first()).toHaveValue(GOOD);
  await rowIn(list, 'Phone').getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => pipedrive.get('persons', AINO).phones[0]?.value).toBe(GOOD);
  await expect(markerOf(page, 'phone')).toHaveCount(0);
});

test('an organization’s page is read without the person beside it; two organizations are merged into the one named', async ({
  lintel,
  sandbox: { pipedrive, requests },
}) => {
  await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
  const twin = pipedrive.seed('organizations', {
    ...{ name: 'Nordweb Oy', website: 'https://www.nordweb.fi', addedAt: pipedrive.now() - 86_400_000 },
  });
  const employees = pipedrive.personsOf(NAMED_ORGANIZATIONS.nordweb).length;
  const page = await lintel.open(organizationUrl(pipedrive, twin.id));
  const audit = await auditWhere(
    lintel,
    page,
    'the organization with its labelled rows',
    ({ id, fields }) => id === String(twin.id) && fields.some(({ key }) => key === 'website'),
  );
  expect(audit).toMatchObject({ crm: 'pipedrive', kind: 'company', surface: 'record', title: 'Nordweb Oy' });
  expect(audit.fields.find(({ key }) => key === 'website')?.values).toEqual(['https://www.nordweb.fi']);
  await navigate(page, organizationUrl(pipedrive, NAMED_ORGANIZATIONS.nordweb));
  const nordweb = await auditWhere(lintel, page, 'Nordweb', ({ id }) => id === String(NAMED_ORGANIZATIONS.nordweb));
  await expect(page.locator(`${VIEW} [data-testid="person-block"]`)).toBeVisible();
  for (const key of ['email', 'firstName', 'lastName', 'fullName', 'jobTitle']) {
    expect(nordweb.fields.map((field) => field.key)).not.toContain(key);
  }

  const panel = await openReview(lintel, page, String(NAMED_ORGANIZATIONS.nordweb));
  await mergeButton(panel).click();
  await untilMerged(panel);
  const merges = requests.api('pipedrive').filter(({ path }) => /\/organizations\/\d+\/merge$/.test(path));
  expect(merges.map(({ method, status }) => [method, status])).toEqual([['PUT', 200]]);
  const { entries } = await journalOf(lintel);
  const answered = entries.find(({ request }) => request.kind === 'merge')?.answeredId;
  const left = [NAMED_ORGANIZATIONS.nordweb, twin.id].filter((id) => pipedrive.has('organizations', id));
  expect(left.map(String)).toEqual([answered]);
  expect(JSON.parse(merges[0]?.requestBody ?? '')).toEqual({ merge_with_id: left[0] });
  expect(pipedrive.personsOf(left[0] ?? 0)).toHaveLength(employees);
  await page.waitForURL(organizationUrl(pipedrive, left[0] ?? 0));
});
