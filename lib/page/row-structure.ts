import { contents, hasContent, hasOwnText } from './content';
import { isControl } from './controls';
import type { Surface } from './surface';
import { seenText } from './texts-of';

/** A label's value and what holds both. */
export interface Part {
  readonly row: HTMLElement;
  readonly value: HTMLElement;
  /** What must be added before they are believed to belong together: nothing, a value that looks right, or one that is known. */
  readonly needs: 'nothing' | 'look' | 'agreement';
}

/** From a label to what holds its value it is not further than this. */
const MAX_CLIMB = 8;
/** A value has no more parts than this, and no more text (UTF-16 units): what has is a panel. */
const MAX_PARTS = 12;
const MAX_TEXT = 400;
/** What follows the label within the smallest element that holds more than the label. */
export function byStructure(
  label: HTMLElement,
  labels: ReadonlySet<HTMLElement>,
  { regions }: Surface,
): Part | undefined {
  let branch = label;
  let isBlank = false;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const row = branch.parentElement;
    if (!row || !regions.some((region) => region.contains(row))) return undefined;
    const siblings = [...row.children];
    const at = siblings.indexOf(branch);
    const after = siblings.slice(at + 1);
    const next = after.find(hasContent);
    if (next instanceof HTMLElement) {
      const more = after.filter(hasContent).length > 1;
      return follows({ branch, row, next, isBlank, skipped: next !== firstOf(after), more }, labels);
    }
    if (hasOwnText(row) || siblings.slice(0, at).some(hasContent))
      return precedes(row, branch, siblings.slice(0, at), labels);
    isBlank ||= after.some((each) => !isIcon(each));
    branch = row;
  }
  return undefined;
}

/** What stands between a label and its value: an icon, or what opens a help text. */
function isIcon(element: Element): boolean {
  return element.matches('button, svg, img') || (element.tagName === 'I' && seenText(element.textContent) === '');
}

function firstOf(elements: readonly Element[]): Element | undefined {
  return elements.find((each) => !isIcon(each));
}

interface Following {
  readonly branch: HTMLElement;
  readonly row: HTMLElement;
  readonly next: HTMLElement;
  /** Whether nearer to the label something without any content stands: the value, if it is empty. */
  readonly isBlank: boolean;
  /** Whether right before `next` something without any content stands. */
  readonly skipped: boolean;
  /** Whether something follows the value. */
  readonly more: boolean;
}

function follows(at: Following, labels: ReadonlySet<HTMLElement>): Part | undefined {
  const { branch, row, next, isBlank, skipped, more } = at;
  const others = [...labels].filter((each) => row.contains(each) && !branch.contains(each));
  if (others.some((each) => next.contains(each)) || isPanel(next)) return undefined;
  // Alone in its row: what else is there is its value.
  if (others.length === 0) {
    const isRow = !isAlike(branch, next) || isOneOfMany(row, labels);
    return { row, value: next, needs: more ? 'agreement' : !isBlank && isRow ? 'nothing' : 'look' };
  }
  const isPair = /^(?:DT DD|TH TD)$/.test(`${branch.tagName} ${next.tagName}`);
  if ((isBlank || skipped) && !isPair) return undefined;
  const heads = others.flatMap((each) => childOf(row, each) ?? []);
  const isRepeated = heads.some((head) => isAlike(head, branch)) && !isAlike(branch, next);
  const isFirm = isPair || isRepeated || isAlternating(row, branch, heads);
  return { row: next, value: next, needs: isFirm ? 'nothing' : 'look' };
}

/** Whether other rows around are built as one is, with labels in them. */
function isOneOfMany(row: HTMLElement, labels: ReadonlySet<HTMLElement>): boolean {
  const [own, ...more] = [...labels].filter((each) => row.contains(each));
  if (!own || more.length > 0) return false;
  const depth = depthOf(own, row);
  return [...labels].some((each) => {
    let other: HTMLElement | null = each;
    for (let up = 0; up < depth; up++) other = other?.parentElement ?? null;
    return other !== null && other !== row && !row.contains(other) && isAlike(other, row);
  });
}

function depthOf(inner: Element, outer: Element): number {
  let depth = 0;
  for (let at: Element | null = inner; at && at !== outer; at = at.parentElement) depth++;
  return depth;
}

/** Whether labels stand at every second place, two at least beside this one: then values stand between them. */
function isAlternating(row: Element, branch: Element, heads: readonly Element[]): boolean {
  const children = [...row.children];
  const parity = children.indexOf(branch) % 2;
  return heads.length > 1 && heads.every((head) => children.indexOf(head) % 2 === parity);
}

/** A label may stand under or behind its value, where the two are alone. */
function precedes(
  row: HTMLElement,
  branch: HTMLElement,
  before: readonly Element[],
  labels: ReadonlySet<HTMLElement>,
): Part | undefined {
  const [value, ...more] = before.filter(hasContent);
  if (!(value instanceof HTMLElement) || more.length > 0 || hasOwnText(row) || isPanel(value)) return undefined;
  if ([...labels].some((each) => row.contains(each) && !branch.contains(each))) return undefined;
  return { row, value, needs: controlIn(value) ? 'nothing' : 'look' };
}

function controlIn(value: HTMLElement): boolean {
  return isControl(value) || value.querySelector('input, textarea, select') !== null;
}

function isPanel(value: HTMLElement): boolean {
  return (
    contents(value, MAX_PARTS + 1).length > MAX_PARTS || (!controlIn(value) && value.textContent.length > MAX_TEXT)
  );
}

/** Whether two elements look the same to a style sheet: then their order alone tells label from value. */
export function isAlike(a: Element | undefined, b: Element): boolean {
  return a?.tagName === b.tagName && a.className === b.className;
}

/** The child of an element that holds an inner one. */
export function childOf(parent: Element, inner: Element): Element | undefined {
  for (let at: Element | null = inner; at; at = at.parentElement) if (at.parentElement === parent) return at;
  return undefined;
}
