import type { Page } from '@playwright/test';
import type { SurfaceAudit } from '../../../lib/messages/protocol';
import type { FieldKey } from '../../../lib/record/record';
import type { Lintel } from '../../../test/support/browser';
import { until } from '../../../test/support/until';

const OPEN_TIMEOUT_MS = 5_000;

/** Whether the keyboard is in a control that takes text, in any frame of the page. */
async function isTyping(page: Page): Promise<boolean> {
  const answers = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const active = document.activeElement;
          const isText = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
          return isText && !active.readOnly && !active.disabled && document.hasFocus();
        })
        // A frame that goes away meanwhile holds no keyboard.
        .catch(() => false),
    ),
  );
  return answers.includes(true);
}

/**
 * Types into a field of the audited surface with real keys. The extension itself is asked to go to the field, as the
 * popup asks it: so this works in whatever markup it found the field in. Enter opens a row that shows text at rest.
 * The field keeps the focus, nothing is saved.
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
  if (!(await opened(500))) {
    await page.keyboard.press('Enter');
    if (!(await opened(OPEN_TIMEOUT_MS))) throw new Error(`The field ${field} cannot be typed in`);
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}
