import type { FieldKey } from '../record/record';
import { comparable, isPart } from './agreement';
import { isDecoy } from './by-attribute';
import { asPlace, isControl } from './controls';
import type { FieldHints } from './field-hints';
import type { Search, Sighting } from './sighting';
import { seenText, textHolders } from './texts-of';
import { isList } from './value-places';
import { isShown } from './visible';

/** Shorter values are on every page, in characters. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 200;
/** How far up (in elements) the values of one field stand together. */
const NEAR = 4;

/** Fields by what the CRM says they hold, where exactly one element shows it. */
export function* byValue(search: Search): Generator<undefined, readonly Sighting[], undefined> {
  const { surface, hints, taken } = search;
  const wanted = wantedValues(hints, taken);
  if (wanted.size === 0) return [];
  const shown = new Map<FieldKey, HTMLElement[]>();
  for (const region of surface.regions) {
    for (const element of holders(region)) {
      yield;
      const key = keyShown(element, wanted);
      if (key === undefined || !isFree(element, region, search)) continue;
      shown.set(key, [...(shown.get(key) ?? []), element]);
    }
  }
  return [...shown].flatMap(([key, elements]): Sighting[] => {
    const [first, ...more] = (isList(key, surface.table) ? valuesOfOne(elements) : onlyOf(elements)).map(asPlace);
    return first ? [{ key, foundBy: 'value', row: first.element, places: [first, ...more] }] : [];
  });
}

function onlyOf(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  return elements.length === 1 ? elements : [];
}

/** The places of several values: of one that is shown once, and of the others what stands near it. */
function valuesOfOne(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  const byText = [...Map.groupBy(elements, textOf).values()];
  const sure = byText.find((places) => places.length === 1)?.[0];
  if (!sure) return [];
  let near: Element = sure;
  for (let up = 0; up < NEAR; up++) near = near.parentElement ?? near;
  const chosen = byText.flatMap((places) => onlyOf(places.filter((place) => near.contains(place))));
  return elements.filter((element) => chosen.includes(element));
}

function textOf(element: HTMLElement): string {
  return comparable(isControl(element) ? element.value : element.textContent);
}

/** Values that one field holds, and no other. */
function wantedValues(
  { shown, labels }: FieldHints,
  taken: ReadonlySet<FieldKey>,
): ReadonlyMap<string, FieldKey | null> {
  const wanted = new Map<string, FieldKey | null>();
  // The keys of an object typed by field are fields.
  for (const [key, texts] of Object.entries(shown) as [FieldKey, readonly string[]][]) {
    // Read from another field of the account, which has none of this name.
    if (labels.fields.length > 0 && !labels.fields.includes(key)) continue;
    for (const text of new Set(texts.map(comparable))) {
      if (text.length < MIN_LENGTH) continue;
      wanted.set(text, wanted.has(text) || taken.has(key) ? null : key);
    }
  }
  return wanted;
}

function* holders(region: HTMLElement): Generator<HTMLElement, void, undefined> {
  yield* textHolders(region);
  yield* region.querySelectorAll<HTMLElement>('input, textarea, select');
}

function keyShown(element: HTMLElement, wanted: ReadonlyMap<string, FieldKey | null>): FieldKey | undefined {
  const text = isControl(element) ? element.value : element.textContent;
  if (text.length > MAX_LENGTH) return undefined;
  const seen = seenText(text);
  if (seen === '') return undefined;
  const shown = comparable(seen);
  return wanted.get(shown) ?? (shown.includes(',') ? streetIn(shown, wanted) : undefined);
}

/** An address in one piece begins with its street. */
function streetIn(shown: string, wanted: ReadonlyMap<string, FieldKey | null>): FieldKey | undefined {
  for (const [text, key] of wanted) if (key === 'street' && isPart(shown, text)) return key;
  return undefined;
}

function isFree(element: HTMLElement, region: HTMLElement, { surface, claims }: Search): boolean {
  return (
    !claims.overlap(element) && !isDecoy(element, region, surface.table.decoys[surface.record]) && isShown(element)
  );
}
