import { isControl } from './controls';
import { seenText } from './texts-of';

/** What is no value however much it says: buttons do things. Those that open a list of choices show the one that is chosen. */
const NOISE =
  'button:not([aria-haspopup], [role="combobox"]), [role="tooltip"], svg, img, script, style, template, [aria-hidden="true"]';
const CONTROLS = 'input:not([type=hidden], [type=button], [type=submit]), textarea, select';

/** Whether an element shows or edits anything: a text, or a control. */
export function hasContent(element: Element): boolean {
  if (element.matches(NOISE)) return false;
  if (isControl(element)) return true;
  if (!element.querySelector(`${NOISE}, ${CONTROLS}`)) return seenText(element.textContent) !== '';
  return element.querySelector(CONTROLS) !== null || contents(element).length > 0;
}

/** Texts and controls of an element: the innermost elements that have one, without what is noise. At most `limit`. */
export function contents(element: Element, limit = 12): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (at: Element): void => {
    if (found.length >= limit || at.matches(NOISE) || !(at instanceof HTMLElement)) return;
    if (isEnd(at)) found.push(at);
    else for (const child of at.children) visit(child);
  };
  visit(element);
  return found;
}

/** Whether an element shows or edits something itself: signs count as well, an empty value is one. */
function isEnd(element: Element): boolean {
  const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && seenText(node.nodeValue ?? '') !== '';
  return isControl(element) || [...element.childNodes].some(isText);
}

/** Whether an element holds words or numbers of its own, beside those of its children. */
export function hasOwnText(element: Element): boolean {
  const isWord = (node: Node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.nodeValue ?? '');
  return [...element.childNodes].some(isWord);
}

/** The smallest element that holds two others. */
export function around(label: Element, value: HTMLElement): HTMLElement {
  for (let at = value.parentElement; at; at = at.parentElement) if (at.contains(label)) return at;
  return value;
}

/** The innermost element that still holds all that an element shows. */
export function tightest(element: HTMLElement): HTMLElement {
  for (let at = element; ;) {
    if (isEnd(at)) return at;
    const [only, ...more] = [...at.children].filter(hasContent);
    if (!(only instanceof HTMLElement) || more.length > 0) return at;
    at = only;
  }
}
