import { dice } from './dice';

/** Mutations of the record itself: what a page does that draws its rows over and over. Everything is put back in the end. */

export interface RecordStormOptions {
  /** Mutations a second, caught up with where frames are late. */
  readonly rate: number;
  readonly ms: number;
  /** The same seed makes the same mutations, if the page's rows are the same. */
  readonly seed: number;
}

/** The record's own rows, as either CRM's pages draw them. */
const ROWS = '[data-test-id="left-sidebar"] .row, [data-testid="detail-block"] [data-testid="fields-list-row"]';
/** So many mutations are not undone yet, at most. */
const PENDING = 6;

interface Done {
  readonly rows: readonly HTMLElement[];
  readonly undo: () => void;
}
type Change = (row: HTMLElement, other: HTMLElement) => Done;

const CHANGES: readonly Change[] = [replaceByEqual, rewriteText, hide, exchange];

/** Rows replaced by equal ones, texts rewritten, attributes toggled, rows moved; resolves with the number of mutations. */
export async function recordStorm({ rate, ms, seed }: RecordStormOptions): Promise<number> {
  const roll = dice(seed);
  const start = performance.now();
  const pending: Done[] = [];
  let made = 0;
  for (let passed = 0; passed < ms; passed = performance.now() - start) {
    const due = (Math.min(passed, ms) * rate) / 1_000;
    const rows = shownRows();
    for (; made < due; made++) {
      const done = pending.length >= PENDING ? undefined : change(rows, pending, roll);
      if (done) pending.push(done);
      else pending.shift()?.undo();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  for (const { undo } of pending.splice(0)) undo();
  return made;
}

function shownRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
}

/** Makes a change to rows that no other one has changed already. */
function change(rows: readonly HTMLElement[], pending: readonly Done[], roll: () => number): Done | undefined {
  const free = rows.filter((row) => row.isConnected && !pending.some((done) => done.rows.includes(row)));
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(roll() * from.length)];
  const [row, other, make] = [pick(free), pick(free), pick(CHANGES)];
  return row && other && make?.(row, other);
}

function replaceByEqual(row: HTMLElement): Done {
  // What a clone of an element is.
  const copy = row.cloneNode(true) as HTMLElement;
  row.replaceWith(copy);
  return { rows: [row, copy], undo: () => copy.replaceWith(row) };
}

function rewriteText(row: HTMLElement): Done {
  const rewrite = () => {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode } = texts;
      currentNode.nodeValue = String(currentNode.nodeValue);
    }
  };
  rewrite();
  return { rows: [row], undo: rewrite };
}

function hide(row: HTMLElement): Done {
  row.hidden = true;
  return { rows: [row], undo: () => (row.hidden = false) };
}

function exchange(row: HTMLElement, other: HTMLElement): Done {
  const swap = () => {
    const place = document.createComment('');
    row.replaceWith(place);
    if (other !== row) other.replaceWith(row);
    place.replaceWith(other);
  };
  swap();
  return { rows: [row, other], undo: swap };
}
