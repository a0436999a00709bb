import type { Page } from '@playwright/test';
import { listUrl } from '../../../test/support/hubspot-page';
import type { Tour } from './tour';

/** Opens a contact as a rep does: search the list, click the name. HubSpot changes the address without a page load. */
export async function openFromList({ lintel, sandbox }: Tour, id: string): Promise<Page> {
  const { account } = sandbox;
  const { email, lastname, firstname } = account.get('contacts', id).properties;
  const page = await lintel.open(listUrl(account));
  await page
    .getByRole('searchbox')
    .and(page.locator('.list-search input'))
    .fill(email ?? lastname ?? firstname ?? '');
  await page.locator(`[data-test-id="row-${id}"]`).getByRole('link').click();
  await page.waitForURL(`**/record/0-1/${id}`);
  await page.locator('[data-test-id="left-sidebar"] [data-card-type="PROPERTIES_V3"]').waitFor();
  return page;
}
