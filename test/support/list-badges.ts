import { expect, type Locator, type Page } from '@playwright/test';

/** Where the badges of a list are drawn; not in the document while there is none. */
export const rowsOf = (page: Page): Locator => page.locator('lintel-rows');

/** The badge of a record. */
export const badgeOf = (page: Page, id: number | string): Locator =>
  rowsOf(page).locator(`.badge[data-record="${id}"]`);

/** The card of a badge. */
export const badgeCardOf = (page: Page): Locator => rowsOf(page).getByRole('dialog');

/** The row of a record in HubSpot's list. */
export const hubspotRow = (page: Page, id: string): Locator => page.locator(`tr[data-test-id="row-${id}"]`);

/** The row of a record in Pipedrive's list. */
export const pipedriveRow = (page: Page, id: number): Locator => page.locator(`tr.gridRow[data-id="${id}"]`);

/** Waits until a badge stands within its row, and on no text of it. */
export async function expectInRow(page: Page, row: Locator, id: number | string): Promise<void> {
  await expect(badgeOf(page, id).getByRole('button')).toBeVisible();
  await expect(() => checkInRow(page, row, id)).toPass({ timeout: 10_000 });
}

/** Rejects unless a badge stands within its row right now. */
export async function checkInRow(page: Page, row: Locator, id: number | string): Promise<void> {
  const spot = badgeOf(page, id).getByRole('button');
  const [badge, around] = [await spot.boundingBox(), await row.boundingBox()];
  if (!badge || !around) throw new Error('Not on the screen');
  const [x, y] = [badge.x + badge.width / 2, badge.y + badge.height / 2];
  expect(x).toBeGreaterThan(around.x);
  expect(x).toBeLessThan(around.x + around.width);
  expect(Math.abs(y - around.y - around.height / 2)).toBeLessThan(6);
  expect(await textUnder(row, { left: badge.x + 4, right: badge.x + 20, top: badge.y + 4, bottom: badge.y + 20 })).toBe(
    '',
  );
}

/**
 * The ids of the records whose badges lie within what an element covers. All are read at one instant: asked for one after
 * another, the last would be waited for although it had gone meanwhile.
 */
export async function badgesUnder(page: Page, cover: Locator): Promise<readonly string[]> {
  const area = await cover.evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRectReadOnly);
  return rowsOf(page)
    .locator('.badge')
    .evaluateAll((badges, { left, right, top, bottom }) => {
      const isUnder = (badge: Element) => {
        const box = (badge.querySelector('.spot') ?? badge).getBoundingClientRect();
        return box.right > left && box.left < right && box.bottom > top && box.top < bottom;
      };
      return badges.filter(isUnder).map((badge) => badge.getAttribute('data-record') ?? '');
    }, area);
}

/** The text of a row that is drawn within an area, clipped text left out. */
async function textUnder(row: Locator, area: Record<'left' | 'right' | 'top' | 'bottom', number>): Promise<string> {
  return row.evaluate((node, { left, right, top, bottom }) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let found = '';
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const box = text.parentElement?.closest('td, a, .cell')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const end = Math.min(rect.right, box?.right ?? Infinity);
        if (rect.left < right && end > left && rect.top < bottom && rect.bottom > top) found += text.nodeValue ?? '';
      }
    }
    return found;
  }, area);
}
