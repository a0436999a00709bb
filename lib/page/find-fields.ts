import type { FieldKey, RecordKind } from '../record/record';
import { propertyOf } from './labels';
import type { FieldPattern, PageTable } from './page-table';
import { findPlaces, isList, type Places } from './value-places';
import type { FoundField, Surface } from './surface';
import { isShown } from './visible';

/** A property seen on the page, before it is known which of several places speaks for it. */
interface Sighting {
  readonly property: string;
  readonly pattern: FieldPattern;
  readonly row: HTMLElement;
  readonly places: Places;
}

/** Finds the fields of a surface: one element a field, one field an element, the strongest evidence first. */
export function findFields(surface: Surface): readonly FoundField[] {
  const steps = findingFields(surface);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a step at a time: a page of hundreds of fields is not searched in one go. */
export function* findingFields(surface: Surface): Generator<undefined, readonly FoundField[], undefined> {
  const { table, record, kind } = surface;
  const found = new Map<FieldKey, Sighting>();
  for (const sighting of sightings(surface)) {
    yield;
    if (!sighting) continue;
    const key = table.fieldOf(record, sighting.property);
    const earlier = found.get(key);
    // A form has a row for each value of a list; elsewhere a field shown twice is read where it is being edited.
    if (earlier && kind === 'create' && isList(sighting.property, table)) {
      found.set(key, { ...earlier, places: [...earlier.places, ...sighting.places] });
    } else if (!earlier || (!earlier.places[0].control && sighting.places[0].control)) found.set(key, sighting);
  }
  const standIns = kind === 'create' ? table.standIns[record] : {};
  const fields: FoundField[] = [];
  for (const [own, sighting] of found) {
    const other = standIns[sighting.property];
    fields.push(asField(other && !found.has(other) ? other : own, sighting, table));
    yield;
  }
  return fields;
}

/** The properties that a container shows if it holds a record of a kind. */
export function propertiesIn(region: HTMLElement, table: PageTable, kind: RecordKind): ReadonlySet<string> {
  const names = new Set<string>();
  for (const pattern of table.fields) {
    if (!pattern.name) continue;
    for (const element of region.querySelectorAll<HTMLElement>(pattern.selector)) {
      const isOwn = isMatch(element, region, pattern, table.decoys[kind]);
      const name = isOwn ? nameOf(element, pattern, table) : undefined;
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** Looks at every element that may be a field; `undefined` for one that is none. */
function* sightings(surface: Surface): Generator<Sighting | undefined, void, undefined> {
  const { table } = surface;
  const decoys = table.decoys[surface.record];
  const claims = new Claims();
  for (const pattern of table.fields) {
    for (const region of surface.regions) {
      for (const element of region.querySelectorAll<HTMLElement>(pattern.selector)) {
        // What was claimed by better evidence is the commonest reason to pass on, and the cheapest to see.
        const isNew = !claims.overlap(element) && isMatch(element, region, pattern, decoys);
        yield isNew ? seen(element, pattern, surface, claims) : undefined;
      }
    }
  }
}

function seen(element: HTMLElement, pattern: FieldPattern, surface: Surface, claims: Claims): Sighting | undefined {
  const { table } = surface;
  const property = nameOf(element, pattern, table) ?? (pattern.name ? undefined : propertyByLabel(element, surface));
  if (property === undefined || !isShown(element)) return undefined;
  claims.add(element);
  return sight(element, property, pattern, table);
}

function isMatch(element: HTMLElement, region: HTMLElement, { holds }: FieldPattern, decoys: string): boolean {
  const decoy = element.closest(decoys);
  // The region itself may sit in what is a decoy elsewhere: a preview is one to the record page around it.
  const isDecoy = decoy !== null && decoy !== region && region.contains(decoy);
  return !isDecoy && (!holds || element.querySelector(holds) !== null);
}

/** Elements that speak for a field already: nothing in them or around them speaks for another. */
class Claims {
  readonly #claimed = new Set<Element>();
  readonly #around = new Set<Element>();

  add(element: Element): void {
    this.#claimed.add(element);
    // Above what is around another one everything is.
    for (let at = element.parentElement; at && !this.#around.has(at); at = at.parentElement) this.#around.add(at);
  }

  overlap(element: Element): boolean {
    if (this.#around.has(element)) return true;
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#claimed.has(at)) return true;
    return false;
  }
}

function nameOf(element: HTMLElement, pattern: FieldPattern, table: PageTable): string | undefined {
  if (!pattern.name) return pattern.property;
  const name = pattern.name.pattern.exec(element.getAttribute(pattern.name.attribute) ?? '')?.[1];
  return name === undefined || table.notProperties.includes(name) ? undefined : name;
}

function propertyByLabel(row: HTMLElement, { table, record }: Surface): string | undefined {
  const label = row.querySelector(table.label)?.textContent;
  return label ? propertyOf(table.labels[record], label) : undefined;
}

function sight(element: HTMLElement, property: string, pattern: FieldPattern, table: PageTable): Sighting {
  const row = pattern.isRow ? element : (element.closest<HTMLElement>(table.rows) ?? element);
  return { property, pattern, row, places: findPlaces(element, property, pattern, table) };
}

function asField(key: FieldKey, { property, pattern, row, places }: Sighting, table: PageTable): FoundField {
  const [{ element, control }] = places;
  const labelElement = row.querySelector(table.label);
  const locked = row.closest(table.readOnly) ?? row.querySelector(table.readOnly);
  const shut =
    control !== undefined && (control.disabled || (!(control instanceof HTMLSelectElement) && control.readOnly));
  return {
    key,
    label: labelText(labelElement) || (element.getAttribute('aria-label') ?? ''),
    foundBy: pattern.foundBy,
    element,
    row,
    editable: !locked && !shut,
    ...(labelElement && { labelElement }),
    ...(isList(property, table) && { places }),
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
