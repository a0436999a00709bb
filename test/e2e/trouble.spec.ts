import type { Page } from '@playwright/test';
import type { Lintel } from '../support/browser';
import { SCOPES } from '../sandbox/hubspot/account-options';
import { NAMED, NAMED_COMPANIES } from '../sandbox/hubspot/data/named';
import type { Fault } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { auditWhere } from '../support/audits';
import { recordUrl, saveProperty, typeInto } from '../support/hubspot-page';
import { connectHubSpot, connectOn, openOptions } from '../support/options-page';
import { markerOf, openCard, pillOf } from '../support/overlay';
import { searchesOf } from '../support/requests';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { pill } = texts.page;
const { connect } = texts.options;
/** A text of the locale whose parameters may be anything. */
const like = (text: string) => new RegExp(fill(text.replace(/[.?*+()[\]]/g, '\\$&'), '.+', '.+'));
const sidebar = (page: Page) => page.locator('[data-test-id="left-sidebar"]');

/** Types a bad number, sees it marked, and saves a good one: what must work whatever HubSpot's API does. */
async function expectLocalRules(page: Page, { account }: Sandbox, id: string): Promise<void> {
  await typeInto(sidebar(page), page, 'phone', '12');
  await page.keyboard.press('Tab');
  await markerOf(page, 'phone').waitFor();
  await saveProperty(page, 'phone', '+442071838751');
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  expect(account.get('contacts', id).properties.phone).toBe('+442071838751');
}

/** Opens a record and waits until it was looked up, well or badly. */
async function visit(lintel: Lintel, page: Page, sandbox: Sandbox, id: string): Promise<void> {
  await page.goto(recordUrl(sandbox.account, id));
  await auditWhere(lintel, page, `record ${id} to be checked`, (audit) => audit.id === id);
}

test('a key that HubSpot takes back is said once, asked about no more, and replaced', async ({ lintel, sandbox }) => {
  const { account, requests } = sandbox;
  const key = account.tokens.issue(SCOPES);
  await connectHubSpot(lintel, key);
  const page = await lintel.open(recordUrl(account, NAMED.ainoVirtanen));
  await openCard(page, 'phone');
  account.tokens.revoke(key);

  await visit(lintel, page, sandbox, NAMED.jamesWhitfield);
  await expect(pillOf(page)).toContainText(pill.unauthorized);
  const asked = requests.api().at(-1)?.serial ?? 0;
  await expectLocalRules(page, sandbox, NAMED.jamesWhitfield);
  for (const id of [NAMED.mattiKorhonen, NAMED.liisaMakinen]) {
    await visit(lintel, page, sandbox, id);
    await expect(pillOf(page)).toContainText(pill.unauthorized);
  }
  const refused = requests.api().filter(({ serial, status }) => serial > asked && status === 401);
  expect(refused, 'requests with a key that is known to be refused').toEqual([]);

  const opened = lintel.context.waitForEvent('page');
  await pillOf(page).getByRole('button', { name: pill.options }).click();
  const options = await opened;
  await expect(options.getByText(connect.state.unauthorized)).toBeVisible();
  await connectOn(options, account.token);
  await visit(lintel, page, sandbox, NAMED.ainoKVirtanen);
  const isFound = ({ candidates }: { candidates: readonly unknown[] }) => candidates.length > 0;
  await auditWhere(lintel, page, 'duplicates to be found again', isFound);
});

test('a key without scopes is taken, its gaps are named, and only what it cannot read is left out', async ({
  lintel,
  sandbox,
}) => {
  const { account } = sandbox;
  const options = await openOptions(lintel);
  await options.getByLabel(connect.key, { exact: true }).fill(account.tokens.issue(['oauth']));
  await options.getByRole('button', { name: connect.submit, exact: true }).click();
  await expect(options.getByText(connect.state.missingScopes)).toBeVisible();
  await expect(options.getByText('crm.objects.contacts.read', { exact: false }).first()).toBeVisible();
  const page = await lintel.open(recordUrl(account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toContainText(pill.missingScopes);
  await expectLocalRules(page, sandbox, NAMED.jamesWhitfield);
  expect(searchesOf(sandbox)).toEqual([]);

  await connectHubSpot(lintel, account.tokens.issue(SCOPES.filter((scope) => !scope.includes('companies'))));
  await page.goto(recordUrl(account, NAMED_COMPANIES.nordweb, '0-2'));
  await expect(pillOf(page)).toContainText(pill.missingScopes);
  const contact = await lintel.open(recordUrl(account, NAMED.ainoVirtanen));
  await openCard(contact, 'phone');
  await expect(pillOf(contact)).not.toContainText(pill.missingScopes);
  await page.bringToFront();
  await typeInto(sidebar(page), page, 'phone', '12');
  await page.keyboard.press('Tab');
  await markerOf(page, 'phone').waitFor();
  const refused = searchesOf(sandbox).filter(({ status }) => status === 403);
  // One for duplicates of the company, one for who else uses the contact's domain.
  expect(refused.length, 'searches without the scope').toBeLessThanOrEqual(2);
});

test('a storm of 429 is answered by waiting: the pill says until when, and no request comes early', async ({
  connected,
  sandbox,
}) => {
  const { account, requests, faults } = sandbox;
  faults.set({ kind: 'rate-limit', policy: 'SECONDLY', path: '*/search' });
  const page = await connected.open(recordUrl(account, NAMED.jamesWhitfield));
  await expect(pillOf(page)).toContainText(like(pill.rateLimitedUntil));
  const searches = searchesOf(sandbox).map(({ at }) => at);
  const gaps = searches.slice(1).map((at, index) => at - (searches[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(0);
  // HubSpot counts searches by the second.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(990);

  faults.clear();
  await expect(pillOf(page)).toHaveCount(0);
  expect(searchesOf(sandbox).at(-1)?.status, 'looked again by itself').toBe(200);

  faults.set({ kind: 'rate-limit', policy: 'DAILY' });
  await visit(connected, page, sandbox, NAMED.mattiKorhonen);
  await expect(pillOf(page)).toContainText(like(pill.rateLimitedUntil));
  const spent = requests.api().length;
  for (const id of [NAMED.liisaMakinen, NAMED.erikLindqvist]) await visit(connected, page, sandbox, id);
  await expect(pillOf(page)).toContainText(like(pill.rateLimitedUntil));
  expect(requests.api().length, 'requests on a spent day').toBe(spent);
});

/** What may come instead of an answer. */
const BROKEN: readonly Fault[] = [
  { kind: 'html' },
  { kind: 'html', status: 403 },
  { kind: 'cut', when: 'body' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'cut', when: 'before' },
];

test('a HubSpot that is down is left alone after a few requests, whatever it sends instead of answers', async ({
  connected,
  sandbox,
}) => {
  const { requests, faults } = sandbox;
  const { jamesWhitfield, mattiKorhonen, liisaMakinen, erikLindqvist, anastasiaPetrova, otherAinoVirtanen } = NAMED;
  const page = await connected.open('about:blank');
  const before = requests.api().length;
  const records = [mattiKorhonen, liisaMakinen, erikLindqvist, anastasiaPetrova, otherAinoVirtanen, jamesWhitfield];
  for (const [at, fault] of BROKEN.entries()) {
    faults.clear();
    faults.set(fault);
    await visit(connected, page, sandbox, records[at] ?? '');
    await expect(pillOf(page)).toContainText(pill.unreachable.split('.')[0] ?? '');
  }
  await expect(pillOf(page)).toContainText(like(pill.unreachableUntil));
  const asked = requests.api().length - before;
  // Six failures open the breaker; Chromium itself repeats a request whose kept connection breaks.
  expect(asked).toBeGreaterThanOrEqual(6);
  expect(asked).toBeLessThanOrEqual(12);

  faults.clear();
  await expectLocalRules(page, sandbox, jamesWhitfield);
  expect(requests.api().length - before, 'requests while the breaker is open').toBe(asked);
});
