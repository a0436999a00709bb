import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data/named';
import { auditWhere } from '../support/audits';
import { axeFindings } from '../support/axe';
import type { Lintel } from '../support/browser';
import { fieldLogOf, untilCounted } from '../support/field-log-of';
import { recordUrl, type HubSpotPlace } from '../support/hubspot-page';
import { openOptions } from '../support/options-page';
import { personUrl } from '../support/pipedrive-page';
import { openPopup } from '../support/popup-page';
import { fill, texts, textsAt } from '../support/texts';
import { expect, test } from './fixtures';

const DAY_MS = 24 * 60 * 60 * 1000;
const { reading } = texts.options;
const { popup: words } = texts;

/** A HubSpot record page whose sidebar shows these properties and no others. */
function pageWith(properties: readonly string[]): string {
  const rows = properties.map(
    (name) => `<span data-test-id="${name}"><div data-deferred-property-input-root="true"
      data-deferred-property-input-state="editable" data-deferred-property-input-mode="display" role="button" tabindex="0">
      <span data-selenium-test="property-input-${name}">${name === 'email' ? 'ann@example.com' : 'Ann'}</span></div></span>`,
  );
  return `<!doctype html><html lang="en"><title>A record</title><div data-test-id="left-sidebar"><div data-card-type="PROPERTIES_V3">
    <ul data-selenium-test="profile-properties-list">${rows.join('')}</ul></div></div></html>`;
}

const ALL = ['firstname', 'lastname', 'email', 'phone'];

/** Opens one record after the other, each with these properties on its page. */
async function openRecords(lintel: Lintel, place: HubSpotPlace, ids: readonly number[], shown: readonly string[]) {
  for (const id of ids) {
    const url = recordUrl(place, String(id));
    await lintel.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body: pageWith(shown) }));
    const page = await lintel.open(url);
    await auditWhere(lintel, page, `record ${id}`, (audit) => audit.id === String(id));
  }
}

/** From now on it is so many days ago for the worker, until it is told another day; its timers run on. */
async function setDaysAgo(lintel: Lintel, days: number): Promise<void> {
  const at = Date.now() - days * DAY_MS;
  await lintel.worker.evaluate((then) => {
    Date.now = () => then;
  }, at);
}

async function openReading(lintel: Lintel): Promise<Page> {
  const options = await openOptions(lintel);
  await options.getByRole('link', { name: reading.title, exact: true }).click();
  await options.getByRole('heading', { name: reading.title, exact: true }).waitFor();
  return options;
}

const found = (count: number, of: number) => fill(words.expectedFound.n, String(count), String(of));

test('the popup says how many expected fields were found, by which evidence, and which were not', async ({
  lintel,
  sandbox,
}) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await auditWhere(lintel, page, 'the record', ({ id }) => id === NAMED.ainoVirtanen);
  const whole = await openPopup(lintel, page);
  await expect(whole.getByText(found(4, 4), { exact: true })).toBeVisible();
  await whole.close();

  await openRecords(lintel, sandbox.account, [901], ['firstname', 'email']);
  const stripped = lintel.context.pages().at(-1);
  if (!stripped) throw new Error('The page did not open');
  const popup = await openPopup(lintel, stripped);
  const summary = popup.getByText(found(2, 4), { exact: true });
  const missing = popup.getByText(fill(words.expectedMissing, 'Last name and Phone number'));
  await expect(missing).toBeHidden();
  await summary.focus();
  await popup.keyboard.press('Enter');
  await expect(missing).toBeVisible();
  await expect(popup.locator('dl.found-by')).toHaveText(`${texts.foundBy.name}2`);
  expect(await axeFindings(popup)).toEqual([]);
});

test('at Pipedrive as well, whose pages name a person in one piece', async ({ lintel, sandbox }) => {
  const page = await lintel.open(personUrl(sandbox.pipedrive, NAMED_PERSONS.ainoVirtanen));
  const isRead = ({ expected }: { readonly expected: readonly { readonly foundBy: unknown }[] }) =>
    expected.length === 4 && expected.every(({ foundBy }) => foundBy !== null);
  await auditWhere(lintel, page, 'the person', isRead);
  const popup = await openPopup(lintel, page);
  await popup.getByText(found(4, 4), { exact: true }).click();
  await expect(popup.locator('dl.found-by')).toContainText(textsAt('Pipedrive').foundBy.shippedLabel);
});

test('options say since when which fields are no longer found, and forget the counts when told', async ({
  lintel,
  sandbox,
}) => {
  const empty = await openReading(lintel);
  await expect(empty.getByText(reading.empty)).toBeVisible();
  await empty.close();

  await setDaysAgo(lintel, 4);
  await openRecords(lintel, sandbox.account, [901, 902, 903, 904, 905], ALL);
  await untilCounted(lintel, 5);
  await setDaysAgo(lintel, 3);
  await openRecords(lintel, sandbox.account, [901, 902, 906], ['firstname', 'lastname']);
  const days = await untilCounted(lintel, 8);
  expect(days.map(({ pages }) => pages)).toEqual([5, 3]);
  // Counts, and nothing of what any record says.
  expect(JSON.stringify(days)).not.toMatch(/ann/i);

  const options = await openReading(lintel);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.now() - 3 * DAY_MS);
  const sentence = fill(reading.lost.n, weekday, '2', '4', 'contact pages', 'Email and Phone number');
  await expect(options.getByText(sentence, { exact: true })).toBeVisible();
  await expect(options.getByRole('row').nth(1)).toContainText(fill(reading.foundOf, '2', '4'));
  await expect(options.getByRole('row').nth(2)).toContainText(fill(reading.foundOf, '4', '4'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(options), colorScheme).toEqual([]);
  }

  await options.getByRole('button', { name: reading.clear, exact: true }).click();
  await expect(options.getByRole('status')).toHaveText(reading.cleared);
  await expect(options.getByText(reading.empty)).toBeVisible();
  expect(await fieldLogOf(lintel)).toEqual([]);
});
