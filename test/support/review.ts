import type { Locator, Page } from '@playwright/test';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { auditWhere } from './audits';
import type { Lintel } from './browser';
import { openCard, reviewButton } from './overlay';
import { fill, texts } from './texts';

const { review } = texts;

/** Waits until a record's page knows a duplicate of it, and opens the card that says so. */
export async function openTwinCard(lintel: Lintel, page: Page, id: string): Promise<Locator> {
  const audit = await auditWhere(
    lintel,
    page,
    `a duplicate of ${id}`,
    (each) => each.id === id && each.candidates.length > 0,
  );
  return openCard(page, twinFieldOf(audit));
}

/** The field whose marker and card speak of a duplicate. */
export function twinFieldOf({ id, findings }: SurfaceAudit) {
  const finding = findings.find(({ rule }) => rule === 'possible-duplicate');
  if (!finding) throw new Error(`No duplicate of ${id ?? 'the draft'} is told`);
  return finding.field;
}

/** Opens the side panel from the card of the duplicate on a record's page, by a press on *Review & merge*. */
export async function openReview(lintel: Lintel, page: Page, id: string): Promise<Page> {
  const card = await openTwinCard(lintel, page, id);
  const panel = await lintel.sidePanelAfter(() => reviewButton(card).click());
  await mergeButton(panel).waitFor();
  return panel;
}

/** The one button that writes; its name ends with the survivor's. */
export function mergeButton(panel: Page): Locator {
  return panel.getByRole('button', { name: new RegExp(`^${fill(review.mergeInto, '')}`) });
}

/** The cells of a row of the comparison: the survivor's value, the other's, and what will be. */
export function cellsOf(panel: Page, label: string): Locator {
  return panel
    .getByRole('row')
    .filter({ has: panel.getByRole('rowheader', { name: label, exact: true }) })
    .getByRole('cell');
}

/** Waits until the panel says that the records are one. */
export async function untilMerged(panel: Page): Promise<void> {
  await panel.getByRole('heading', { name: review.merged }).waitFor({ timeout: 20_000 });
}
