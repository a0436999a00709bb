import { HUBSPOT_SITE } from '../support/rules/hubspot-site';
import { RULE_TABLES } from '../support/rules/rule-tables';
import { showStale } from '../support/rules/show-stale';
import { unaccounted, walkRules } from '../support/rules/walk-rules';
import { expect, test } from './fixtures';

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
  await showStale({ site, lintel, sandbox });
});

test('every rule there is was shown, or it is said why it cannot be', () => {
  expect(unaccounted(site)).toEqual([]);
});
