import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { isFieldKey, type FieldKey } from '../../lib/record/record';
import type { Lintel } from './browser';
import { texts } from './texts';
import { until } from './until';

type Scope = Page | FrameLocator;

/** What Lintel draws over a page or in a frame: one element, with an open shadow root. */
export function overlayOf(scope: Scope): Locator {
  return scope.locator('lintel-overlay');
}

/** The marker of a field: there while the field has something to say and can be seen. */
export function markerOf(scope: Scope, field: FieldKey): Locator {
  return overlayOf(scope).locator(`.mark[data-field="${field}"]`).getByRole('button');
}

/** The marker of one of several values of a field, by its place: 0 is the first. */
export function markerAt(scope: Scope, field: FieldKey, place: number): Locator {
  return overlayOf(scope).locator(`.mark[data-place="${field} ${place}"]`).getByRole('button');
}

/** The open card. */
export function cardOf(scope: Scope): Locator {
  return overlayOf(scope).getByRole('dialog');
}

/** The corner's summary. */
export function pillOf(scope: Scope): Locator {
  return overlayOf(scope).locator('.pill');
}

/** Opens the card of a field by a click on its marker. */
export async function openCard(scope: Scope, field: FieldKey): Promise<Locator> {
  await markerOf(scope, field).click();
  const card = cardOf(scope);
  await card.waitFor();
  return card;
}

/** The button of a card that merges with the record it shows. */
export function reviewButton(card: Locator): Locator {
  return card.getByRole('button', { name: texts.page.twin.review });
}

async function visibleMarks(frame: Frame): Promise<readonly string[]> {
  return frame
    .locator('lintel-overlay .mark:not([hidden])')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-field') ?? ''))
    .catch(() => []); // The frame went away meanwhile.
}

/** The fields of a page that have a marker in view, in all its frames. */
export async function markedFields(page: Page): Promise<ReadonlySet<FieldKey>> {
  const marks = (await Promise.all(page.frames().map(visibleMarks))).flat();
  return new Set(marks.filter(isFieldKey));
}

/**
 * The fields with findings that get a marker once they are scrolled into view, as the popup scrolls to them. Moves the
 * page and leaves a card open.
 */
export async function anchoredFields(lintel: Lintel, page: Page, audit: SurfaceAudit): Promise<ReadonlySet<FieldKey>> {
  const anchored = new Set(await markedFields(page));
  const others = new Set(audit.findings.map(({ field }) => field).filter((field) => !anchored.has(field)));
  for (const field of others) {
    await lintel.worker.evaluate(
      ([tabId, frameId, key]) =>
        chrome.tabs.sendMessage(tabId, { type: 'showField', data: { field: key } }, { frameId }),
      [audit.tabId, audit.frameId, field] as const,
    );
    const isMarked = async () => (await markedFields(page)).has(field);
    if (await until(`a marker at ${field}`, isMarked, 1_000).catch(() => false)) anchored.add(field);
  }
  return anchored;
}
