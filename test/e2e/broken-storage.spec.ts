import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { connectHubSpot } from '../support/options-page';
import { markerOf, pillOf } from '../support/overlay';
import { texts } from '../support/texts';
import { holdWorker } from '../support/worker-watch';
import { expect, test } from './fixtures';

const isFound = ({ candidates }: { candidates: readonly unknown[] }) => candidates.length > 0;

function deleteDatabases({ worker }: Lintel): Promise<readonly string[]> {
  // No function in here has a name: the TypeScript loader would call a helper for it that the worker does not have.
  return worker.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    await Promise.all(
      names.map(
        (name) =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error ?? new Error(`${name} cannot be deleted`));
          }),
      ),
    );
    return names;
  });
}

test('rubbish in the settings: defaults, a report without values, and everything works again', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  await connected.worker.evaluate(() =>
    chrome.storage.local.set({
      style: { version: 'x', rules: ['rubbish'], markOnOpen: 9, defaultCountry: '<b>' },
      connections: [{ crm: 'hubspot', account: '../../rubbish', uiHost: 7 }, 'rubbish'],
      cacheLimits: 'rubbish',
    }),
  );
  await connected.worker.evaluate(() => chrome.storage.session.set({ snooze: 'rubbish', 'limits:x': [] }));
  await connected.killWorker();
  const page = await connected.open(recordUrl(account, NAMED.erikLindqvist));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(pillOf(page)).toContainText(texts.page.pill.notConnected);
  await connectHubSpot(connected, account.token);
  await page.goto(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'duplicates again', isFound);
});

test('databases deleted under the worker: checks go on, and a lost key is said', async ({ connected, sandbox }) => {
  const { account } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', isFound);
  expect(await deleteDatabases(connected)).toEqual(
    expect.arrayContaining(['lintel-cache', 'lintel-vault', 'lintel-journal']),
  );
  await page.goto(recordUrl(account, NAMED.erikLindqvist));
  await expect(markerOf(page, 'phone')).toBeVisible();
  await connected.killWorker();
  await page.goto(recordUrl(account, NAMED.ainoKVirtanen));
  await auditWhere(
    connected,
    page,
    'the record',
    ({ id, duplicates }) => id === NAMED.ainoKVirtanen && duplicates === 'not-connected',
  );
  await expect(pillOf(page)).toContainText(texts.page.pill.notConnected);
  await connectHubSpot(connected, account.token);
  await auditWhere(connected, page, 'duplicates again', isFound);
});

test('a worker killed in the middle of a check is asked again, and nothing typed is lost', async ({
  connected,
  sandbox,
}) => {
  const { account, faults } = sandbox;
  const page = await connected.open(recordUrl(account, NAMED.jamesWhitfield));
  await auditWhere(connected, page, 'the record', ({ id }) => id === NAMED.jamesWhitfield);
  await typeInto(page, page, 'phone', '1');
  // The worker is busy when the next draft comes, and dies with it unanswered.
  await holdWorker(connected, 1_500);
  await page.keyboard.type('2');
  await connected.killWorker();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await expect(markerOf(page, 'phone')).toBeVisible();
  await expect(propertyOn(page, 'phone')).toHaveText('123');
  expect(account.get('contacts', NAMED.jamesWhitfield).properties.phone).toBe('123');

  // And in the middle of a search: the next one finds what that one would have.
  faults.set({ kind: 'slow', ms: 60_000, path: '*/search', count: 1 });
  await page.goto(recordUrl(account, NAMED.ainoVirtanen));
  await expect.poll(() => faults.pending.length, { message: 'the search under way' }).toBe(0);
  await connected.killWorker();
  await auditWhere(connected, page, 'the duplicate', isFound);
});
