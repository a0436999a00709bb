import type { Page } from '@playwright/test';
import type { SurfaceAudit } from '../../../lib/messages/protocol';
import type { FieldKey } from '../../../lib/record/record';
import type { Lintel } from '../../../test/support/browser';
import { until } from '../../../test/support/until';

const OPEN_TIMEOUT_MS = 5_000;
/** An editor that opens at once is there by then. */
const QUICK_MS = 500;

/** Whether the keyboard is in a control that takes typing, in any frame of the page. A choice takes its name. */
async function isTyping(page: Page): Promise<boolean> {
  const answers = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const active = document.activeElement;
          const isText = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
          const isOpen = isText ? !active.readOnly : active instanceof HTMLSelectElement;
          return isOpen && active?.matches(':disabled') === false && document.hasFocus();
        })
        // A frame that goes away meanwhile holds no keyboard.
        .catch(() => false),
    ),
  );
  return answers.includes(true);
}

/**
 * The build in which a phone opens a popover with country, number and Apply (facts of HubSpot's pages, "phone on a
 * record"): types there and applies.
 */
async function typeIntoPopover(page: Page, text: string): Promise<boolean> {
  const popover = page
    .locator('div')
    .filter({ has: page.locator('[data-test-id="country-select"]') })
    .last();
  if (!(await popover.isVisible())) return false;
  // The number is typed as it is given, its country code in it.
  await popover.locator('select').selectOption('');
  await popover.locator('input[type="tel"]').fill('');
  await popover.locator('input[type="tel"]').pressSequentially(text);
  await popover.getByRole('button', { name: 'Apply' }).click();
  return true;
}

/**
 * Types into a field of the audited surface with real keys. The extension itself is asked to go to the field, as the
 * popup asks it: so this works in whatever markup it found the field in. Enter opens a row that shows text at rest.
 * The field keeps the focus, but for a popover that has to be applied.
 * @throws {Error} where the page does not show the field or does not let it be typed in
 */
export async function typeIntoField(
  lintel: Lintel,
  page: Page,
  audit: SurfaceAudit,
  field: FieldKey,
  text: string,
): Promise<void> {
  if (!audit.fields.some(({ key }) => key === field)) {
    throw new Error(`The page shows no field ${field}. It shows: ${audit.fields.map(({ key }) => key).join(', ')}`);
  }
  await lintel.worker.evaluate(
    ([tabId, frameId, key]) => chrome.tabs.sendMessage(tabId, { type: 'showField', data: { field: key } }, { frameId }),
    [audit.tabId, audit.frameId, field] as const,
  );
  const opened = async (timeout: number) =>
    until(`the field ${field} to take the keyboard`, () => isTyping(page), timeout).catch(() => false as const);
  if (!(await opened(QUICK_MS))) {
    await page.keyboard.press('Enter');
    if (!(await opened(QUICK_MS)) && (await typeIntoPopover(page, text))) return;
    if (!(await opened(OPEN_TIMEOUT_MS))) throw new Error(`The field ${field} cannot be typed in`);
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}
