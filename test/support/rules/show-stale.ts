import { expect } from '@playwright/test';
import { markerOf, pillOf } from '../overlay';
import { openPopup } from '../popup-page';
import { texts } from '../texts';
import { goodContact } from './rule-site';
import { EVERY_RULE, useStyle } from './rule-style';
import type { Walk } from './walk-rules';

/** What is said of a record without any activity, up to its date. */
const NEVER = texts.rules.stale.never.split('$1')[0] ?? '';

/** An old record that nobody was ever in touch with: the popup lists it, the page has no marker for it. */
export async function showStale({ site, lintel, sandbox }: Walk): Promise<void> {
  site.prepare(sandbox);
  const placed = site.put(sandbox, 'contact', goodContact(0), { age: 900, untouched: true });
  await site.connect(lintel, sandbox);
  await useStyle(lintel, EVERY_RULE);
  const page = await lintel.open(site.url(sandbox, placed));
  await expect(pillOf(page)).toBeVisible();
  const popup = await openPopup(lintel, page);
  await expect(popup.getByRole('listitem').filter({ hasText: NEVER })).toBeVisible();
  await expect(markerOf(page, 'lastActivity')).toHaveCount(0);
}
