import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import { recordUrl, saveProperty } from '../support/hubspot-page';
import { cardOf, markerOf, openCard, pillOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { page: words, rules } = texts;

/** What the card of each rule says of a record that breaks it. `value`: struck out; `fix`: what the button offers. */
const CARDS = [
  {
    rule: 'phone-invalid',
    id: NAMED.erikLindqvist,
    field: 'phone',
    texts: rules.phoneInvalid,
    value: '08-751',
    message: fill(rules.phoneInvalid.tooShort, 'Sweden'),
    button: words.goToField,
  },
  {
    rule: 'phone-placeholder',
    id: NAMED.juliaSchneider,
    field: 'phone',
    texts: rules.phonePlaceholder,
    value: '1234567890',
    message: rules.phonePlaceholder.running,
    button: words.goToField,
  },
  {
    rule: 'phone-format',
    id: NAMED.ainoVirtanen,
    field: 'phone',
    texts: rules.phoneFormat,
    value: '040 123 4567',
    message: fill(rules.phoneFormat.withoutCode, 'Finland', '+358'),
    button: fill(words.use, '+358401234567'),
  },
  {
    rule: 'required-field',
    id: NAMED.anastasiaPetrova,
    field: 'email',
    texts: rules.requiredField,
    value: null,
    message: fill(rules.requiredField.missing, 'Email'),
    button: words.goToField,
  },
] as const;

test('each rule marks its field, and its card says what, why, how to fix it and how to ignore it', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toBeVisible();
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  for (const { rule, id, field, texts: said, value, message, button } of CARDS) {
    await page.goto(recordUrl(sandbox.account, id));
    await markerOf(page, field).hover();
    const card = cardOf(page);
    await expect(card.getByRole('heading', { name: said.title })).toBeVisible();
    await expect(card).toContainText(message);
    if (value === null) await expect(card.locator('s')).toHaveCount(0);
    else await expect(card.locator('s')).toHaveText(value);
    await expect(card).toContainText(fill(words.houseStyle, rule));
    await expect(card).not.toContainText(said.why);
    await card.getByRole('button', { name: words.whyButton }).click();
    await expect(card).toContainText(said.why);
    await expect(card.getByRole('button', { name: button, exact: true })).toBeVisible();
    await expect(card.getByRole('button', { name: words.ignoreHere })).toBeVisible();
    await page.mouse.move(900, 850);
    await expect(card).toHaveCount(0);
  }
});

test('a marker stands beside its value, outside the page of HubSpot, and moves nothing in it', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(pillOf(page)).toBeVisible();
  const { text, row, spot, line, pill, view, withUs, withoutUs } = await page.evaluate(() => {
    const value = document.querySelector('[data-selenium-test="property-input-phone"]');
    const around = value?.closest('[data-test-id="phone"]');
    const host = document.documentElement.querySelector(':scope > lintel-overlay');
    const [icon, under, corner] = ['.mark button svg', '.mark .line', '.pill'].map((each) =>
      host?.shadowRoot?.querySelector(each),
    );
    if (!value || !around || !host || !icon || !under || !corner)
      throw new Error('The page lacks the field or its marker');
    const range = document.createRange();
    range.selectNodeContents(value);
    // Only its figures leave the page.
    const box = (of: Element | Range) => of.getBoundingClientRect().toJSON() as DOMRect;
    const places = () => JSON.stringify([...document.querySelectorAll('body *')].map(box));
    const ours = { spot: box(icon), line: box(under), pill: box(corner) };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const seen = { text: box(range), row: box(around), ...ours, view, withUs: places() };
    host.remove();
    return { ...seen, withoutUs: places() };
  });
  const middle = spot.y + spot.height / 2;
  expect(middle).toBeGreaterThan(row.y);
  expect(middle).toBeLessThan(row.y + row.height);
  expect(spot.x).toBeGreaterThanOrEqual(text.x + text.width);
  // The line runs below the value, along the whole of it and within its row.
  expect(line.width).toBeGreaterThanOrEqual(text.width);
  expect(line.y).toBeGreaterThanOrEqual(text.y + text.height / 2);
  expect(line.y + line.height).toBeLessThanOrEqual(row.y + row.height);
  // The pill is in the bottom corner, a little off both edges.
  expect(pill.width).toBeGreaterThan(20);
  expect([view.width - pill.right, view.height - pill.bottom].map(Math.round)).toEqual([16, 16]);
  expect(withoutUs).toBe(withUs);
});

test('the keyboard alone opens a card, reads it and leaves it', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await expect(markerOf(page, 'phone')).toBeVisible();
  const row = page.locator('[data-test-id="phone"] [role="button"]').first();
  await row.focus();
  await page.keyboard.press('Alt+Shift+KeyL');
  const card = cardOf(page);
  await expect(card.getByRole('heading', { name: rules.phoneFormat.title })).toBeVisible();
  await expect(card.getByRole('button', { name: fill(words.use, '+358401234567') })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: words.ignoreHere })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card).toContainText(rules.phoneFormat.why);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(row).toBeFocused();
  // A marker that has the focus shows its card too.
  await markerOf(page, 'phone').focus();
  await expect(card).toBeVisible();
});

test('ignore here lasts over a reload and lifts when the value changes', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: words.ignoreHere }).click();
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  await expect(card).toHaveCount(0);

  await page.reload();
  const audit = await auditWhere(lintel, page, 'the record to be checked again', ({ ignored }) => ignored.length === 1);
  expect(audit.findings).toEqual([]);
  await expect(pillOf(page)).toBeVisible();
  await expect(markerOf(page, 'phone')).toHaveCount(0);

  await saveProperty(page, 'phone', '08-752');
  await expect(markerOf(page, 'phone')).toBeVisible();
  // The ignored value stays ignored when it comes back.
  await saveProperty(page, 'phone', '08-751');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
});
