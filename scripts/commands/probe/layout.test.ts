import { describe, expect, test } from 'vitest';
import { testAccounts } from '../../../test/layouts/test-accounts';
import { UsageError } from '../usage-error';
import { layoutFor } from './layout';

const { hubspot: account, pipedrive } = testAccounts();
const sandbox = { account, pipedrive };
const HUBSPOT = new URL(`https://${account.uiHost}/contacts/${account.portalId}/record/0-1/101?x=1`);
const PIPEDRIVE = new URL(`https://${pipedrive.host}/person/101`);

describe('layoutFor', () => {
  test('makes the page of the record at the address, the same for the same seed', () => {
    const page = layoutFor(sandbox, HUBSPOT, { seed: 3 });
    expect(page.url).toBe(HUBSPOT.href);
    expect(page.html).toContain('aino.virtanen@nordweb.fi');
    expect(layoutFor(sandbox, HUBSPOT, { seed: 3 })).toEqual(page);
    expect(layoutFor(sandbox, PIPEDRIVE, { seed: 3, variant: 'table' }).html).toContain('<table');
  });

  test('a form has an address of its own', () => {
    const page = layoutFor(sandbox, HUBSPOT, { seed: 3, variant: 'create-form' });
    expect(page.url).toContain(`/object-builder/${account.portalId}/0-1/embed`);
  });

  test('refuses an address without a record, and a form where there is none', () => {
    const nobody = new URL(`https://${pipedrive.host}/person/999999`);
    expect(() => layoutFor(sandbox, nobody, { seed: 3 })).toThrow(UsageError);
    expect(() => layoutFor(sandbox, PIPEDRIVE, { seed: 3, variant: 'create-form' })).toThrow(/HubSpot’s|HubSpot's/);
  });
});
