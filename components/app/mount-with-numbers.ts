import type { ReactNode } from 'react';
import { loadPhonePlans } from '../../lib/packaged/load-phone-plans';
import { mountPage } from './mount';

/** Draws a page that reads phone numbers, once it can. Where the plans are missing it is drawn all the same: what needs them says so. */
export async function mountWithNumbers(page: ReactNode, title: string): Promise<void> {
  await loadPhonePlans().catch((error: unknown) => console.warn('Numbers cannot be read', error));
  mountPage(page, title);
}
