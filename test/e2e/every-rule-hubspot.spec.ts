import { openPopup } from '../support/popup-page';
import { HUBSPOT_SITE } from '../support/rules/hubspot-site';
import { goodContact } from '../support/rules/rule-site';
import { EVERY_RULE, useStyle } from '../support/rules/rule-style';
import { PENDING, RULE_TABLES } from '../support/rules/rule-tables';
import { unaccounted, walkRules } from '../support/rules/walk-rules';
import { markerOf, pillOf } from '../support/overlay';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

/** What is said of a record without any activity, up to its date. */
const NEVER = texts.rules.stale.never.split('$1')[0] ?? '';
const site = HUBSPOT_SITE;

for (const [group, cases] of Object.entries(RULE_TABLES)) {
  test(`each rule on ${group} has its marker, its card and its fix on HubSpot`, async ({ lintel, sandbox }) => {
    await walkRules({ site, lintel, sandbox }, cases);
  });
}

test('a record that nobody was in touch with for long is told of in the popup, and never marked', async ({
  lintel,
  sandbox,
}) => {
  site.prepare(sandbox);
  const { id, kind } = site.put(sandbox, 'contact', goodContact(0), { age: 900 });
  await site.connect(lintel, sandbox);
  await useStyle(lintel, EVERY_RULE);
  const page = await lintel.open(site.url(sandbox, { kind, id }));
  await expect(pillOf(page)).toBeVisible();
  const popup = await openPopup(lintel, page);
  await expect(popup.getByRole('listitem').filter({ hasText: NEVER })).toBeVisible();
  await expect(markerOf(page, 'lastActivity')).toHaveCount(0);
});

for (const [rule, why] of Object.entries(PENDING[site.crm])) {
  test.fixme(`${rule} on HubSpot: ${why}`, () => undefined);
}

test('every rule there is was shown, or it is said why it cannot be', () => {
  expect(unaccounted(site)).toEqual([]);
});
