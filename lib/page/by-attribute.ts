import type { RecordKind } from '../record/record';
import type { Named } from './label-index';
import type { FieldPattern, PageTable } from './page-table';
import type { Claims } from './sighting';
import { type Sighting } from './sighting';
import type { Surface } from './surface';
import { findPlaces } from './value-places';
import { isShown } from './visible';

/**
 * Looks at every element that the CRM's table describes, the strongest evidence first; `undefined` for one that is no field.
 * Rows that carry no name are named by their label.
 */
export function* byAttribute(
  surface: Surface,
  named: (label: string) => Named | undefined,
  claims: Claims,
): Generator<Sighting | undefined, void, undefined> {
  const { table } = surface;
  const decoys = table.decoys[surface.record];
  for (const pattern of table.fields) {
    for (const region of surface.regions) {
      for (const element of region.querySelectorAll<HTMLElement>(pattern.selector)) {
        // What was claimed by better evidence is the commonest reason to pass on, and the cheapest to see.
        const isNew = !claims.overlap(element) && isMatch(element, region, pattern, decoys);
        const sighting = isNew ? sight(element, pattern, surface, named) : undefined;
        if (sighting) claims.add(element);
        yield sighting;
      }
    }
  }
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

function isMatch(element: HTMLElement, region: HTMLElement, { holds }: FieldPattern, decoys: string): boolean {
  return !isDecoy(element, region, decoys) && (!holds || element.querySelector(holds) !== null);
}

/** Whether an element lies in what shows another record. */
export function isDecoy(element: Element, region: Element, decoys: string): boolean {
  const decoy = element.closest(decoys);
  // The region itself may sit in what is a decoy elsewhere: a preview is one to the record page around it.
  return decoy !== null && decoy !== region && region.contains(decoy);
}

function nameOf(element: HTMLElement, { name, property }: FieldPattern, table: PageTable): string | undefined {
  if (!name) return property;
  const found = name.pattern.exec(element.getAttribute(name.attribute) ?? '')?.[1];
  return found === undefined || table.notProperties.includes(found) ? undefined : found;
}

function sight(
  element: HTMLElement,
  pattern: FieldPattern,
  surface: Surface,
  named: (label: string) => Named | undefined,
): Sighting | undefined {
  const { table, record } = surface;
  const property = nameOf(element, pattern, table);
  const byLabel =
    pattern.foundBy === 'label' ? named(element.querySelector(table.label)?.textContent ?? '') : undefined;
  const key = property === undefined ? byLabel?.key : table.fieldOf(record, property);
  const foundBy = pattern.foundBy === 'label' ? byLabel?.foundBy : pattern.foundBy;
  if (key === undefined || foundBy === undefined || !isShown(element)) return undefined;
  const row = pattern.isRow ? element : (element.closest<HTMLElement>(table.rows) ?? element);
  return { key, foundBy, row, places: findPlaces(element, key, pattern, table) };
}
