import type { CrmErrorCode } from '../crm/errors';
import type { Candidate } from '../match/candidate';
import type { DuplicateState } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import type { FixSite } from './fix';
import type { PlacedField, PlaceId } from './placed';
import type { FoundField, Surface } from './surface';

/** What became of something the user asked for on a field. */
export type Note = NoteKind & {
  /** What is told of another field that the fix writes. */
  readonly field?: FieldKey;
};
type NoteKind =
  | { readonly kind: 'saved' }
  | { readonly kind: 'postponed' }
  /** The rule of this finding is not heard any more. */
  | { readonly kind: 'muted'; readonly finding: Finding }
  | { readonly kind: 'changed'; readonly now: string }
  /** The page took no typing: the user types it. */
  | { readonly kind: 'type-it-yourself' }
  | { readonly kind: 'failed'; readonly code: CrmErrorCode };

/** A value with findings to mark, worst first: its field at the value's own place. */
export interface Mark extends PlacedField {
  readonly findings: readonly Finding[];
}

/** Everything that is drawn over one surface. */
export interface PageView {
  readonly surface: Surface;
  readonly marks: readonly Mark[];
  /** Where there may be a mark any moment: once it is due there is no time to look where that is. */
  readonly coming: readonly PlacedField[];
  /** Found when the record was opened, and lesser: in the pill, not beside their fields. */
  readonly quiet: readonly Finding[];
  /** Spoken of, but their fields are not on the page. */
  readonly unplaced: readonly Finding[];
  /** Which place each of its findings is about; the first of a field that is not on the page. */
  readonly placeIds: ReadonlyMap<Finding, PlaceId>;
  readonly candidates: readonly Candidate[];
  readonly fields: readonly FoundField[];
  /** `null` until the background has answered once. */
  readonly duplicates: DuplicateState | null;
  readonly retryAt: number | null;
  /** Whether everything that can be looked for has been: only then is a record without findings clean. */
  readonly settled: boolean;
  /** The page keeps rewriting its fields: only what is known to be still true is there. */
  readonly resting: boolean;
  /** Fields that the house cares about and the page does not seem to show. */
  readonly missing: readonly FieldKey[];
  readonly notes: ReadonlyMap<PlaceId, Note>;
  /** Where a fix is under way. */
  readonly busy: ReadonlySet<PlaceId>;
}

/** A value, by its field, number and text. */
export type AboutField = Pick<Finding, 'field' | 'index' | 'value'>;

/** Hears what became of a fix, `null` where the page now shows it. */
export type Told = (note: Note | null) => void;

/** What a user can ask for in a card or the pill. Every one of these comes from a trusted click or key. */
export interface PageActions {
  /** Writes the finding's fix; `value`: the one of its alternatives that was chosen. `told` always hears. */
  use(finding: Finding, value?: string, told?: Told): void;
  /** Scrolls to a value, focuses it and opens its card. */
  goTo(value: AboutField): void;
  ignore(finding: Finding): void;
  /** Nobody knows the value yet: asked again at the record's next stage. */
  postpone(finding: Finding): void;
  /** This rep does not want to hear the finding's rule, or wants to again. */
  mute(finding: Finding, muted: boolean): void;
  review(candidateId: string): void;
  open(candidateId: string): void;
  notDuplicate(finding: Finding): void;
  connect(): void;
  /** Says which fields are missing, and has the user show where they are; said already, it stops. */
  showMissing(byKey: boolean): void;
}

/** Draws; knows nothing of where the view comes from. */
export interface Painter {
  /** Something is about to be drawn. */
  prepare(): void;
  /** `null`: nothing is drawn. */
  paint(view: PageView | null, actions: PageActions): void;
  /** Opens the card of a place, of another one of its field where it has none, and without a place the first. Moves the focus into it when asked. */
  openCard(place: PlaceId | null, options: { readonly focus: boolean }): void;
  /** Writes a finding's fix, as `applyFix` does: what only a click needs comes with what is clicked on. */
  fix(finding: Finding, site: FixSite): Promise<Note | null>;
}
