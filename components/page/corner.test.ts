// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areaIn, PillCorner, type Viewport } from './corner';

const VIEW: Viewport = { width: 1_000, height: 800, rtl: false };
const PILL = { width: 100, height: 36 };

/** A page on which everything below and right of a point is a button of the page's own. */
let taken: (x: number, y: number) => boolean;
let idle: (() => void)[];
beforeEach(() => {
  idle = [];
  taken = () => false;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const button = document.createElement('button');
  document.body.append(button);
  const at = (x: number, y: number) => (taken(x, y) ? button : document.body);
  document.elementFromPoint = at;
  document.elementsFromPoint = (x, y) => [at(x, y)];
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** The corner that is chosen, after all the idle time it takes. */
function cornerOn(view: Viewport) {
  const corner = new PillCorner(document.createElement('div'), new AbortController().signal);
  corner.choose(PILL, view, () => undefined);
  expect(corner.current).toBeNull();
  while (idle.length > 0) idle.shift()?.();
  return corner.current;
}

test('the pill stands at the bottom end, left where the page reads from the right', () => {
  expect(cornerOn(VIEW)).toEqual({ right: 16, bottom: 16 });
  expect(cornerOn({ ...VIEW, rtl: true })).toEqual({ left: 16, bottom: 16 });
});

test('above what the page has in that corner, else in another one, and in the first where none is free', () => {
  taken = (x, y) => x > 800 && y > 740;
  expect(cornerOn(VIEW)).toEqual({ right: 16, bottom: 88 });
  taken = (x, y) => x > 800 && y > 500;
  expect(cornerOn(VIEW)).toEqual({ left: 16, bottom: 16 });
  taken = (_, y) => y > 500;
  expect(cornerOn(VIEW)).toEqual({ right: 16, top: 16 });
  taken = () => true;
  expect(cornerOn(VIEW)).toEqual({ right: 16, bottom: 16 });
});

test('a corner is looked for once for what fits there already, and anew in another window', () => {
  const corner = new PillCorner(document.createElement('div'), new AbortController().signal);
  const onFound = vi.fn();
  const choose = (size: typeof PILL, view: Viewport) => {
    corner.choose(size, view, onFound);
    while (idle.length > 0) idle.shift()?.();
  };
  choose(PILL, VIEW);
  choose({ width: 60, height: 36 }, VIEW);
  expect(onFound).toHaveBeenCalledTimes(1);
  choose({ width: 240, height: 36 }, VIEW);
  choose(PILL, { ...VIEW, height: 700 });
  expect(onFound).toHaveBeenCalledTimes(3);
});

test('the area of a corner lies within the window, off its edges', () => {
  expect(areaIn({ right: 16, bottom: 16 }, PILL, VIEW)).toEqual({ left: 884, top: 748, width: 100, height: 36 });
  expect(areaIn({ left: 16, top: 16 }, PILL, VIEW)).toEqual({ left: 16, top: 16, width: 100, height: 36 });
});
