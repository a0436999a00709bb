import type { Locator, Page } from '@playwright/test';
import type { Lintel } from './browser';
import { texts } from './texts';

/** The popup is this wide at the most (entrypoints/popup/popup.css), and Chromium lets it grow to 600 px. */
const POPUP_VIEWPORT = { width: 380, height: 600 };

/** Opens the popup of a page of the CRM, which comes to the front. A real popup finds that page itself; see `openBehind`. */
export async function openPopup(lintel: Lintel, page: Page): Promise<Page> {
  const popup = await lintel.openBeside(`/popup.html?tabId=${await lintel.tabIdOf(page)}`);
  await popup.setViewportSize(POPUP_VIEWPORT);
  await popup.locator('main:not([aria-busy])').waitFor();
  return popup;
}

/** The list under a heading of the popup: *Must fix*, *Should fix*, *Good to know*, *Duplicates*. */
export function groupOf(popup: Page, title: string): Locator {
  return popup
    .locator('h2', { hasText: new RegExp(`^${title}$`) })
    .locator('xpath=following-sibling::ul[1]')
    .getByRole('listitem');
}

/** The score the ring tells. */
export async function scoreOf(popup: Page): Promise<number> {
  const label = await popup.getByRole('img', { name: /^Score/ }).getAttribute('aria-label');
  return Number(/\d+/.exec(label ?? '')?.[0] ?? Number.NaN);
}

/** Presses one of the ways to keep quiet, or to speak again. */
export async function press(popup: Page, name: string): Promise<void> {
  await popup.getByRole('button', { name, exact: true }).click();
}

export const popupTexts = texts.popup;
