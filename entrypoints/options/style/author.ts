/** Where this browser remembers who makes changes of the house style: a convenience, no part of the document. */
const KEY = 'style-author';

/** Who made the last change here, as they call themselves; `''` where nobody told, or the browser keeps nothing. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    localStorage.setItem(KEY, author);
  } catch {
    // It is asked for again next time.
  }
}
