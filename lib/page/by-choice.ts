import { normaliseLabel } from '../record/label';
import { agreement } from './agreement';
import { isDecoy } from './by-attribute';
import { placesIn } from './by-label';
import { around } from './content';
import { elementAt } from './field-path';
import type { FieldChoice } from './field-hints';
import { contradicts } from './plausible';
import { rowLabel } from './row-label';
import type { Search, Sighting } from './sighting';
import { textsAt } from './value-places';
import { isShown } from './visible';

/**
 * Fields that a rep has shown by hand, each at its place. A choice counts only where the place still bears the label that it
 * had, or still bears none and shows what may be the field's value; where the label alone has moved, `byLabel` finds it.
 */
export function byChoice(search: Search): readonly Sighting[] {
  const { surface, hints, taken } = search;
  const meant = hints.labels.choices.filter((choice) => choice.surface === surface.kind && !taken.has(choice.field));
  return meant.flatMap((choice) => sightingOf(choice, search) ?? []);
}

function sightingOf({ field: key, label, path }: FieldChoice, search: Search): Sighting | undefined {
  const { surface, claims } = search;
  const element = path === null ? undefined : elementAt(path, surface.regions);
  if (!element || claims.overlap(element) || !isShown(element)) return undefined;
  const decoys = surface.table.decoys[surface.record];
  if (surface.regions.some((region) => region.contains(element) && isDecoy(element, region, decoys))) return undefined;
  const own = rowLabel(element, surface);
  if (normaliseLabel(own?.text ?? '') !== label) return undefined;
  const row =
    element.closest<HTMLElement>(surface.table.rows) ?? (own?.element ? around(own.element, element) : element);
  const places = placesIn(element, key, surface);
  const sighting: Sighting = {
    ...{ key, foundBy: 'chosen', row, places },
    ...(own?.element && { labelElement: own.element }),
  };
  return label !== '' || isLikely(sighting, search) ? sighting : undefined;
}

/** Without a label the value itself must not speak against it: rows come and go before it. */
function isLikely({ key, places }: Sighting, { hints, surface }: Search): boolean {
  const texts = textsAt(places).filter((text) => !surface.table.emptyTexts.includes(text));
  return agreement(key, texts, hints) !== 'no' && !contradicts(key, texts);
}
