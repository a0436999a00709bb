import type { Page } from '@playwright/test';
import { SCOPES, type Scope } from '../sandbox/hubspot/account-options';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere } from '../support/audits';
import { recordUrl } from '../support/hubspot-page';
import { journalOf } from '../support/journal-of';
import { connectOn, openOptions } from '../support/options-page';
import { markerOf, openCard, overlayOf, pillOf } from '../support/overlay';
import { mergesOf, searchesOf, updatesOf } from '../support/requests';
import { mergeButton, openReview } from '../support/review';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

const { connect, privacy } = texts.options;
const NO_SUCH_KEY = 'pat-na1-00000000-0000-4000-8000-000000000000';

async function submitKey(options: Page, key: string): Promise<void> {
  await options.getByLabel(connect.key, { exact: true }).fill(key);
  await options.getByRole('button', { name: connect.submit, exact: true }).click();
}

async function showPrivacy(options: Page): Promise<void> {
  await options.getByRole('link', { name: privacy.title, exact: true }).click();
  await options.getByRole('heading', { name: privacy.history }).waitFor();
}

/** Waits until this many look-ups are told to be kept. */
async function expectLookups(options: Page, count: number): Promise<void> {
  const line = options.getByText(/look-ups?, /).first();
  await expect(line).toHaveText(count === 1 ? /^1 look-up, / : new RegExp(`^${count} look-ups, `));
}

const phoneOf = (id: string) => ({ id, fixed: '+358401234567' });

test('keys: none, none at all like one, an unknown one, one without scopes, and a good one', async ({
  lintel,
  sandbox,
}) => {
  const { account } = sandbox;
  const page = await lintel.open(recordUrl(account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toContainText(texts.page.pill.notConnected);
  const options = await openOptions(lintel);
  await options.getByRole('button', { name: connect.submit, exact: true }).click();
  await expect(options.getByRole('alert')).toHaveText(connect.keyMissing);
  await submitKey(options, 'my key');
  await expect(options.getByRole('alert')).toHaveText(connect.keyShape);
  expect(sandbox.requests.api()).toEqual([]);

  await submitKey(options, NO_SUCH_KEY);
  await expect(options.getByRole('alert')).toContainText(texts.errors.unauthorized);
  await expect(options.getByText(connect.state.notConnected, { exact: true })).toBeVisible();

  const lacking = account.tokens.issue(SCOPES.filter((scope: Scope) => scope !== 'crm.objects.contacts.read'));
  await submitKey(options, lacking);
  await expect(options.getByText(connect.state.missingScopes, { exact: true })).toBeVisible();
  await expect(options.getByText(fill(connect.scopesMissing, 'crm.objects.contacts.read'))).toBeVisible();
  await expect(pillOf(page)).toContainText(texts.page.pill.missingScopes);

  await connectOn(options, account.token);
  await expect(options.getByText(connect.mayWrite, { exact: true })).toBeVisible();
  await expect(options.getByText(String(account.portalId), { exact: true })).toBeVisible();
  await expect(options.getByText(`…${account.token.slice(-4)}`)).toBeVisible();
  await expect(options.getByLabel(connect.key, { exact: true })).toHaveCount(0);
  await expect(options.locator('body')).not.toContainText(account.token);
  // The open page is told: nothing is wrong with James, so nothing is left to say.
  const audit = await auditWhere(lintel, page, 'duplicates to be known', ({ duplicates }) => duplicates === 'on');
  expect(audit.findings).toEqual([]);
  await expect(overlayOf(page)).toHaveCount(0);
});

test('a read-only key finds duplicates, types fixes into the page, and says why it does not merge', async ({
  lintel,
  sandbox,
}) => {
  const { account } = sandbox;
  const options = await openOptions(lintel);
  await connectOn(options, account.readOnlyToken);
  await expect(options.getByText(connect.mayRead, { exact: true })).toBeVisible();
  await options.close();

  const { id, fixed } = phoneOf(NAMED.ainoVirtanen);
  const page = await lintel.open(recordUrl(account, id));
  const panel = await openReview(lintel, page, id);
  await mergeButton(panel).click();
  await expect(panel.getByText(fill(texts.errors.missingScopesNamed, 'crm.objects.contacts.write'))).toBeVisible();
  expect(account.get('contacts', NAMED.ainoKVirtanen).id).toBe(NAMED.ainoKVirtanen);
  expect(mergesOf(sandbox).filter(({ status }) => status < 400)).toEqual([]);

  await page.bringToFront();
  await page.getByRole('button', { name: fill(texts.page.use, fixed) }).click();
  await until('the page to save the number', () => account.get('contacts', id).properties.phone === fixed);
  expect(updatesOf(sandbox).filter(({ status }) => status < 400)).toEqual([]);
});

test('look-ups are counted, limited and wiped; disconnecting keeps the history, which is wiped on its own', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const { id, fixed } = phoneOf(NAMED.ainoVirtanen);
  const page = await connected.open(recordUrl(account, id));
  const { findings } = await auditWhere(connected, page, 'the duplicate', ({ candidates }) => candidates.length > 0);
  expect(findings.map(({ rule }) => rule)).toContain('phone-format');
  await (await openCard(page, 'phone')).getByRole('button', { name: fill(texts.page.use, fixed) }).click();
  await until('the fix to be written', () => account.get('contacts', id).properties.phone === fixed);

  const options = await openOptions(connected);
  await showPrivacy(options);
  await expect(options.getByText(/^\d+ look-ups, .*B$/)).toBeVisible();
  await expect(options.getByText(fill(privacy.historySize[1], '1'))).toBeVisible();
  await options.getByLabel(privacy.maxEntries).fill('1');
  await options.getByRole('button', { name: privacy.saveLimits }).click();
  await expect(options.getByText(privacy.limitsSaved)).toBeVisible();
  await expectLookups(options, 1);
  await options.getByRole('button', { name: privacy.wipeCache }).click();
  await expect(options.getByText(privacy.cacheWiped)).toBeVisible();
  await expectLookups(options, 0);
  const asked = searchesOf(sandbox).length;
  await page.reload();
  await until('HubSpot to be asked again', () => searchesOf(sandbox).length > asked);

  await options.getByRole('link', { name: texts.options.connections, exact: true }).click();
  await options.getByRole('button', { name: connect.disconnect }).click();
  await options.getByRole('dialog').getByRole('button', { name: connect.disconnect }).click();
  await expect(options.getByText(connect.left)).toBeVisible();
  await expect(pillOf(page)).toContainText(texts.page.pill.notConnected);
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  await options.getByRole('link', { name: connect.toHistory }).click();
  await expectLookups(options, 0);
  await expect(options.getByText(fill(privacy.historySize[1], '1'))).toBeVisible();
  expect((await journalOf(connected)).snapshots).toHaveLength(1);

  await options.getByRole('button', { name: privacy.wipeHistory }).click();
  await options.keyboard.press('Escape');
  await expect(options.getByRole('dialog')).toHaveCount(0);
  expect((await journalOf(connected)).entries).toHaveLength(1);
  await options.getByRole('button', { name: privacy.wipeHistory }).click();
  await options.getByRole('dialog').getByRole('button', { name: privacy.wipeHistory }).click();
  await expect(options.getByText(privacy.historySize[0])).toBeVisible();
  expect(await journalOf(connected)).toEqual({ entries: [], snapshots: [] });
});
