import type { CrmId } from '../../record/record';
import type { Finding } from '../../rules/finding';

/** A row of a list with findings, worst first. */
export interface RowBadge {
  /** The record's id. */
  readonly id: string;
  /** What the row calls the record; `''` where it names nobody. */
  readonly name: string;
  readonly row: HTMLElement;
  /** The first text of the row: what the badge stands beside. */
  readonly element: HTMLElement;
  /** Cells of a table have their texts in the middle. */
  readonly centred: true;
  /** Texts of cells, which may be controls as wide as their column: a badge may stand where they are blank. */
  readonly blank?: string | undefined;
  readonly findings: readonly Finding[];
}

/** Everything that is drawn over one list. */
export interface RowsView {
  readonly crm: CrmId;
  readonly table: HTMLElement;
  readonly badges: readonly RowBadge[];
}

/** What a user can ask for in the card of a badge. Comes from a trusted click or key. */
export interface RowActions {
  /** Opens the record of a row. */
  open(id: string): void;
}

/** Draws badges; knows nothing of where they come from. */
export interface RowPainter {
  /** `null`: nothing is drawn. What was drawn and is not in the view is gone when this returns. */
  paintRows(view: RowsView | null, actions: RowActions): void;
}
