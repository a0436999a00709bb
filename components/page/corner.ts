import type { Point, Size } from '../../lib/page/geometry';
import { isFree } from '../../lib/page/hit-test';

const EDGE = 16;
/** How far the pill moves up when something of the page is in its corner, in px. */
const RAISED = 72;

/** A place for the pill: the bottom-end corner where it is free, else above it, else the other corners. */
export function cornerFor({ width, height }: Size, host: Element): Point {
  const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const end = rtl ? EDGE : view.width - EDGE - width;
  const start = rtl ? view.width - EDGE - width : EDGE;
  const bottom = view.height - EDGE - height;
  const corners: readonly [Point, ...Point[]] = [
    { x: end, y: bottom },
    { x: end, y: bottom - RAISED },
    { x: start, y: bottom },
    { x: end, y: EDGE },
  ];
  const isOpen = ({ x, y }: Point) => isFree({ left: x, top: y, width, height }, null, host);
  return corners.find(isOpen) ?? corners[0];
}
