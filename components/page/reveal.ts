import { afterFrame } from '../../lib/page/wait';
import type { FieldKey } from '../../lib/record/record';
import type { Drawing } from './drawing';

/** Calls `show` once it is known where a field is, after scrolling it into view where it cannot be seen. */
export function reveal({ view, placing, end }: Drawing, field: FieldKey, show: () => void): void {
  const row = view.fields.find(({ key }) => key === field)?.row;
  const look = (next: () => void) => {
    if (!row || placing.places.has(field)) next();
    else {
      afterFrame(() => {
        placing.look(view, field);
        placing.measure(view, field);
        next();
      }, end.signal);
    }
  };
  look(() => {
    if (!placing.places.has(field)) row?.scrollIntoView({ block: 'center', inline: 'nearest' });
    look(show);
  });
}
