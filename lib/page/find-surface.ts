import type { RecordKind } from '../record/record';
import { readAddress, type Place } from './address';
import { propertiesIn } from './by-attribute';
import type { PageTable } from './page-table';
import type { Surface } from './surface';
import { isShown } from './visible';

/** Surfaces that have containers of their own. */
type Contained = Exclude<Surface['kind'], 'list'>;

/**
 * The surface that a place shows now, what has opened over it first; `null` while there is none (yet) in the document.
 * `clickedId`: the row a preview was opened from.
 */
export function findSurface(document: Document, place: Place, clickedId?: string): Surface | null {
  const opened = place.opens ? findKind(document, place, place.opens, clickedId) : null;
  return opened ?? (place.surface === 'list' ? null : findKind(document, place, place.surface, clickedId));
}

function findKind(document: Document, place: Place, kind: Contained, clickedId: string | undefined): Surface | null {
  const regions = findRegions(document, place, kind);
  const [root] = regions;
  if (!root) return null;
  const record = kind === 'record' ? place.kind : kindShown(regions, place);
  if (!record) return null;
  const { table, account } = place;
  const named = kind === 'preview' || (kind === 'record' && isLinked(place)) ? linkTo(root, place, record) : undefined;
  const clicked = record === place.kind ? clickedId : undefined;
  const id = { preview: named?.id ?? clicked, record: named?.id ?? place.id, create: undefined }[kind];
  // A record that nothing names yet is none.
  if (kind === 'record' && id === undefined) return null;
  const namedBy = named && { link: named.link, href: named.link.href };
  const surface = { crm: table.crm, kind, record, account, root, regions, table };
  return { ...surface, ...(id !== undefined && { id }), ...(namedBy && { namedBy }) };
}

/** Whether the page is of something else than the record it shows. */
function isLinked({ page }: Place): boolean {
  return page !== undefined;
}

/** Whether the link that named a surface's record names it no more: what the surface shows may be another record's. */
export function isRenamed({ namedBy }: Surface): boolean {
  return namedBy !== undefined && !(namedBy.link.isConnected && namedBy.link.href === namedBy.href);
}

/** Whether two sightings are of the same record, wherever it is shown. */
export function sameRecord(a: Surface, b: Surface): boolean {
  return a.kind === b.kind && a.record === b.record && a.account === b.account && a.id === b.id;
}

/** Whether two sightings are of the same record in the same containers. */
export function sameSurface(a: Surface, b: Surface): boolean {
  return (
    sameRecord(a, b) && a.regions.length === b.regions.length && a.regions.every((each, at) => each === b.regions[at])
  );
}

/** The id of the record whose row a click fell into. */
export function clickedRecord(target: EventTarget | null, table: PageTable): string | undefined {
  if (!(target instanceof Element)) return undefined;
  for (const { selector, attribute, pattern } of table.clickedRecord) {
    const id = pattern.exec(target.closest(selector)?.getAttribute(attribute) ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

function findRegions(document: Document, place: Place, kind: Contained): readonly HTMLElement[] {
  const { table, kind: record } = place;
  const regions: HTMLElement[] = [];
  const selectors = table.regions[kind === 'record' && isLinked(place) ? 'linked' : kind] ?? [];
  if (selectors.length === 0) return [];
  // The document is gone through once, and mostly in vain: most pages show no record yet.
  const there = [...document.querySelectorAll<HTMLElement>(selectors.join(', '))];
  for (const selector of there.length > 0 ? selectors : []) {
    for (const element of there) {
      if (!element.matches(selector) || regions.some((region) => region.contains(element))) continue;
      const around = kind === 'record' && record ? element.closest(table.decoys[record]) : null;
      if (!around && isShown(element)) regions.push(element);
    }
  }
  return regions;
}

/**
 * The kind of record a form or preview holds: the one whose telling properties are there. The address may name the page
 * around it instead, so it decides only where the fields do not speak against it.
 */
function kindShown(regions: readonly HTMLElement[], place: Place): RecordKind | undefined {
  const { table } = place;
  // The kind of a record that the page only shows says nothing of a form over it.
  const kind = isLinked(place) ? undefined : place.kind;
  const shownAs = (each: RecordKind) => new Set(regions.flatMap((region) => [...propertiesIn(region, table, each)]));
  const shown = { contact: shownAs('contact'), company: shownAs('company') };
  const signs = (each: RecordKind) => table.signs[each].filter((name) => shown[each].has(name)).length;
  const [contact, company] = [signs('contact'), signs('company')];
  if (contact === 0 && company === 0) return undefined;
  if (contact === company) return kind;
  const likelier = contact > company ? 'contact' : 'company';
  // A single sign, `name` say, is an everyday word: it needs the address to agree, or the strongest sign of all.
  const strong = shown[likelier].has(table.signs[likelier][0] ?? '') || signs(likelier) > 1 || kind === likelier;
  return strong ? likelier : undefined;
}

/** A container's own link to its record; links in cards of other records do not count. */
function linkTo(
  root: HTMLElement,
  { table, account }: Place,
  record: RecordKind,
): { readonly link: HTMLAnchorElement; readonly id: string } | undefined {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const decoy = link.closest(table.decoys[record]);
    if (decoy && decoy !== root && root.contains(decoy)) continue;
    const { surface, account: at, kind, id } = readAddress(link, [table]) ?? {};
    if (id !== undefined && surface === 'record' && at === account && kind === record) return { link, id };
  }
  return undefined;
}
