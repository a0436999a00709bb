import type { FrameLocator, Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { listUrl, openCreateForm, propertyOn, recordUrl, saveProperty, typeInto } from '../support/hubspot-page';
import { markerOf, overlayOf, pillOf } from '../support/overlay';
import { keepTimeline, timelineOf } from '../support/timeline';
import { auditWhere } from '../support/audits';
import { draftsChecked, hearMessages, holdWorker, saidOf, slowWorker } from '../support/worker-watch';
import { expect, test } from './fixtures';

/** 200 characters of the sort that a hasty rep types, in several scripts. */
const TEXT = 'Head of purchasing, Nordics & Baltics (acting) – Ostojohtaja, v. a. inköpschef; закупки. '
  .repeat(3)
  .slice(0, 200);
const NUMBERS = '08-751 06 30 '.repeat(16).slice(0, 200);

interface Slip {
  readonly key: string;
  readonly focused: string;
  readonly caret: number;
}

/** Types by real keys and answers every moment at which the focus or the caret was elsewhere than typing had put it. */
async function slipsWhileTyping(scope: Page | FrameLocator, page: Page, name: string, text: string) {
  await typeInto(scope, page, name, '');
  const control = propertyOn(scope, name);
  const slips = await control.evaluateHandle((element) => {
    const found: Slip[] = [];
    const field = element as HTMLTextAreaElement;
    let keys = 0;
    const look = (key: string) => {
      const active = document.activeElement;
      const caret = field.selectionStart;
      if (active !== field || caret !== keys || field.selectionEnd !== keys)
        found.push({ key, focused: active?.tagName ?? 'nothing', caret });
    };
    document.addEventListener('keydown', (event) => look(event.key), true);
    document.addEventListener('input', () => (keys += 1), true);
    return found;
  });
  await page.keyboard.type(text);
  await expect(control).toBeFocused();
  return slips.jsonValue();
}

test('typing 200 characters loses no key and moves no focus', async ({ connected, sandbox }) => {
  expect(TEXT).toHaveLength(200);
  const page = await connected.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await expect(markerOf(page, 'phone')).toBeVisible();
  for (const [name, text] of [
    ['jobtitle', TEXT],
    ['phone', NUMBERS],
  ] as const) {
    expect(await slipsWhileTyping(page, page, name, text)).toEqual([]);
    await expect(propertyOn(page, name)).toHaveValue(text);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => sandbox.account.get('contacts', NAMED.erikLindqvist).properties[name]?.trim())
      .toBe(text.trim());
  }
  await expect(markerOf(page, 'phone')).toBeVisible();

  await page.goto(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  expect(await slipsWhileTyping(form, page, 'lastname', TEXT)).toEqual([]);
  await expect(propertyOn(form, 'lastname')).toHaveValue(TEXT);
});

test('keys pressed in the middle of a value stay where they are put while findings come and go', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await propertyOn(page, 'phone').click();
  const control = page.locator('textarea[data-selenium-test="property-input-phone"]');
  await expect(control).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('+358 ');
  await page.keyboard.press('Delete');
  // It rests there: the extension has judged the value, drawn what there is to say, and must not have touched the caret.
  await auditWhere(lintel, page, 'the number to be judged', ({ fields }) =>
    fields.some(({ key, values }) => key === 'phone' && values[0] === '+358 40 123 4567'),
  );
  await page.keyboard.type('9');
  await expect(control).toHaveValue('+358 940 123 4567');
  expect(await control.evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe(6);
});

test('1,000 mutations beside the record cause no check', async ({ connected, sandbox }) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the record to be known', ({ id }) => id === NAMED.ainoVirtanen);
  await expect(markerOf(page, 'phone')).toBeVisible();
  await hearMessages(connected);
  const asked = sandbox.requests.api().length;
  expect(await page.evaluate(() => window.__sandbox?.storm(1_000))).toBe(1_000);
  expect(await page.evaluate(() => window.__sandbox?.storm(1_000, { badges: true }))).toBe(1_000);
  // What is asked next is about this edit alone.
  await saveProperty(page, 'jobtitle', 'CEO');
  await expect.poll(async () => (await draftsChecked(connected)).length).toBeGreaterThan(0);
  const titles = (await draftsChecked(connected)).map((draft) => saidOf(draft, 'jobTitle'));
  expect(titles.filter((title) => title === 'TOIMITUSJOHTAJA')).toEqual([]);
  expect(sandbox.requests.api().length).toBe(asked);
});

test('a draft is never answered by the answer to an older one', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  await hearMessages(lintel);
  await keepTimeline(page);
  await typeInto(page, page, 'phone', '');
  await auditWhere(lintel, page, 'the empty number to be judged', ({ fields }) =>
    fields.some(({ key, values }) => key === 'phone' && values.length === 0),
  );
  // The worker is asked about the first keys, and cannot answer before the number is whole and its field left. Nor does it
  // answer the next question at once: were the first answer drawn, it would stand there for long.
  await slowWorker(lintel, 700);
  await holdWorker(lintel, 2_500);
  await page.keyboard.press('+');
  await page.keyboard.type('44 7412684539');
  await page.keyboard.press('Tab');
  await expect(overlayOf(page).locator('.mark[data-field="phone"]')).toHaveAttribute('data-rule', 'phone-format');
  // From the empty number on: a table that came late may have the whole one checked before it.
  const asked = async () => {
    const said = (await draftsChecked(lintel)).map((draft) => saidOf(draft, 'phone'));
    return said.slice(said.indexOf(''));
  };
  await expect.poll(asked, 'one question in flight, then the newest').toHaveLength(3);
  const [, late = '', newest] = await asked();
  expect(late).toMatch(/^\+4{0,2}$/);
  expect(newest).toBe('+44 7412684539');
  const drawn = (await timelineOf(page)).map(({ what }) => what).filter((what) => /^[+-]/.test(what));
  expect(drawn).toEqual(['+phone phone-format']);
});
