import { afterFrame } from '../../lib/page/wait';
import { keyOfPlace, placedIn, type PlaceId } from '../../lib/page/placed';
import type { Drawing } from './drawing';

/** Calls `show` once it is known where a value is, after scrolling it into view where it cannot be seen. */
export function reveal({ view, placing, end }: Drawing, place: PlaceId, show: () => void): void {
  const found = view.fields.find(({ key }) => key === keyOfPlace(place));
  const placed = found && placedIn(found).find(({ id }) => id === place)?.field;
  // One of several values may be far from the middle of their row.
  const target = placed?.places ? placed.element : placed?.row;
  const look = (next: () => void) => {
    if (!target || placing.places.has(place)) next();
    else {
      afterFrame(() => {
        placing.look(view, place);
        placing.measure(view, place);
        next();
      }, end.signal);
    }
  };
  look(() => {
    if (!placing.places.has(place)) target?.scrollIntoView({ block: 'center', inline: 'nearest' });
    look(show);
  });
}
