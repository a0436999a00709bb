import english from '../../locales/en.json' with { type: 'json' };

/** The texts that ship, as a reader of English sees them: what roles are named by in the tests. */
export const texts = english;

/** Fills `$1`, `$2`, … as the browser does. */
export function fill(text: string, ...params: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, place: string) => params[Number(place) - 1] ?? '');
}
