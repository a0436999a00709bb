/**
 * What is truly on a page. A field counts as on the page where it has a label there or names itself, empty or not; fields
 * that Lintel has no name for and that are not the account's own are there, but nobody misses them. The same field in two
 * cards of the record is right in either; its copy in the highlight strip or the header counts for nothing. Without
 * labels only a value counts that can be told: its text is seen once on the whole page, decoys and copies included; no
 * other field of the record holds it, be it as a part of an address; and it is no date, no yes or no, and longer than two
 * signs.
 */
import type { FieldKey } from '../../lib/record/record';
import { type ElementPath, type HtmlElement, shownBy, walk } from './html';
import type { LayoutField } from './layout-record';

/** One value of a field. */
export interface TruePlace {
  readonly path: ElementPath;
  /** As the page shows it; `''` of an empty control. */
  readonly text: string;
}

/** A field of the record that is on the page. */
export interface TrueField {
  readonly key: FieldKey;
  /** Keys under which it may be found as well. */
  readonly alsoKeys: readonly FieldKey[];
  /** Whether it has to be found. */
  readonly isCounted: boolean;
  readonly places: readonly TruePlace[];
  /** What holds all values of it. */
  readonly wholes: readonly ElementPath[];
  /** Copies: neither right nor wrong. */
  readonly strips: readonly ElementPath[];
}

export type Truth = readonly TrueField[];

interface Sighting extends TruePlace {
  readonly field: number;
  readonly as: 'value' | 'whole' | 'strip';
}

/** A text as texts are compared: without marks of direction and needless blanks. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const YES_NO = new Set(['Yes', 'No']);

function isTelling({ type, key }: LayoutField, text: string, fields: readonly LayoutField[]): boolean {
  if (type === 'date' || YES_NO.has(text) || text.length <= 2) return false;
  const others = fields.filter((field) => field.key !== key && field.name !== 'headline');
  return !others.some(({ values }) => values.some((value) => plain(value.text).split(', ').includes(text)));
}

/** How often each text is seen: by the innermost element that shows it and nothing else. */
function textsSeen(root: HtmlElement): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  walk(root, (element, _path, isHidden) => {
    const isInnermost = element.children.every((child) => typeof child === 'string') || element.tag === 'select';
    if (isHidden || !isInnermost || element.tag === 'option') return;
    const text = plain(shownBy(element));
    seen.set(text, (seen.get(text) ?? 0) + 1);
  });
  return seen;
}

function sightingsIn(root: HtmlElement): readonly Sighting[] {
  const sightings: Sighting[] = [];
  walk(root, (element, path) => {
    for (const { field, as } of element.marks) sightings.push({ field, as, path, text: shownBy(element) });
  });
  return sightings;
}

/** Reads a page's tree. `fields`: what the marks point to; `hasLabels`: whether the page names its fields. */
export function truthOf(root: HtmlElement, fields: readonly LayoutField[], hasLabels: boolean): Truth {
  const seen = hasLabels ? undefined : textsSeen(root);
  const byKey = Map.groupBy(sightingsIn(root), ({ field }) => fields[field]?.key);
  return [...byKey].flatMap(([key, sightings]): TrueField[] => {
    const drawn = sightings.flatMap(({ field }) => fields[field] ?? []);
    const [first] = drawn;
    if (key === undefined || !first) return [];
    const values = sightings.filter(({ as }) => as === 'value');
    const canBeTold = values.some(
      ({ text }) => !seen || (seen.get(plain(text)) === 1 && isTelling(first, plain(text), fields)),
    );
    return [
      {
        ...{ key, alsoKeys: first.alsoKeys },
        isCounted: drawn.some((field) => field.isCounted) && canBeTold,
        places: values.map(({ path, text }) => ({ path, text })),
        wholes: sightings.filter(({ as }) => as === 'whole').map(({ path }) => path),
        strips: sightings.filter(({ as }) => as === 'strip').map(({ path }) => path),
      },
    ];
  });
}
