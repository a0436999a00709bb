/** A page as a tree of our own: it is written out as HTML, and knows by itself where in it each field's value stands. */

/** What an element of the tree is to a field of the record. Never written out: the page cannot be asked for it. */
export interface Mark {
  /** Which of the record's fields, by its place in the record. */
  readonly field: number;
  /** `value`: shows or edits one value; `whole`: holds all values of the field; `strip`: a copy that counts for nothing. */
  readonly as: 'value' | 'whole' | 'strip';
}

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
  readonly marks: readonly Mark[];
  /** Nobody sees it or what it holds. */
  readonly isHidden: boolean;
}
export type HtmlNode = HtmlElement | string;
/** `true`: an attribute without a value; `undefined`: none. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** An element. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly HtmlNode[]): HtmlElement {
  return { tag, attributes, children, marks: [], isHidden: false };
}

/** The element with a mark more. */
export function marked(element: HtmlElement, mark: Mark): HtmlElement {
  return { ...element, marks: [...element.marks, mark] };
}

/** The element with further attributes. */
export function withAttributes(element: HtmlElement, attributes: Attributes): HtmlElement {
  return { ...element, attributes: { ...element.attributes, ...attributes } };
}

const VOID = new Set(['input', 'meta', 'br', 'img']);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Writes a tree out, without a blank that the tree does not have. */
export function written(node: HtmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const pairs = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;
  });
  const open = `<${tag}${pairs.join('')}>`;
  if (VOID.has(tag)) return open;
  // The parser takes one line break after the start of a text area away; no value of the sandbox starts with one.
  const inside = tag === 'style' ? textIn(node) : children.map(written).join('');
  return `${open}${inside}</${tag}>`;
}

/** The text of a node and all it holds. */
export function textIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** What an element shows by itself: a control's value, the label of what is chosen, or its text. */
export function shownBy(element: HtmlElement): string {
  const { tag, attributes, children } = element;
  if (tag === 'input') return typeof attributes.value === 'string' ? attributes.value : '';
  if (tag !== 'select') return textIn(element);
  const chosen = children.filter(isElement).find((option) => option.attributes.selected === true);
  return chosen === undefined ? '' : textIn(chosen);
}

/** Where an element stands: which child element to take, level by level, from the document's own element. */
export type ElementPath = readonly number[];

/** Visits every element with its path; `isHidden`: it or something around it is. */
export function walk(
  root: HtmlElement,
  visit: (element: HtmlElement, path: ElementPath, isHidden: boolean) => void,
  path: ElementPath = [],
  isHidden = false,
): void {
  const hidden = isHidden || root.isHidden;
  visit(root, path, hidden);
  root.children.filter(isElement).forEach((child, index) => walk(child, visit, [...path, index], hidden));
}
