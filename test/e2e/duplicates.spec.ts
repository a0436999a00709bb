import type { Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { NAMED } from '../sandbox/hubspot/data';
import type { DuplicatePair, DuplicateReason } from '../sandbox/data/truth';
import type { Sandbox } from '../sandbox/server';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { recordUrl } from '../support/hubspot-page';
import { markerOf, openCard, overlayOf } from '../support/overlay';
import { lookUpsOf, wasAnswered } from '../support/requests';
import { twinFieldOf } from '../support/review';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { twin } = texts.page;
const { match } = texts;

function pairOf(sandbox: Sandbox, why: DuplicateReason): DuplicatePair {
  const pair = sandbox
    .truth()
    .duplicates.find((each) => each.kind === 'contacts' && each.why.includes(why) && !each.ids.includes('101'));
  if (!pair) throw new Error(`The data holds no pair with the same ${why}`);
  return pair;
}

/** Opens a record on a tab and waits until its duplicates are known. */
async function visit(lintel: Lintel, page: Page, sandbox: Sandbox, id: string): Promise<SurfaceAudit> {
  await page.goto(recordUrl(sandbox.account, id));
  return auditWhere(lintel, page, `record ${id} to be checked`, (audit) => audit.id === id);
}

/** What the card must give as reasons, with the other record's values. */
function reasons(why: DuplicateReason, other: Readonly<Record<string, string>>): readonly string[] {
  const { email = '', phone = '', mobilephone = phone, firstname = '', lastname = '', company = '' } = other;
  const name = fill(match.name.exact, `${firstname} ${lastname}`);
  switch (why) {
    case 'email':
      return [fill(match.email.mailbox, email), name];
    case 'phone':
      return [phone, mobilephone].flatMap((number) => [
        fill(match.phone.written, number),
        fill(match.mobile.written, number),
      ]);
    case 'name-company':
      return [name, fill(match.company.exact, company)];
    default:
      return [name, fill(match.domain.exact, email.split('@')[1] ?? '')];
  }
}

const REASONS = ['email', 'phone', 'name-company', 'name-domain'] as const;

for (const why of REASONS) {
  test(`two records with the same ${why} know each other, and the card says why`, async ({ connected, sandbox }) => {
    const { account } = sandbox;
    const { ids } = pairOf(sandbox, why);
    const page = await connected.open('about:blank');
    for (const [id, otherId] of [ids, [...ids].reverse()] as readonly (readonly [string, string])[]) {
      const audit = await visit(connected, page, sandbox, id);
      expect(audit.candidates.map(({ record }) => record.ref.id)).toEqual([otherId]);
      const card = await openCard(page, twinFieldOf(audit));
      const other = account.get('contacts', otherId).properties;
      await expect(card.getByRole('heading', { name: twin.probablyPerson })).toBeVisible();
      await expect(card.locator('b bdi').first()).toHaveText(`${other.firstname} ${other.lastname}`);
      const percent = await card.getByText(/^\d+\s?%$/).innerText();
      expect(Number.parseInt(percent, 10)).toBeGreaterThanOrEqual(90);
      expect(Number.parseInt(percent, 10)).toBeLessThan(100);
      const shown = await card.getByRole('listitem').allInnerTexts();
      const wanted = reasons(why, other);
      const hits = wanted.filter((reason) => shown.some((line) => line.trim() === reason));
      // A number may agree as phone or mobile; the other reasons come together.
      expect(hits.length, `${shown.join(' | ')} for ${wanted.join(' | ')}`).toBeGreaterThanOrEqual(
        why === 'phone' ? 1 : wanted.length,
      );
      const owner = account.owners.find((each) => each.id === other.hubspot_owner_id);
      if (owner) await expect(card).toContainText(fill(twin.owner, `${owner.firstName} ${owner.lastName}`));
      await expect(card).not.toContainText(/owner \d/);
    }
  });
}

for (const why of ['switchboard', 'same-name', 'same-surname'] as const) {
  test(`people who only look alike are left in peace: ${why}`, async ({ connected, sandbox }) => {
    const decoys = sandbox.truth().decoys.filter((decoy) => decoy.why === why);
    const page = await connected.open('about:blank');
    for (const { ids } of decoys.slice(0, 3)) {
      const [id, otherId] = ids;
      const audit = await visit(connected, page, sandbox, id);
      // A surname alone is not looked for; the others were found, and judged.
      if (why !== 'same-surname') expect(wasAnswered(sandbox, otherId), `${otherId} was found`).toBe(true);
      expect(audit.candidates.filter(({ record }) => record.ref.id === otherId)).toEqual([]);
      if (audit.findings.some(({ rule }) => rule === 'possible-duplicate')) continue;
      await expect(overlayOf(page).locator('.mark[data-rule="possible-duplicate"]')).toHaveCount(0);
    }
  });
}

test('a pair called no duplicate stays so, on both records and after a reload', async ({ connected, sandbox }) => {
  const { ainoVirtanen, ainoKVirtanen } = NAMED;
  const page = await connected.open('about:blank');
  const card = await openCard(page, twinFieldOf(await visit(connected, page, sandbox, ainoVirtanen)));

  const opened = connected.context.waitForEvent('page');
  await card.getByRole('button', { name: twin.open, exact: true }).click();
  const otherTab = await opened;
  await otherTab.waitForURL(recordUrl(sandbox.account, ainoKVirtanen));
  const other = await auditWhere(connected, otherTab, 'the other record', (audit) => audit.id === ainoKVirtanen);
  expect(other.candidates.map(({ record }) => record.ref.id)).toEqual([ainoVirtanen]);
  await otherTab.close();

  // The card is still open where it was left.
  await page.bringToFront();
  await card.getByRole('button', { name: twin.not, exact: true }).click();
  const marks = overlayOf(page).locator('.mark[data-rule="possible-duplicate"]');
  await expect(marks).toHaveCount(0);
  for (const id of [ainoVirtanen, ainoKVirtanen]) {
    const again = await visit(connected, page, sandbox, id);
    expect(again.candidates).toEqual([]);
    expect(again.findings.map(({ rule }) => rule)).not.toContain('possible-duplicate');
    await expect(marks).toHaveCount(0);
  }
});

test('what was looked up once is not asked again, found or not', async ({ connected, sandbox }) => {
  const page = await connected.open('about:blank');
  // One with a duplicate, one without.
  for (const id of [NAMED.ainoVirtanen, NAMED.jamesWhitfield]) {
    await visit(connected, page, sandbox, id);
  }
  const first = lookUpsOf(sandbox);
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThanOrEqual(2);
  await connected.killWorker();
  const twinAgain = await visit(connected, page, sandbox, NAMED.ainoVirtanen);
  expect(twinAgain.candidates).toHaveLength(1);
  const clean = await visit(connected, page, sandbox, NAMED.jamesWhitfield);
  expect(clean.candidates).toHaveLength(0);
  expect(lookUpsOf(sandbox)).toHaveLength(first.length);
  await markerOf(page, 'phone').waitFor({ state: 'hidden' });
});
