import type { FieldKey } from '../../record/record';
import type { FieldChoice } from '../field-hints';
import type { PainterDeps } from '../late-painter';
import type { FoundField, Surface } from '../surface';

/** What a rep shows: where a field is, or that it is nowhere on such pages. */
export type Shown = Pick<FieldChoice, 'field' | 'label' | 'path'>;

/** A surface on which fields are missing, as it is at each moment. */
export interface PickSite {
  /** Ends with the surface. */
  readonly signal: AbortSignal;
  surface(): Surface;
  fields(): readonly FoundField[];
  missing(): readonly FieldKey[];
  /** Keeps what was shown; answers whether that worked. */
  keep(shown: Shown): Promise<boolean>;
}

/** Asks about missing fields, and has the rep point at them. */
export interface Picker {
  /** Says which are missing; where that is said or shown already, it stops. `byKey`: the focus goes there. */
  toggle(site: PickSite, byKey: boolean): void;
}
/** What the picker's script brings. */
export type PickerFactory = (deps: PainterDeps) => Picker;
