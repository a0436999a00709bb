import { isDecoy } from './by-attribute';
import { around, tightest } from './content';
import { controlsIn, isControl } from './controls';
import type { FieldHints } from './field-hints';
import { labelIndex, type Named } from './label-index';
import { byStructure, type Part } from './row-structure';
import type { Search, Sighting } from './sighting';
import type { Surface } from './surface';
import { seenText, textHolders } from './texts-of';
import { isPlausible } from './plausible';
import { agreement } from './agreement';
import { isList, shownValues, textsAt, type Places } from './value-places';
import { isShown } from './visible';
import type { FieldKey } from '../record/record';

/** A label of a known field, and its outermost element that says nothing else. */
interface Label extends Named {
  readonly element: HTMLElement;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption, thead *, th[scope="col"]';
const ACTION = 'a, button, [role="button"], [role="tab"], [role="menuitem"], [role="option"], [role="link"]';

/** Fields by what stands beside their values: whole labels, in the account's own words or in those that the CRM ships. */
export function* byLabel(search: Search): Generator<undefined, readonly Sighting[], undefined> {
  const { surface, taken, claims } = search;
  const labels = yield* labelsIn(search);
  const named = new Set(labels.map(({ element }) => element));
  const isSplit = labels.some(({ key }) => key === 'lastName');
  const sightings: Sighting[] = [...namedByThemselves(search)];
  for (const label of labels) {
    yield;
    if (taken.has(label.key)) continue;
    const part = partOf(label.element, named, surface);
    if (!part || claims.overlap(part.value) || !isShown(part.value)) continue;
    const places = placesIn(part.value, label.key, surface);
    const key = keyOf(label.key, places, { hints: search.hints, isSplit });
    if (isBelievable(part.needs, key, places, search.hints)) {
      sightings.push({ key, foundBy: label.foundBy, row: part.row, places, labelElement: label.element });
    }
  }
  return sightings;
}

/** Controls that say their label only to those who cannot see it. */
function* namedByThemselves({ surface, hints, taken, claims }: Search): Generator<Sighting, void, undefined> {
  const named = labelIndex(hints);
  const decoys = surface.table.decoys[surface.record];
  for (const region of surface.regions) {
    for (const control of region.querySelectorAll<HTMLElement>(
      'input[aria-label], textarea[aria-label], select[aria-label]',
    )) {
      const known = named(control.getAttribute('aria-label') ?? '');
      if (!known || taken.has(known.key) || claims.overlap(control) || isDecoy(control, region, decoys)) continue;
      if (!isControl(control) || control.matches(surface.table.notControl) || !isShown(control)) continue;
      yield { ...known, row: control, places: [{ element: control, control }] };
    }
  }
}

/** Every known label of the surface, those of found fields too: where one begins, another one's value has ended. */
function* labelsIn({ surface, hints, claims }: Search): Generator<undefined, readonly Label[], undefined> {
  const named = labelIndex(hints);
  const decoys = surface.table.decoys[surface.record];
  const labels = new Map<HTMLElement, Label>();
  for (const region of surface.regions) {
    for (const holder of textHolders(region)) {
      yield;
      const known = named(holder.textContent);
      if (!known || claims.within(holder) || isDecoy(holder, region, decoys)) continue;
      const element = outermost(holder, region);
      if (!labels.has(element) && isLabel(element) && isShown(element)) labels.set(element, { ...known, element });
    }
  }
  return [...labels.values()];
}

/** The largest element that says what a label says and nothing else. */
function outermost(label: HTMLElement, region: HTMLElement): HTMLElement {
  const text = seenText(label.textContent);
  let at = label;
  for (let up = at.parentElement; up && up !== region; up = up.parentElement) {
    // Its text, with what only marks it: an asterisk, a colon, an icon.
    if (
      seenText(up.textContent).replace(/[\s*:：]+/g, '') !== text.replace(/[\s*:：]+/g, '') ||
      up.querySelector('input, textarea, select')
    )
      break;
    at = up;
  }
  return at;
}

/** A heading is none, and what does something when it is pressed is called so: "Email" writes one. */
function isLabel(element: HTMLElement): boolean {
  if (element.closest(HEADING)) return false;
  const action = element.closest(ACTION);
  return !action || seenText(action.textContent) !== seenText(element.textContent);
}

function partOf(label: HTMLElement, labels: ReadonlySet<HTMLElement>, surface: Surface): Part | undefined {
  return byReference(label, surface) ?? byStructure(label, labels, surface);
}

/** What the page itself says the label belongs to. */
function byReference(label: HTMLElement, { table }: Surface): Part | undefined {
  const native = label instanceof HTMLLabelElement ? label : (label.querySelector('label') ?? label.closest('label'));
  const control = native?.control;
  if (native && control instanceof HTMLElement && isControl(control) && !control.matches(table.notControl)) {
    return { row: around(native, control), value: control, needs: 'nothing' };
  }
  const ids = [label, ...label.querySelectorAll('[id]')].flatMap(({ id }) => (id === '' ? [] : [id]));
  for (const id of ids) {
    const value = document.querySelector<HTMLElement>(`[aria-labelledby~="${CSS.escape(id)}"]`);
    if (value && !value.contains(label)) return { row: around(label, value), value, needs: 'nothing' };
  }
  return undefined;
}

/** Fields that share a label in some language: "Имя" is a name, or the first part of it. */
const ALIKE: readonly (readonly FieldKey[])[] = [
  ['fullName', 'firstName', 'lastName'],
  ['phone', 'mobilePhone'],
];

/** The field that a label names, or the one of the same label whose value is shown. */
function keyOf(
  key: FieldKey,
  places: Places,
  { hints, isSplit }: { readonly hints: FieldHints; readonly isSplit: boolean },
): FieldKey {
  const texts = textsAt(places);
  // Beside a last name a name of one word is the first.
  const isUnknown = hints.shown[key] === undefined;
  if (key === 'fullName' && isSplit && isUnknown && !texts.some((text) => text.includes(' '))) return 'firstName';
  if (agreement(key, texts, hints) !== 'no') return key;
  const others = ALIKE.find((keys) => keys.includes(key)) ?? [];
  return others.find((other) => agreement(other, texts, hints) === 'yes') ?? key;
}

/** What a doubtful place must show to be believed. */
function isBelievable(needs: Part['needs'], key: FieldKey, places: Places, hints: FieldHints): boolean {
  if (needs === 'nothing') return true;
  const texts = textsAt(places);
  if (agreement(key, texts, hints) === 'yes') return true;
  return needs === 'look' && (places[0].control !== undefined || isPlausible(key, texts));
}

/** The places of a value that only its surroundings name. */
export function placesIn(value: HTMLElement, key: FieldKey, { table }: Surface): Places {
  const list = isList(key, table) ? table.lists : undefined;
  const [first, ...more] = controlsIn(value, table).map((control) => ({ element: control, control }));
  if (first) return [first, ...(list ? more : [])];
  const [primary, ...further] = list ? shownValues(value, list, table) : [];
  if (primary) return [{ element: primary }, ...further.map((element) => ({ element }))];
  return [{ element: tightest(value) }];
}
