import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { HouseStyle } from '../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { recordUrl } from '../support/hubspot-page';
import { openOptions, showStyle } from '../support/options-page';
import { reviewButton } from '../support/overlay';
import { canSetPolicy, setPolicy } from '../support/policy';
import { openPopup } from '../support/popup-page';
import { mergesOf } from '../support/requests';
import { mergeButton, openTwinCard } from '../support/review';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { ainoVirtanen: aino, ainoKVirtanen: ainoK } = NAMED;
const CHANGE = { at: Date.UTC(2026, 10, 12, 9), author: 'Maija', reason: 'One phone form for all', rules: [] };
const STYLE: HouseStyle = {
  ...DEFAULT_STYLE,
  ...{ name: 'Nordweb', rules: { 'phone-format': { severity: 'warning' } }, changes: [CHANGE] },
};
const MAIJA = { adminName: 'Maija', adminNote: 'Phones as agreed in May.' };
const REFUSED = fill(texts.errors.byPolicyOf, 'Maija', 'Maija');
const BY_MAIJA = { code: 'ByPolicy', by: 'Maija' };

async function needsPolicies(lintel: Lintel): Promise<void> {
  test.skip(!(await canSetPolicy(lintel)), 'This browser lets no profile try policies (chrome://policy/test).');
}

/** What the worker answers to a page of the extension that asks without its buttons. */
function asks(page: Page, type: string, data: unknown): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });
}

const phoneIs = (lintel: Lintel, page: Page, severity: string) =>
  auditWhere(lintel, page, `phone-format as ${severity}`, ({ findings }) =>
    findings.some((finding) => finding.rule === 'phone-format' && finding.severity === severity),
  );

test('a managed style locks and unlocks rules live, says whose it is, and is announced once', async ({
  connected,
  sandbox,
}) => {
  await needsPolicies(connected);
  const page = await connected.open(recordUrl(sandbox.account, aino));
  await phoneIs(connected, page, 'error');
  const options = await openOptions(connected);
  await showStyle(options);
  const banner = options.getByText(fill(texts.options.policy.noteBy, 'Maija', MAIJA.adminNote));
  await expect(banner).toHaveCount(0);

  await setPolicy(connected, { houseStyle: JSON.stringify(STYLE), ...MAIJA });
  await phoneIs(connected, page, 'warning');
  await expect(banner).toBeVisible();
  await expect(options.getByText(fill(texts.options.policy.locked['1'], '1'))).toBeVisible();
  expect(await asks(options, 'muteRule', { rule: 'phone-format', muted: true })).toMatchObject({
    ok: false,
    failure: BY_MAIJA,
  });

  const popup = await openPopup(connected, page);
  await expect(popup.locator('footer')).toContainText(/Nordweb of .*12/);
  await expect(popup.getByText(CHANGE.reason)).toBeVisible();
  await popup.getByRole('button', { name: texts.popup.style.read, exact: true }).click();
  await expect(popup.getByText(CHANGE.reason)).toHaveCount(0);
  await popup.reload();
  await expect(popup.locator('footer')).toContainText('Nordweb');
  await expect(popup.getByText(CHANGE.reason)).toHaveCount(0);
  await popup.close();

  await setPolicy(connected, {});
  await phoneIs(connected, page, 'error');
  await expect(banner).toHaveCount(0);
  expect(await asks(options, 'muteRule', { rule: 'phone-format', muted: true })).toMatchObject({ ok: true });
});

test('merging: off, then a proposal, then a merge, as the policy changes under an open panel', async ({
  connected,
  sandbox,
}) => {
  await needsPolicies(connected);
  const page = await connected.open(recordUrl(sandbox.account, aino));
  const card = await openTwinCard(connected, page, aino);
  const panel = await connected.sidePanelAfter(() => reviewButton(card).click());
  await mergeButton(panel).waitFor();
  // The page of the policy comes in front: the panel reviews for the tab that is.
  const tabId = await connected.tabIdOf(page);

  await setPolicy(connected, { merge: 'off', ...MAIJA });
  const refused = await connected.openBeside(`/review.html?tab=${tabId}`);
  await expect(refused.getByRole('alert')).toContainText(REFUSED);
  await expect(refused.getByRole('table')).toHaveCount(0);
  await page.bringToFront();
  // The card is still open, and follows.
  await expect(card).toContainText(texts.page.twin.open);
  await expect(reviewButton(card)).toHaveCount(0);

  await setPolicy(connected, { merge: 'propose', ...MAIJA });
  const review = await connected.openBeside(`/review.html?tab=${tabId}`);
  await expect(review.getByText(fill(texts.review.proposal.leadTo, 'Maija'))).toBeVisible();
  await expect(mergeButton(review)).toHaveCount(0);
  await review.getByLabel(texts.review.proposal.by, { exact: true }).fill('Oskar');
  const [file] = await Promise.all([
    review.waitForEvent('download'),
    review.getByRole('button', { name: texts.review.proposal.save, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`lintel-merge-contact-${ainoK}-${aino}.json`);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    ...{ lintelMergePlan: 1, crm: 'hubspot', kind: 'contact', proposedBy: 'Oskar' },
    survivor: { id: ainoK, link: expect.stringContaining(`/${ainoK}`) as unknown },
    merged: { id: aino, link: expect.stringContaining(`/${aino}`) as unknown },
  });
  await expect(review.getByText(fill(texts.review.proposal.saved, file.suggestedFilename()))).toBeVisible();
  const pair = { crm: 'hubspot', account: String(sandbox.account.portalId), kind: 'contact', id: aino };
  const run = { ...pair, otherId: ainoK, choices: {}, fingerprint: 'x', tabId };
  expect(await asks(review, 'runMerge', run)).toMatchObject({
    value: { status: 'did-not-happen', failure: BY_MAIJA },
  });
  expect(mergesOf(sandbox)).toEqual([]);

  await setPolicy(connected, { merge: 'do' });
  await expect(mergeButton(review)).toBeEnabled();
});

test('where nobody is to connect, options says who decided, and a key sent anyway is refused', async ({ lintel }) => {
  await needsPolicies(lintel);
  const options = await openOptions(lintel);
  const key = options.getByLabel(texts.options.connect.key, { exact: true });
  await expect(key).toBeVisible();
  await setPolicy(lintel, { connect: false, ...MAIJA });
  await expect(key).toHaveCount(0);
  await expect(options.getByText(fill(texts.options.policy.connectOffBy, 'Maija', 'Maija'))).toHaveCount(2);
  expect(await asks(options, 'connect', { crm: 'hubspot' })).toMatchObject({ value: { ok: false, failure: BY_MAIJA } });
  await setPolicy(lintel, {});
  await expect(key).toBeVisible();
});
