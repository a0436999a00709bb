import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { listUrl, openCreateForm, propertyOn, typeInto } from '../support/hubspot-page';
import { cardOf, markedFields, markerOf, openCard, overlayOf } from '../support/overlay';
import { searchesOf } from '../support/requests';
import { twinFieldOf } from '../support/review';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

const { twin } = texts.page;
const HOUR = 3_600_000;

const isCreate = ({ surface }: SurfaceAudit) => surface === 'create';

const frameOf = (page: Page) => page.locator('#object-builder-ui');
const createButton = (form: FrameLocator) => form.getByRole('button', { name: 'Create', exact: true });
const anotherButton = (form: FrameLocator) => form.getByRole('button', { name: 'Create and add another' });

async function typeAll(form: FrameLocator, page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    const control = propertyOn(form, name);
    if ((await control.evaluate((node) => node.tagName)) === 'SELECT') await control.selectOption(text);
    else await typeInto(form, page, name, text);
  }
}

/** Waits until the form's draft is known to have duplicates; answers the first one's id. */
async function foundId(lintel: Lintel, page: Page): Promise<{ audit: SurfaceAudit; id: string | undefined }> {
  const audit = await auditWhere(
    lintel,
    page,
    'a duplicate of what is typed',
    (each) => isCreate(each) && each.candidates.length > 0,
  );
  return { audit, id: audit.candidates[0]?.record.ref.id };
}

async function expectInside(inner: Locator, outer: Locator): Promise<void> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (!a || !b) throw new Error('Not on the screen');
  expect(a.x).toBeGreaterThanOrEqual(b.x);
  expect(a.y).toBeGreaterThanOrEqual(b.y);
  expect(a.x + a.width).toBeLessThanOrEqual(b.x + b.width + 1);
  expect(a.y + a.height).toBeLessThanOrEqual(b.y + b.height + 1);
}

test('who is there already is told while the rep types: by email, by number, by name and company', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const { probes } = sandbox.truth();
  const page = await connected.open(listUrl(account));
  for (const why of ['email', 'phone', 'name-company'] as const) {
    const probe = probes.find((each) => each.kind === 'contacts' && each.why === why);
    if (!probe) throw new Error(`The data holds nobody to find by ${why}`);
    const form = await openCreateForm(page);
    await typeAll(form, page, probe.typed);
    const { audit, id } = await foundId(connected, page);
    expect(id).toBe(probe.id);

    // The keys stay where the rep types, and marker and card lie within the frame, beside what they speak of.
    await expect(propertyOn(form, Object.keys(probe.typed).at(-1) ?? '')).toBeFocused();
    const field = twinFieldOf(audit);
    await expectInside(markerOf(form, field), frameOf(page));
    const card = await openCard(form, field);
    await expectInside(card, frameOf(page));
    const { firstname, lastname } = account.get('contacts', probe.id).properties;
    await expect(card.locator('b bdi').first()).toHaveText(`${firstname ?? ''} ${lastname ?? ''}`);
    // What is not saved yet cannot be merged.
    await expect(card.getByRole('button', { name: twin.review })).toHaveCount(0);
    await expect(card.getByRole('button', { name: twin.open, exact: true })).toBeVisible();
    await form.getByRole('button', { name: 'Close' }).click();
    await expect(frameOf(page)).toHaveCount(0);
  }
  await expect(overlayOf(page)).toHaveCount(0);
});

test('a whole record typed key by key costs HubSpot a handful of searches, and the limit is never met', async ({
  connected,
  sandbox,
}) => {
  const page = await connected.open(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  sandbox.requests.clear();
  await typeAll(form, page, {
    email: 'annika.nieminen@example.fi',
    firstname: 'Annika',
    lastname: 'Nieminen',
    jobtitle: 'Hankintapäällikkö',
    phone: '+358 50 328 4877',
    company: 'Nieminen Hankinta Oy',
  });
  await page.keyboard.press('Tab');
  const whole = (each: SurfaceAudit) =>
    isCreate(each) &&
    each.fields.some(({ key, values }) => key === 'company' && values.includes('Nieminen Hankinta Oy'));
  await auditWhere(connected, page, 'the whole record to be checked', whole);
  // Of the number HubSpot is asked last, perhaps after that check.
  await expect.poll(() => searchesOf(sandbox).some(({ requestBody }) => requestBody.includes('503284877'))).toBe(true);
  const searches = searchesOf(sandbox);
  expect(searches.length).toBeGreaterThan(0);
  // Email, name, number: one each, and a pause in the middle of a field may cost one more.
  expect(searches.length).toBeLessThanOrEqual(6);
  expect(sandbox.requests.api().filter(({ status }) => status === 429)).toEqual([]);

  // The same person in another form: nobody is asked again, for nobody was found.
  await form.getByRole('button', { name: 'Close' }).click();
  const again = await openCreateForm(page);
  await typeAll(again, page, { email: 'annika.nieminen@example.fi' });
  await page.keyboard.press('Tab');
  await auditWhere(
    connected,
    page,
    'the email to be checked',
    (each) => isCreate(each) && each.title === 'annika.nieminen@example.fi' && each.candidates.length === 0,
  );
  expect(searchesOf(sandbox)).toHaveLength(searches.length);
});

test('a required field is asked for on Create, not while the form is being filled', async ({ lintel, sandbox }) => {
  const page = await lintel.open(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  await typeAll(form, page, { firstname: 'Annika', lastname: 'Nieminen', phone: '12' });
  await page.keyboard.press('Tab');
  // The short number is told: so what is silent about the email is a choice.
  await expect(markerOf(form, 'phone')).toBeVisible();
  await expect(markerOf(form, 'email')).toHaveCount(0);
  // HubSpot takes the contact without an email all the same: Lintel never blocks a save. Its answer is held back.
  sandbox.faults.set({ kind: 'slow', ms: 2_000, host: sandbox.account.uiHost, method: 'POST', count: 1 });
  await createButton(form).click();
  await expect(markerOf(form, 'email')).toBeVisible();
  await page.waitForURL(/record\/0-1\/\d+$/);
});

test('Create and add another leaves nothing of the one before, and knows it at once', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  account.options = { ...account.options, indexDelay: { create: HOUR, update: HOUR } };
  const page = await connected.open(listUrl(account));
  const form = await openCreateForm(page);
  const email = 'annika.nieminen@example.fi';
  const before = account.list('contacts').length;
  await typeAll(form, page, { email, firstname: 'Annika', lastname: 'Nieminen', phone: '12' });
  await page.keyboard.press('Tab');
  await expect(markerOf(form, 'phone')).toBeVisible();
  await anotherButton(form).click();
  await expect(propertyOn(form, 'email')).toHaveValue('');
  await expect.poll(() => markedFields(page)).toEqual(new Set());
  await expect(cardOf(form)).toHaveCount(0);
  expect(account.list('contacts')).toHaveLength(before + 1);

  await typeAll(form, page, { email: email.toUpperCase() });
  const { audit, id } = await foundId(connected, page);
  expect(id).toBe(account.getByEmail(email).id);
  await openCard(form, twinFieldOf(audit));
});

test('a contact made a moment ago is known in the next form, though the search does not see it', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  account.options = { ...account.options, indexDelay: { create: HOUR, update: HOUR } };
  const page = await connected.open(listUrl(account));
  // One with an email, one with name and number alone.
  const people = [
    {
      made: { email: 'annika.nieminen@example.fi', firstname: 'Annika' },
      typed: { email: 'Annika.Nieminen@Example.fi' },
    },
    {
      made: { firstname: 'Sanna', lastname: 'Hiltunen', phone: '+358 50 328 4878' },
      typed: { firstname: 'Sanna', lastname: 'Hiltunen', phone: '050 3284878', country: 'Finland' },
    },
  ];
  for (const { made, typed } of people) {
    let form = await openCreateForm(page);
    await typeAll(form, page, made);
    await createButton(form).click();
    await page.waitForURL(/record\/0-1\/\d+$/);
    const id = page.url().split('/').at(-1);
    // Shown once is known: HubSpot tells a new contact's id on its page.
    await auditWhere(connected, page, 'the new record to be checked', (each) => each.id === id);
    await page.goto(listUrl(account));
    form = await openCreateForm(page);
    await typeAll(form, page, typed);
    const found = await foundId(connected, page);
    expect(found.id).toBe(id);
    await openCard(form, twinFieldOf(found.audit));
    await form.getByRole('button', { name: 'Close' }).click();
  }
});
