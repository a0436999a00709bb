/** Where this browser remembers who changes the house style or proposes a merge: a convenience, no part of either. */
const KEY = 'style-author';

/** Who did so last here, as they call themselves; `''` where nobody told, or the browser keeps nothing. */
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
