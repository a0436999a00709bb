import type { Page } from '@playwright/test';
import { PRESETS } from '../../lib/style/presets';
import { axeFindings } from '../support/axe';
import type { Lintel } from '../support/browser';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { updateExtension } from '../support/update';
import { expect, test } from './fixtures';

const { welcome, presets, fields } = texts;

test.use({ browserOptions: { keepsWelcome: true, lang: 'en-US' } });

const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');

/** The page that the installation opened. */
async function welcomeOf({ context }: Lintel): Promise<Page> {
  const page = await until('the welcome page', () => context.pages().find(isWelcome));
  await page.getByRole('heading', { level: 1, name: welcome.title }).waitFor();
  await page.bringToFront();
  return page;
}

/** The style as the worker keeps it. */
const keptStyle = ({ worker }: Lintel) => worker.evaluate(async () => (await chrome.storage.local.get('style')).style);

/** The step that is open, by its heading. */
const openStep = (page: Page) => page.locator('[aria-current=step]').getByRole('heading', { level: 2 });

/** Presses Tab until a button or link has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('installing opens it, and the three steps go by keyboard without a key', async ({ lintel, sandbox }) => {
  const page = await welcomeOf(lintel);
  expect(lintel.context.pages().filter(isWelcome)).toHaveLength(1);
  await expect(openStep(page)).toContainText(welcome.crm.title);
  await expect(page.getByText(welcome.crm.leaves)).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'HubSpot' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Pipedrive' })).toBeChecked();
  await tabTo(page, welcome.crm.continue);
  await page.keyboard.press('Enter');

  await expect(openStep(page)).toContainText(welcome.key.title);
  await expect(openStep(page)).toBeFocused();
  await expect(page.getByText(welcome.key.leaves.replace('HubSpot', 'Pipedrive'))).toBeVisible();
  await tabTo(page, welcome.key.skip);
  await page.keyboard.press('Enter');

  await expect(openStep(page)).toContainText(welcome.style.title);
  await expect(page.getByText(welcome.style.leaves)).toBeVisible();
  await expect(page.getByRole('radio', { name: presets.starter.name, exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: presets.b2bSales.name, exact: true })).toBeChecked();
  await tabTo(page, welcome.style.save);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: welcome.end.title })).toBeFocused();

  expect(await keptStyle(lintel)).toMatchObject({ preset: 'b2b-sales', rules: PRESETS['b2b-sales'].rules });
  // What each step says: without a key nobody was asked anything.
  expect(sandbox.requests.api()).toEqual([]);
});

test('a key connects the account, and Finland is chosen for its own country', async ({ lintel, sandbox }) => {
  const page = await welcomeOf(lintel);
  await page.getByRole('button', { name: welcome.crm.continue, exact: true }).click();
  await page.getByLabel(texts.options.connect.key, { exact: true }).fill('wrong');
  await page.getByRole('button', { name: texts.options.connect.submit, exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(texts.options.connect.key, { exact: true }).fill(sandbox.account.token);
  await page.getByRole('button', { name: texts.options.connect.submit, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: welcome.key.connected })).toBeVisible();
  await page.getByRole('button', { name: welcome.key.continue, exact: true }).click();

  await page.getByRole('radio', { name: presets.finland.name, exact: true }).check();
  await expect(page.getByRole('combobox', { name: welcome.style.country })).toHaveValue('FI');
  await page.getByRole('button', { name: welcome.style.save, exact: true }).click();
  await expect(page.getByRole('heading', { name: welcome.end.title })).toBeVisible();
  expect(await keptStyle(lintel)).toMatchObject({ preset: 'finland', defaultCountry: 'FI' });

  // Another choice is one step back, and options know of the connection.
  await page.getByRole('button', { name: fill(welcome.changeNamed, welcome.style.title) }).click();
  await page.getByRole('radio', { name: presets.strict.name, exact: true }).check();
  await page.getByRole('button', { name: welcome.style.save, exact: true }).click();
  await expect.poll(() => keptStyle(lintel)).toMatchObject({ preset: 'strict' });
  const options = await lintel.openBeside('/options.html');
  await expect(options.getByText(texts.options.connect.state.connected, { exact: true })).toBeVisible();
});

test('the record to try follows the preset as it is chosen, and is put right by the rules themselves', async ({
  lintel,
}) => {
  const page = await welcomeOf(lintel);
  const trial = page.getByRole('complementary');
  const field = (name: string) => trial.getByRole('textbox', { name, exact: true });
  const { emailTypo, requiredField } = texts.rules;
  await expect(trial.getByText(fill(emailTypo.domain, 'gmail.com'))).toBeVisible();
  await trial
    .getByRole('button', { name: fill(welcome.trial.useNamed, 'aino.virtanen@gmail.com', fields.email) })
    .click();
  await expect(field(fields.email)).toHaveValue('aino.virtanen@gmail.com');
  await expect(trial.getByText(fill(emailTypo.domain, 'gmail.com'))).toHaveCount(0);

  await field(fields.firstName).fill('Aino');
  await field(fields.lastName).fill('Virtanen');
  await field(fields.phone).fill('+358401234567');
  await field(fields.country).fill('Finland');
  await expect(trial.getByRole('status')).toHaveText(welcome.trial.fine);

  await page.getByRole('button', { name: welcome.crm.continue, exact: true }).click();
  await page.getByRole('button', { name: welcome.key.skip, exact: true }).click();
  await page.getByRole('radio', { name: presets.b2bSales.name, exact: true }).check();
  await expect(trial.getByText(fill(requiredField.missing, fields.jobTitle))).toBeVisible();
});

test('an update opens nothing', async ({ lintel }) => {
  const page = await welcomeOf(lintel);
  await page.close();
  await updateExtension(lintel, lintel.worker);
  // Once the new worker has answered it has heard of the update, too.
  const options = await lintel.open(`chrome-extension://${lintel.extensionId}/options.html`);
  await options.getByText(texts.options.connect.state.notConnected, { exact: true }).waitFor();
  expect(lintel.context.pages().filter(isWelcome)).toEqual([]);
});

test('nothing that axe minds, light or dark, and it fits every width', async ({ lintel, sandbox }) => {
  const page = await welcomeOf(lintel);
  const look = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(page), `${what}, ${colorScheme}`).toEqual([]);
    }
    for (const width of [400, 820, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${what}, ${width} px`).toBeLessThanOrEqual(width);
    }
  };
  await look('crm');
  await page.getByRole('button', { name: welcome.crm.continue, exact: true }).click();
  await look('key');
  await page.getByLabel(texts.options.connect.key, { exact: true }).fill(sandbox.account.token);
  await page.getByRole('button', { name: texts.options.connect.submit, exact: true }).click();
  await page.getByRole('status').filter({ hasText: welcome.key.connected }).waitFor();
  await look('connected');
  await page.getByRole('button', { name: welcome.key.continue, exact: true }).click();
  await look('style');
  await page.getByRole('button', { name: welcome.style.save, exact: true }).click();
  await page.getByRole('heading', { name: welcome.end.title }).waitFor();
  await look('end');
});
