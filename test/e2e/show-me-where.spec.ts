import type { Locator, Page } from '@playwright/test';
import { auditWhere } from '../support/audits';
import { axeFindings } from '../support/axe';
import type { Lintel } from '../support/browser';
import { recordUrl } from '../support/hubspot-page';
import { openOptions } from '../support/options-page';
import { pillOf } from '../support/overlay';
import { personUrl } from '../support/pipedrive-page';
import { fill, texts, textsAt } from '../support/texts';
import { expect, test } from './fixtures';

const { picker, pill } = texts.page;
const { choices, title } = texts.options.reading;
const PHONE = texts.fields.phone;

/** What one record of a CRM whose pages nobody described says. */
interface Told {
  readonly label: string | null;
  readonly phone: string;
  /** Rows before the phone's. */
  readonly more?: string;
  /** What a build calls its classes. */
  readonly hash?: string;
}

const row = (label: string, value: string, hash: string) =>
  `<div class="row-${hash}"><div class="label-${hash}">${label}</div><div class="value-${hash}">${value}</div></div>`;

/** The fields of a record, without any name of the CRM's. */
function fieldsOf({ label, phone, more = '', hash = 'a1' }: Told): string {
  const rows = [row('First name', 'Ann', hash), row('Last name', 'Lee', hash), row('Email', 'ann@example.com', hash)];
  const last = label === null ? `<p class="p-${hash}">${phone}</p>` : row(label, phone, hash);
  return `${rows.join('')}${more}${last}`;
}

const hubSpotPage = (told: Told) =>
  `<!doctype html><html lang="en"><title>A record</title><body><main style="padding: 80px 40px">
    <div data-test-id="left-sidebar">${fieldsOf(told)}</div></main>
    <script>
      // What the page hears, as long as it hears anything.
      window.heard = [];
      for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup'])
        document.addEventListener(type, (event) => event.target.localName?.startsWith('lintel') || heard.push(type), true);
    </script></body></html>`;

const pipedriveRow = (label: string, value: string) =>
  `<div data-testid="fields-list-row"><span data-testid="field-name">${label}</span>
    <div data-testid="field-value"><span>${value}</span></div></div>`;
const pipedrivePage = (label: string) =>
  `<!doctype html><html lang="en"><title>A person</title><body><main style="padding: 80px 40px"><div data-testid="detail-block">
    ${pipedriveRow('First name', 'Ann')}${pipedriveRow('Last name', 'Lee')}${pipedriveRow('Email', 'ann@example.com')}
    ${pipedriveRow(label, '040 1234567')}</div></main></body></html>`;

async function serve(lintel: Lintel, url: string, body: string): Promise<void> {
  await lintel.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** The picker's own drawing. */
const pickerOf = (page: Page): Locator => page.locator('lintel-picker');
const asks = (page: Page): Locator => pillOf(page).getByRole('button', { name: fill(pill.missing[1], '1') });
const showButton = (page: Page): Locator =>
  pickerOf(page).getByRole('button', { name: fill(picker.showNamed, PHONE), exact: true });

async function readAs(lintel: Lintel, page: Page, phone: string): Promise<void> {
  await auditWhere(lintel, page, `the phone ${phone}`, ({ expected, fields }) => {
    const isChosen = expected.some(({ key, foundBy }) => key === 'phone' && foundBy === 'chosen');
    return isChosen && fields.some(({ key, values }) => key === 'phone' && values.join() === phone);
  });
}

async function pointAt(page: Page, text: string): Promise<void> {
  await asks(page).click();
  await showButton(page).click();
  // Past Playwright's own check of what is on top: the picker's shield is.
  const box = await page.getByText(text, { exact: true }).boundingBox();
  if (!box) throw new Error(`nothing says ${text}`);
  const [x, y] = [box.x + 4, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await expect(pickerOf(page).locator('.outline')).toBeVisible();
  await page.mouse.click(x, y);
  await expect(pickerOf(page).getByRole('status')).toHaveText(fill(picker.kept, PHONE));
}

const heard = (page: Page) => page.evaluate('window.heard');

test('a field under a label that nobody knows is shown once, and found from then on', async ({ lintel, sandbox }) => {
  const urls = ['801', '802', '803'].map((id) => recordUrl(sandbox.account, id)) as [string, string, string];
  await serve(lintel, urls[0], hubSpotPage({ label: 'Direct line', phone: '040 1234567' }));
  const page = await lintel.open(urls[0]);
  await expect(asks(page)).toBeVisible();
  await pointAt(page, '040 1234567');
  await readAs(lintel, page, '040 1234567');
  await expect(asks(page)).toHaveCount(0);
  expect(await heard(page)).toEqual([]);

  await page.reload();
  await readAs(lintel, page, '040 1234567');

  // Another build, and a row more: the label still tells.
  const more = row('Shoe size', '43', 'b2');
  await serve(lintel, urls[1], hubSpotPage({ label: 'Direct line', phone: '09 555 123', more, hash: 'b2' }));
  const other = await lintel.open(urls[1]);
  await readAs(lintel, other, '09 555 123');

  // The page goes on to another record by itself.
  await page.evaluate(
    ([url, html]) => {
      history.pushState({}, '', url);
      const root = document.createElement('div');
      root.setAttribute('data-test-id', 'left-sidebar');
      root.innerHTML = html; // eslint-disable-line no-unsanitized/property -- a fixture of our own
      document.querySelector('[data-test-id="left-sidebar"]')?.replaceWith(root);
    },
    [urls[2], fieldsOf({ label: 'Direct line', phone: '050 7654321', hash: 'c3' })] as const,
  );
  await readAs(lintel, page, '050 7654321');
});

test('by keys alone, where there is no label at all; a row more, and it is asked about instead of mistaken', async ({
  lintel,
  sandbox,
}) => {
  const [url, moved] = [recordUrl(sandbox.account, '811'), recordUrl(sandbox.account, '812')];
  await serve(lintel, url, hubSpotPage({ label: null, phone: '040 1234567' }));
  const page = await lintel.open(url);
  await asks(page).focus();
  await page.keyboard.press('Enter');
  await expect(showButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  const status = pickerOf(page).getByRole('status');
  await expect(status).toContainText(fill(picker.aim, PHONE));
  await page.keyboard.press('Tab');
  await expect(status).toContainText(fill(picker.taken, 'First name'));
  // What is read already stays what it is.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(status).toContainText(fill(picker.unlabelled, '040 1234567'));
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(fill(picker.kept, PHONE));
  await readAs(lintel, page, '040 1234567');
  expect(await heard(page)).toEqual([]);

  const more = '<p>Met at a fair</p>';
  await serve(lintel, moved, hubSpotPage({ label: null, phone: '040 1234567', more }));
  const other = await lintel.open(moved);
  await expect(asks(other)).toBeVisible();
});

test('Escape and a second press stop, the page hears nothing, and what it dispatches itself counts for nothing', async ({
  lintel,
  sandbox,
}) => {
  const url = recordUrl(sandbox.account, '821');
  await serve(lintel, url, hubSpotPage({ label: 'Direct line', phone: '040 1234567' }));
  const page = await lintel.open(url);
  await asks(page).click();
  await expect(showButton(page)).toBeVisible();
  await asks(page).click();
  await expect(showButton(page)).toHaveCount(0);
  await asks(page).click();
  await page.keyboard.press('Escape');
  await expect(showButton(page)).toHaveCount(0);
  await asks(page).click();
  await showButton(page).click();
  await expect(pickerOf(page).locator('.bar')).toBeVisible();
  await page.evaluate(() => {
    const value = [...document.querySelectorAll('div')].find((each) => each.textContent === '040 1234567');
    value?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  });
  await page.keyboard.press('Escape');
  await expect(pickerOf(page)).toHaveCount(0);
  await expect(asks(page)).toBeVisible();
  expect(await heard(page)).toEqual(['click']);
});

test('what is not on the page is waved off, and options list and forget every choice', async ({ lintel, sandbox }) => {
  const url = recordUrl(sandbox.account, '831');
  await serve(lintel, url, hubSpotPage({ label: 'Direct line', phone: '040 1234567' }));
  const page = await lintel.open(url);
  await asks(page).click();
  await pickerOf(page)
    .getByRole('button', { name: fill(picker.absentNamed, PHONE), exact: true })
    .click();
  await expect(pickerOf(page).getByRole('status')).toHaveText(fill(picker.waved, PHONE));
  await expect(asks(page)).toHaveCount(0);

  const options = await openOptions(lintel);
  await options.getByRole('link', { name: title, exact: true }).click();
  const absent = fill(choices.absent, PHONE, 'contact pages');
  await options.getByRole('button', { name: fill(choices.forgetNamed, absent), exact: true }).click();
  await expect(options.getByText(fill(choices.forgotten, PHONE), { exact: true })).toBeVisible();
  await expect(options.getByText(choices.title)).toHaveCount(0);
  await options.close();

  // The question is back on the open page, without a reload.
  await pointAt(page, '040 1234567');
  await readAs(lintel, page, '040 1234567');
  const again = await openOptions(lintel);
  await again.getByRole('link', { name: title, exact: true }).click();
  const shown = fill(choices.at, PHONE, 'direct line', 'contact pages');
  await expect(again.getByText(shown, { exact: true })).toBeVisible();
  expect(await axeFindings(again)).toEqual([]);
  await again.getByRole('button', { name: fill(choices.forgetNamed, shown), exact: true }).click();
  await expect(again.getByText(shown)).toHaveCount(0);
  await again.close();
  await expect(asks(page)).toBeVisible();
});

test('at Pipedrive as well', async ({ lintel, sandbox }) => {
  const url = personUrl(sandbox.pipedrive, 901);
  await serve(lintel, url, pipedrivePage('Direct line'));
  const page = await lintel.open(url);
  await pointAt(page, '040 1234567');
  await readAs(lintel, page, '040 1234567');
  const options = await openOptions(lintel);
  await options.getByRole('link', { name: title, exact: true }).click();
  const { at, account } = textsAt('Pipedrive').options.reading.choices;
  await expect(options.getByText(fill(at, PHONE, 'direct line', 'person pages'), { exact: true })).toBeVisible();
  const company = sandbox.pipedrive.host.split('.')[0] ?? '';
  await expect(options.getByText(fill(account, 'Pipedrive', company), { exact: true })).toBeVisible();
});
