import type { FieldKey } from '../../record/record';
import { normaliseLabel } from '../../record/label';
import { isDecoy } from '../by-attribute';
import { contents, hasContent } from '../content';
import { pathTo } from '../field-path';
import { placesOf } from '../field-value';
import { rowLabel, widest, type RowLabel } from '../row-label';
import type { FoundField, Surface } from '../surface';
import { isShown } from '../visible';
import type { Shown } from './picking';

/** A value on the page that may be a field's. */
export interface Candidate {
  /** What is outlined: the value, and nothing beside it. */
  readonly element: HTMLElement;
  readonly label: RowLabel | undefined;
  /** The field that it is read as already. */
  readonly takenBy: FieldKey | undefined;
}

/** A container with more values than this is not gone through to its end. */
const MAX = 600;

/** Everything on a surface that shows or edits a value, in the page's order. A label alone beside an empty value stands for that value. */
export function candidatesOn(surface: Surface, fields: readonly FoundField[]): readonly Candidate[] {
  const decoys = surface.table.decoys[surface.record];
  const ends = surface.regions.flatMap((region) =>
    contents(region, MAX).filter((end) => isShown(end) && !isDecoy(end, region, decoys)),
  );
  const labelled = ends.map((end) => ({ end, label: rowLabel(end, surface) }));
  const labels = new Set(labelled.flatMap(({ label }) => label?.element ?? []));
  const isLabel = (end: HTMLElement) => [...labels].some((label) => label.contains(end) || end.contains(label));
  const candidates = new Map<HTMLElement, Candidate>();
  for (const { end, label } of labelled) {
    if (isLabel(end)) continue;
    const blank = label ? undefined : blankAfter(end);
    const element = blank ?? widest(end, surface);
    const takenBy = fields.find((field) => isOf(field, element))?.key;
    candidates.set(element, { element, label: blank ? rowLabel(blank, surface) : label, takenBy });
  }
  return [...candidates.values()];
}

/** The candidate that an element of the page lies in, or the only one that it holds. */
export function candidateAt(element: Element, candidates: readonly Candidate[]): Candidate | undefined {
  const around = candidates.find((each) => each.element.contains(element));
  if (around) return around;
  const [only, ...more] = candidates.filter((each) => element.contains(each.element));
  if (only && more.length === 0) return only;
  return candidates.find(({ label }) => label?.element?.contains(element));
}

/** What is kept of a choice; nothing where its place cannot be told. */
export function shownAt({ element, label }: Candidate, field: FieldKey, { regions }: Surface): Shown | undefined {
  const path = pathTo(element, regions);
  return path === undefined ? undefined : { field, label: normaliseLabel(label?.text ?? ''), path };
}

function isOf(field: FoundField, element: HTMLElement): boolean {
  const own = [...placesOf(field).map((place) => place.element), field.labelElement];
  return own.some((each) => each && (each.contains(element) || element.contains(each)));
}

/** The element without any content that is all that follows a text in its row: its value, if it is empty. */
function blankAfter(end: HTMLElement): HTMLElement | undefined {
  const row = end.parentElement;
  const [next, ...more] = row ? [...row.children].filter((child) => child !== end) : [];
  const isBlank = next instanceof HTMLElement && more.length === 0 && end.nextElementSibling === next;
  return isBlank && next.childElementCount === 0 && !hasContent(next) && !next.matches('button, svg, img, i')
    ? next
    : undefined;
}
