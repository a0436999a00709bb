/** Holds what was found on a page to what is there. */
import type { FieldKey } from '../../lib/record/record';
import type { ElementPath } from './html';
import type { TrueField, Truth } from './truth';

/** A field that was found, and the element that stands for its value; several where it has several values. */
export interface Found {
  readonly key: FieldKey;
  readonly elements: readonly Element[];
}

/** How well a page was read. */
export interface Verdict {
  /** How many fields had to be found. */
  readonly onPage: number;
  readonly found: number;
  readonly missed: readonly FieldKey[];
  /** Fields that were found where they are not. */
  readonly wrong: readonly FieldKey[];
}

const CONTROLS = 'input, textarea, select';

/** The element at a path; `undefined` where the document has none there. */
export function elementAt(document: Document, path: ElementPath): Element | undefined {
  return path.reduce<Element | undefined>((at, index) => at?.children[index], document.documentElement);
}

/** Whether nothing but blanks, and no other control, stands in an element beside another one in it. */
function holdsNothingElse(element: Node, inner: Node): boolean {
  if (element === inner) return true;
  if (element.nodeType === 3) return (element.textContent ?? '').trim() === '';
  if (element instanceof Element && element.matches(CONTROLS)) return false;
  return [...element.childNodes].every((child) => holdsNothingElse(child, inner));
}

/** Whether an element is the other one, lies in it, or wraps it tightly. */
export function isTightly(element: Element, trueElement: Element): boolean {
  if (trueElement.contains(element)) return true;
  return element.contains(trueElement) && holdsNothingElse(element, trueElement);
}

function wraps(document: Document, element: Element, paths: readonly ElementPath[]): boolean {
  return paths.some((path) => {
    const whole = elementAt(document, path);
    return whole !== undefined && element.contains(whole) && holdsNothingElse(element, whole);
  });
}

function isAt(document: Document, element: Element, { places, wholes }: TrueField): boolean {
  const isAtOne = places.some(({ path }) => {
    const trueElement = elementAt(document, path);
    return trueElement !== undefined && isTightly(element, trueElement);
  });
  return isAtOne || wraps(document, element, wholes);
}

function isAtCopy(document: Document, element: Element, { strips }: TrueField): boolean {
  return strips.some((path) => {
    const copy = elementAt(document, path);
    return copy !== undefined && isTightly(element, copy);
  });
}

/**
 * Judges what was found in a document. A field is found where an element stands for it that is the true one, lies in it, or
 * wraps it with no other text and no other control; it is wrong where any of its elements is neither that nor a copy.
 */
export function judge(document: Document, truth: Truth, found: readonly Found[]): Verdict {
  const right = new Set<TrueField>();
  const wrong: FieldKey[] = [];
  for (const { key, elements } of found) {
    const meant = truth.filter((field) => field.key === key || field.alsoKeys.includes(key));
    const isCopy = (element: Element) => meant.some((field) => isAtCopy(document, element, field));
    const isRight = (element: Element) => meant.some((field) => isAt(document, element, field));
    if (!elements.every((element) => isRight(element) || isCopy(element))) wrong.push(key);
    else for (const field of meant) if (elements.some((each) => isAt(document, each, field))) right.add(field);
  }
  const counted = truth.filter(({ isCounted }) => isCounted);
  const missed = counted.filter((field) => !right.has(field)).map(({ key }) => key);
  return { onPage: counted.length, found: counted.length - missed.length, missed, wrong };
}
