import type { FieldKey } from '../record/record';
import { byAttribute } from './by-attribute';
import { byChoice } from './by-choice';
import type { FieldHints } from './field-hints';
import { judge } from './judge-sightings';
import { labelIndex, NO_HINTS } from './label-index';
import type { PageTable } from './page-table';
import { Claims, type Sighting } from './sighting';
import type { FoundField, Surface } from './surface';
import { unmarkedSightings } from './unmarked';
import { isList } from './value-places';

/** The fields of a surface, and whether there may be more of them once it is known what the record holds. */
export interface FoundFields {
  readonly fields: readonly FoundField[];
  readonly heldBack: boolean;
}

/** Finds the fields of a surface: one element a field, one field an element, the strongest evidence first. */
export function findFields(surface: Surface, hints: FieldHints = NO_HINTS): readonly FoundField[] {
  const steps = findingFields(surface, hints);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.fields;
  }
}

/** The same, a step at a time: a page of hundreds of fields is not searched in one go. */
export function* findingFields(surface: Surface, hints: FieldHints): Generator<undefined, FoundFields, undefined> {
  const { table, record, kind } = surface;
  // Which fields the account has is not told yet: on a page that nobody knows, what is found may be another record's.
  if (surface.isGuessed && hints === NO_HINTS) return { fields: [], heldBack: true };
  const claims = new Claims();
  const found = new Map<FieldKey, Sighting>();
  const seen = yield* named(surface, hints, claims);
  for (const sighting of yield* ownOf(seen, surface, hints)) keep(sighting, found, surface);
  // What the CRM itself names is no other field, whatever a rep once showed.
  for (const sighting of byChoice({ surface, hints, taken: new Set(found.keys()), claims })) {
    claims.addAll(sighting);
    found.set(sighting.key, sighting);
  }
  yield;
  const attributes = { seen, taken: new Set(found.keys()) };
  const unmarked = yield* unmarkedSightings(surface, hints, attributes, claims);
  for (const sighting of hints.awaitsValues ? [] : unmarked) found.set(sighting.key, sighting);
  const standIns = kind === 'create' ? table.standIns[record] : {};
  const fields: FoundField[] = [];
  for (const [own, sighting] of found) {
    const other = standIns[own];
    fields.push(asField(other && !found.has(other) ? other : own, sighting, table));
    yield;
  }
  return { fields, heldBack: hints.awaitsValues && unmarked.length > 0 };
}

/**
 * The sightings that are of this record. What bears a name within the table's containers is; of rows that their label alone
 * names, and where the containers are not the table's, the company they keep tells.
 */
function* ownOf(
  seen: readonly Sighting[],
  surface: Surface,
  hints: FieldHints,
): Generator<undefined, readonly Sighting[], undefined> {
  if (surface.isGuessed) return yield* judge(seen, { surface, hints, witnesses: [] });
  if (surface.kind === 'create') return seen;
  const isByLabel = ({ foundBy }: Sighting) => foundBy.endsWith('-label');
  const doubted = seen.filter(isByLabel);
  const witnesses = seen.filter((each) => !isByLabel(each));
  const ours = yield* judge(doubted, { surface, hints, witnesses });
  const own = new Set(ours.map(({ places }) => places[0].element));
  return seen.filter((sighting) => !isByLabel(sighting) || own.has(sighting.places[0].element));
}

/** What the table's attributes name. */
function* named(
  surface: Surface,
  hints: FieldHints,
  claims: Claims,
): Generator<undefined, readonly Sighting[], undefined> {
  const seen: Sighting[] = [];
  for (const sighting of byAttribute(surface, labelIndex(hints), claims)) {
    yield;
    if (sighting) seen.push(sighting);
  }
  return seen;
}

function keep(sighting: Sighting, found: Map<FieldKey, Sighting>, { kind, table }: Surface): void {
  const { key } = sighting;
  const earlier = found.get(key);
  // A form has a row for each value of a list; elsewhere a field shown twice is read where it is being edited.
  if (earlier && kind === 'create' && isList(key, table)) {
    found.set(key, { ...earlier, places: [...earlier.places, ...sighting.places] });
  } else if (!earlier || (!earlier.places[0].control && sighting.places[0].control)) found.set(key, sighting);
}

function asField(
  key: FieldKey,
  { key: own, foundBy, row, places, labelElement }: Sighting,
  table: PageTable,
): FoundField {
  const [{ element, control }] = places;
  const label = labelElement ?? row.querySelector(table.label);
  const locked = row.closest(table.readOnly) ?? row.querySelector(table.readOnly);
  const shut =
    control !== undefined && (control.disabled || (!(control instanceof HTMLSelectElement) && control.readOnly));
  return {
    key,
    label: labelText(label) || (element.getAttribute('aria-label') ?? ''),
    foundBy,
    element,
    row,
    editable: !locked && !shut,
    ...(label && { labelElement: label }),
    ...(isList(own, table) && { places }),
    ...(control && { control }),
  };
}

/** A row's label without the mark of a required field. Labels longer than a line are no labels. */
function labelText(label: Element | null): string {
  const text = (label?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\s*\*$/, '')
    .trim();
  return text.slice(0, 200);
}
