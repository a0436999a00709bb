import { readAddress } from './address';
import { agreement, isVerbatim, weightOf, IDENTITY, type Agreement } from './agreement';
import type { FieldHints } from './field-hints';
import { FOUND_BY } from '../record/found-by';
import type { PageTable } from './page-table';
import type { Sighting } from './sighting';
import type { Surface } from './surface';
import { childOf, isAlike } from './row-structure';
import { textsAt } from './value-places';

interface Known {
  readonly surface: Surface;
  readonly hints: FieldHints;
  /** Everything else that was seen, believed or not: it tells whose a group of rows is. */
  readonly witnesses: readonly Sighting[];
}

/** How far up (in elements) the company of a value is looked for. */
const NEAR = 4;
const NEXT = 3;
/** A card of another record beside this one shows no more fields than this. */
const CARD = 8;
/** So many rows of one build are a list of rows. */
const PEERS = 3;

interface Weighed extends Sighting {
  readonly agrees: Agreement;
}

/**
 * Keeps the sightings that are of *this* record: a page shows others beside it, with the same labels. What the CRM says of
 * the record tells whose a group of rows is; so does a link to another record over them. Where it stays in doubt which of
 * several places speaks for a field, none does. A step at a time, as fields are found.
 */
export function* judge(seen: readonly Sighting[], known: Known): Generator<undefined, readonly Sighting[], undefined> {
  const weigh = (sighting: Sighting): Weighed => ({ ...sighting, agrees: agreementOf(sighting, known) });
  const weighed = seen.map(weigh);
  const all = [...known.witnesses.map(weigh), ...weighed];
  const own: Weighed[] = [];
  for (const each of weighed) {
    yield;
    const isOurs = isOfAccount(each, known) && isOwn(each, all, known);
    if (isOurs && (each.foundBy !== 'value' || isTold(each, all, known))) own.push(each);
  }
  yield;
  const byKey = Map.groupBy(own, ({ key }) => key);
  return [...byKey.values()].flatMap((sightings) => oneOf(sightings, all, known.surface.table) ?? []);
}

/** Whether the account's records of this kind have such a field at all: a company has no job title, the person beside it has. */
function isOfAccount({ key }: Sighting, { hints: { labels, shown } }: Known): boolean {
  return labels.fields.length === 0 || labels.fields.includes(key) || shown[key] !== undefined;
}

/** Values that many records share say nothing alone, only among others of the same record. */
function isTold(sighting: Weighed, all: readonly Weighed[], { surface }: Known): boolean {
  const { key, row } = sighting;
  // A label that is known says that it is another field's.
  if (all.some((other) => other.foundBy !== 'value' && other.key !== key && isSamePlace(other, sighting))) return false;
  const link = row.closest('a');
  if (link && isToOther(link, surface)) return isAmongOwn(sighting, all, surface);
  if (isVerbatim(key)) return true;
  if (row.closest('h1, h2, h3, h4, h5, h6, [role="heading"]')) return false;
  let near: Element | null = row;
  for (let up = 0; up < NEAR && near; up++) near = near.parentElement;
  const friends = all.filter((other) => other.agrees === 'yes' && other.row !== row && near?.contains(other.row));
  return new Set(friends.map((friend) => friend.key)).size > 1;
}

/** Whether a link to another record stands among what is surely of this one: its company, and no heading of a card. */
function isAmongOwn(sighting: Weighed, all: readonly Weighed[], { regions, record }: Surface): boolean {
  for (const group of [...around(sighting.row, regions)].slice(0, NEXT)) {
    const others = all.filter((each) => group.contains(each.row) && !isSamePlace(each, sighting));
    if (others.length > 0) return others.some(({ agrees, key }) => agrees === 'yes' && IDENTITY[record].has(key));
  }
  return false;
}

function agreementOf(sighting: Sighting, { surface: { table }, hints }: Known): Agreement {
  return agreement(sighting.key, textsOf(sighting, table), hints);
}

/** What a sighting shows; nothing where that means empty. */
function textsOf({ places }: Sighting, { emptyTexts }: PageTable): readonly string[] {
  return textsAt(places).filter((text) => !emptyTexts.includes(text));
}

/** Whether a sighting is of the record on the page, by the company it keeps. */
function isOwn(sighting: Weighed, all: readonly Weighed[], { surface, hints }: Known): boolean {
  let verdict: boolean | undefined;
  let card = 0;
  const isKnown = Object.keys(hints.shown).length > 0;
  for (const group of around(sighting.row, surface.regions)) {
    const others = all.filter((each) => group.contains(each.row) && !isSamePlace(each, sighting));
    if (card === 0) card = isKnown ? Math.max(others.length, CARD) : others.length;
    if (others.length > card) {
      if (verdict !== undefined) break;
    } else if (isHeadedByOther(group, [sighting, ...others], surface)) return false;
    if (verdict === undefined && others.some(({ agrees }) => agrees !== 'unknown')) verdict = fits(sighting, others);
  }
  // Nothing is known of the record, or nothing else is shown of it.
  return verdict ?? sighting.agrees !== 'no';
}

/** The elements around a row, from its parent to the region. */
function* around(row: HTMLElement, regions: readonly HTMLElement[]): Generator<HTMLElement, void, undefined> {
  for (let at = row.parentElement; at && regions.some((region) => region.contains(at)); at = at.parentElement) yield at;
}

function isSamePlace({ places: [a] }: Sighting, { places: [b] }: Sighting): boolean {
  return a.element === b.element;
}

function fits(sighting: Weighed, others: readonly Weighed[]): boolean {
  const score = others.reduce((sum, other) => sum + scoreOf(other), 0);
  if (sighting.agrees === 'yes') return score + scoreOf(sighting) > 0;
  // Edited since, or not ours: rows among rows that agree.
  const peers = others.filter(({ agrees, row }) => agrees === 'yes' && row.tagName === sighting.row.tagName);
  return score > 0 && (sighting.agrees === 'unknown' || peers.length >= 2);
}

function scoreOf({ agrees, key }: Weighed): number {
  if (agrees === 'unknown') return 0;
  return agrees === 'yes' ? weightOf(key) : -weightOf(key);
}

/** Whether rows stand under a link to another record, and nothing says that they are of this one. */
function isHeadedByOther(group: HTMLElement, rows: readonly Weighed[], surface: Surface): boolean {
  if (rows.some(({ agrees, key }) => agrees === 'yes' && IDENTITY[surface.record].has(key))) return false;
  return [...group.querySelectorAll<HTMLAnchorElement>('a[href]')].some((link) => {
    const head = childOf(group, link);
    // The name of the other record may be a value of this one: its company.
    const under = rows.filter(({ row }) => !link.contains(row));
    const isHead = under.length > 0 && under.every(({ row }) => isBefore(link, row) && !head?.contains(row));
    return isHead && isToOther(link, surface) && !(head && isRowAmong(head, group, rows));
  });
}

/** Whether what holds a link is built as the rows after it: the row of the record's company, say. */
function isRowAmong(head: Element, group: Element, rows: readonly Weighed[]): boolean {
  const heldBy = (child: Element) => rows.filter(({ row }) => child.contains(row)).length;
  return [...group.children].filter((child) => isAlike(child, head) && heldBy(child) === 1).length >= PEERS;
}

function isToOther(link: HTMLAnchorElement, { table, id, record }: Surface): boolean {
  const place = readAddress(link, [table]);
  return place?.surface === 'record' && place.id !== undefined && (place.id !== id || place.kind !== record);
}

function isBefore(a: Element, b: Element): boolean {
  return !b.contains(a) && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The one place that speaks for a field; none where several do that say different things. */
function oneOf(sightings: readonly Weighed[], all: readonly Weighed[], table: PageTable): Sighting | undefined {
  const agreeing = sightings.filter(({ agrees }) => agrees === 'yes');
  const left = agreeing.length > 0 ? agreeing : sightings;
  const best = Math.min(...left.map(({ foundBy }) => FOUND_BY.indexOf(foundBy)));
  const strongest = left.filter(({ foundBy }) => FOUND_BY.indexOf(foundBy) === best);
  const [first] = strongest;
  if (!first || strongest.length === 1) return first;
  if (agreeing.length > 0) return mostAmong(strongest, all);
  const edited = strongest.find(({ places }) => places[0].control);
  const said = new Set(strongest.map((each) => textsOf(each, table).join('\n')));
  return said.size === 1 ? (edited ?? first) : undefined;
}

/** The place with the most other fields around it, as far as none of the others is there: a card rather than a strip of some. */
function mostAmong(sightings: readonly Weighed[], all: readonly Weighed[]): Weighed | undefined {
  const company = ({ row }: Weighed) => {
    let own: Element = row;
    const holdsOther = (at: Element) => sightings.some((other) => other.row !== row && at.contains(other.row));
    for (let at = row.parentElement; at && !holdsOther(at); at = at.parentElement) own = at;
    const others = all.filter((other) => own.contains(other.row));
    return others.reduce((sum, other) => sum + 1 + scoreOf(other), 0);
  };
  return sightings.toSorted((a, b) => company(b) - company(a))[0];
}
