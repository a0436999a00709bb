import type { FieldKey } from '../record/record';
import { placeIndexOf, placesOf, type AboutValue } from './field-value';
import type { PageTable } from './page-table';
import type { FoundField } from './surface';

/** Names one place of a field, whatever it says: the field, and which of its places. */
export type PlaceId = `${FieldKey} ${number}`;

/** A field at one of its places. */
export interface PlacedField {
  readonly id: PlaceId;
  readonly field: FoundField;
}

/** The name of a field's place; of the first one where none is told. */
export function placeId(key: FieldKey, at = 0): PlaceId {
  return `${key} ${at}`;
}

/** The field that a place belongs to. */
export function keyOfPlace(id: PlaceId): FieldKey {
  return id.slice(0, id.lastIndexOf(' ')) as FieldKey; // what stands before the number is a field, by the type
}

/** Every place of a field. */
export function placedIn(field: FoundField): readonly PlacedField[] {
  // Either every place of a field has a control or none: the first one's is always replaced.
  return placesOf(field).map((place, at) => ({ id: placeId(field.key, at), field: { ...field, ...place } }));
}

/** The place of the value that something is about. */
export function placeIdFor(field: FoundField, about: AboutValue, table: PageTable): PlaceId {
  return placeId(field.key, placeIndexOf(field, about, table));
}

/** The place that an element of the page edits; the field's first where it edits none. */
export function placeIdAt(field: FoundField, element: Element): PlaceId {
  const at = placesOf(field).findIndex(({ control }) => control === element);
  return placeId(field.key, Math.max(0, at));
}
