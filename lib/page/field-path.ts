/** An id that a person wrote: those with numbers, and letters in any order, are made anew for each page. */
const WRITTEN_ID = /^[a-z]+(?:[-_][a-z]+)*$/;
const STEP = /^([a-z][a-z\d-]*):(\d{1,4})$/;
/** A region by its place among the regions. */
const REGION = /^\d{1,2}$/;

/**
 * Where an element stands, without anything that a style sheet or a build names: from its region, or the nearest element
 * with an id that a person wrote, by tag names and places among siblings of the same tag: `0>section:1>div:0`.
 * Nothing where it stands in none of the regions.
 */
export function pathTo(element: Element, regions: readonly Element[]): string | undefined {
  const steps: string[] = [];
  const isInside = regions.some((region) => region.contains(element));
  for (let at: Element | null = isInside ? element : null; at; at = at.parentElement) {
    const region = regions.indexOf(at);
    if (region >= 0) return [String(region), ...steps].join('>');
    if (WRITTEN_ID.test(at.id) && underId(at.id, regions) === at) return [`#${at.id}`, ...steps].join('>');
    steps.unshift(`${at.localName}:${placeOf(at)}`);
  }
  return undefined;
}

/** The element at a path; nothing where none is there now. */
export function elementAt(path: string, regions: readonly Element[]): HTMLElement | undefined {
  const [start = '', ...steps] = path.split('>');
  let at = start.startsWith('#')
    ? underId(start.slice(1), regions)
    : REGION.test(start)
      ? regions[Number(start)]
      : undefined;
  for (const step of steps) {
    const [, tag, place] = STEP.exec(step) ?? [];
    at = [...(at?.children ?? [])].filter(({ localName }) => localName === tag)[Number(place)];
  }
  return at instanceof HTMLElement ? at : undefined;
}

/** The one element with an id; nothing where several bear it. */
function underId(id: string, regions: readonly Element[]): Element | undefined {
  const [only, ...more] = regions.flatMap((region) => [...region.querySelectorAll(`[id="${CSS.escape(id)}"]`)]);
  return more.length === 0 ? only : undefined;
}

function placeOf(element: Element): number {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.filter(({ localName }) => localName === element.localName).indexOf(element);
}
