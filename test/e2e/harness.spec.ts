import type { SurfaceAudit } from '../../lib/messages/protocol';
import { auditWhere } from '../support/audits';
import { recordUrl } from '../support/hubspot-page';
import { NAMED } from '../sandbox/hubspot/data/named';
import { unforgivable } from '../support/trouble';
import { expect, test } from './fixtures';

test('no host exists but the CRM’s', async ({ lintel }) => {
  const page = await lintel.context.newPage();
  await expect(page.goto('https://example.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
});

test('a killed worker starts again with the next message', async ({ connected, sandbox }) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  // What the CRM knows comes after the first check, and fills the website's gap.
  const isChecked = ({ id, findings }: SurfaceAudit) =>
    id === NAMED.erikLindqvist && findings.some(({ rule, field }) => rule === 'completing' && field === 'website');
  const before = await auditWhere(connected, page, 'the first check', isChecked);
  await connected.worker.evaluate(() => Object.assign(globalThis, { fromBefore: true }));
  await connected.killWorker();
  await page.reload();
  const after = await auditWhere(connected, page, 'the check after', (each) => each.at > before.at && isChecked(each));
  expect(await connected.worker.evaluate(() => 'fromBefore' in globalThis)).toBe(false);
  // What a gap may be filled with is told by whatever evidence comes first.
  const said = ({ findings }: typeof after) => findings.map(({ rule, field, value }) => ({ rule, field, value }));
  expect(said(after)).toEqual(said(before));
});

test('complaints of a page are seen, and told from the CRM’s own', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.jamesWhitfield));
  await page.evaluate(() => console.error('a complaint of HubSpot’s own'));
  await expect.poll(() => lintel.trouble.map(({ text }) => text).join()).toContain('a complaint of HubSpot’s own');
  expect(unforgivable(lintel.trouble)).toEqual([]);
  const named = lintel.trouble.map((one) => ({ ...one, text: `${one.text} chrome-extension://x/a.js` }));
  expect(unforgivable(named)).toHaveLength(named.length);
});
