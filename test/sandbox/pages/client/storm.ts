/** Nodes that React leaves empty, for mutations that have nothing to do with the record: what a busy page does beside it. */

/** `ticker` and `timeline` are beside the record, `badge` among its properties. */
export type StormPlace = 'ticker' | 'timeline' | 'badge';

const places = new Map<StormPlace, HTMLElement>();
const refs = new Map<StormPlace, (node: HTMLElement | null) => (() => void) | undefined>();

/** The ref callback of a place; the same function every time, so that React calls it only when nodes come and go. */
export function stormNode(place: StormPlace): (node: HTMLElement | null) => (() => void) | undefined {
  const known = refs.get(place);
  if (known) return known;
  const ref = (node: HTMLElement | null) => {
    if (!node) return undefined;
    places.set(place, node);
    // The view on show mounts before the earlier one goes: take away only what is still one's own.
    return () => {
      if (places.get(place) === node) places.delete(place);
    };
  };
  refs.set(place, ref);
  return ref;
}

export interface StormOptions {
  /** Mutate a badge among the record's properties too. */
  readonly badges?: boolean;
}

const PER_FRAME = 50;

/** Makes `count` mutations, 50 a frame: nodes added and removed, attributes and text changed. Resolves with the number made. */
export async function storm(count: number, { badges = false }: StormOptions = {}): Promise<number> {
  let made = 0;
  while (made < count) {
    const upTo = Math.min(count, made + PER_FRAME);
    for (; made < upTo; made++) mutate(made, badges);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return made;
}

function mutate(turn: number, badges: boolean): void {
  const place = badges && turn % 4 === 3 ? 'badge' : turn % 2 === 0 ? 'timeline' : 'ticker';
  const node = places.get(place);
  if (!node) return;
  if (place !== 'timeline') {
    node.textContent = `${turn + 1}`;
  } else if (node.childElementCount >= 20) {
    node.firstElementChild?.remove();
  } else {
    const entry = document.createElement('p');
    entry.textContent = `Viewed a page, ${turn + 1}`;
    node.append(entry);
  }
}
