/** What was pasted or typed into a list, read; `bad`: the number (from 1) and text of the first line that cannot be read. */
export type ReadLines<T> = { readonly value: T } | { readonly bad: { readonly line: number; readonly text: string } };

/** Lines that say something, with their numbers from 1. */
function linesOf(text: string): readonly { readonly line: number; readonly text: string }[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((each, at) => ({ line: at + 1, text: each.trim() }))
    .filter((each) => each.text !== '');
}

/** One text a line, each once, blanks around it left out. */
export function readList(text: string): ReadLines<readonly string[]> {
  return { value: [...new Set(linesOf(text).map((each) => each.text))] };
}

export function writeList(values: readonly string[]): string {
  return values.join('\n');
}

/** `from = to`, one a line; a tab or an arrow parts them as well, as spreadsheets and our own texts write it. The last of the same `from` counts. */
export function readPairs(text: string): ReadLines<Readonly<Record<string, string>>> {
  const pairs = new Map<string, string>();
  for (const each of linesOf(text)) {
    const parts = /^([^=\t→]+)[=\t→](.+)$/u.exec(each.text);
    const [from, to] = [parts?.[1]?.trim(), parts?.[2]?.trim()];
    if (!from || !to) return { bad: each };
    pairs.set(from, to);
  }
  return { value: Object.fromEntries(pairs) };
}

export function writePairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([from, to]) => `${from} = ${to}`)
    .join('\n');
}
