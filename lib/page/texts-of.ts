/** Elements whose texts are nobody's to read. */
const UNREAD = new Set(['TEXTAREA', 'SELECT', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OPTION', 'TITLE']);

/** Every element within another one that holds text of its own, once each, in the document's order. */
export function* textHolders(region: HTMLElement): Generator<HTMLElement, void, undefined> {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || seen.has(holder) || UNREAD.has(holder.tagName) || !/\S/.test(node.nodeValue ?? '')) continue;
    seen.add(holder);
    if (holder instanceof HTMLElement) yield holder;
  }
}

/** Marks of the writing direction and zero-width characters: seen by nobody. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text as people see it: blanks as one, nothing unseen. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
