import type { CrmErrorCode } from '../crm/errors';
import type { Candidate } from '../match/candidate';
import type { DuplicateState } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import type { FoundField, Surface } from './surface';

/** What became of something the user asked for on a field. */
export type Note =
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed'; readonly now: string }
  /** The page took no typing: the user types it. */
  | { readonly kind: 'type-it-yourself' }
  | { readonly kind: 'failed'; readonly code: CrmErrorCode };

/** A field with findings to mark, worst first. */
export interface Mark {
  readonly field: FoundField;
  readonly findings: readonly Finding[];
}

/** Everything that is drawn over one surface. */
export interface PageView {
  readonly surface: Surface;
  readonly marks: readonly Mark[];
  /** Fields that may have a mark any moment: once it is due there is no time to look where they are. */
  readonly coming: readonly FoundField[];
  /** Found when the record was opened, and lesser: in the pill, not beside their fields. */
  readonly quiet: readonly Finding[];
  /** Spoken of, but their fields are not on the page. */
  readonly unplaced: readonly Finding[];
  readonly candidates: readonly Candidate[];
  readonly fields: readonly FoundField[];
  /** `null` until the background has answered once. */
  readonly duplicates: DuplicateState | null;
  readonly retryAt: number | null;
  /** Whether everything that can be looked for has been: only then is a record without findings clean. */
  readonly settled: boolean;
  readonly notes: ReadonlyMap<FieldKey, Note>;
  /** Fields with a fix under way. */
  readonly busy: ReadonlySet<FieldKey>;
}

/** What a user can ask for in a card or the pill. Every one of these comes from a trusted click or key. */
export interface PageActions {
  use(finding: Finding): void;
  goTo(field: FieldKey): void;
  ignore(finding: Finding): void;
  review(candidateId: string): void;
  open(candidateId: string): void;
  notDuplicate(finding: Finding): void;
  connect(): void;
}

/** Draws; knows nothing of where the view comes from. */
export interface Painter {
  /** Something is about to be drawn. */
  prepare(): void;
  /** `null`: nothing is drawn. */
  paint(view: PageView | null, actions: PageActions): void;
  /** Opens the card of a field; without one, of the field with the focus, else the first. Moves the focus into it when asked. */
  openCard(field: FieldKey | null, options: { readonly focus: boolean }): void;
}
