/** The picker is a script of its own: hardly any page ever needs it. */
import type { PainterDeps } from '../late-painter';
import type { Picker, PickerFactory, PickSite } from './picking';

/** Where the two scripts meet: a global of the extension's own world, which the page cannot see. */
const SLOT = Symbol.for('lintel picker');
type Slots = Partial<Record<typeof SLOT, (factory: PickerFactory) => void>>;

/** Called by the picker's script: hands itself to the script that asked for it, if that is still there. */
export function offerPicker(factory: PickerFactory): void {
  (globalThis as Slots)[SLOT]?.(factory);
}

/** Stands in for the picker until it has come; opens it then. */
export class LatePicker implements Picker {
  #picker: Picker | null = null;

  /** `bring`: asks for the picker's script. */
  constructor(
    readonly deps: PainterDeps,
    readonly bring: () => void,
  ) {}

  toggle(site: PickSite, byKey: boolean): void {
    if (this.#picker) {
      this.#picker.toggle(site, byKey);
      return;
    }
    (globalThis as Slots)[SLOT] = (factory) => {
      const isFirst = !this.#picker;
      this.#picker ??= factory(this.deps);
      if (isFirst && !site.signal.aborted) this.#picker.toggle(site, byKey);
    };
    this.bring();
  }
}
