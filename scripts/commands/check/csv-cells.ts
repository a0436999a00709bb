import { parse } from 'csv-parse/sync';
import type { Table } from './block';

/** The separator that the header uses most: spreadsheets of many countries save semicolons. */
export function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const QUOTE = '"';

/** The cells of a record whose quotes are all in their places; `undefined` for any other, which the parser judges. */
function plainCells(text: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    const isQuoted = text[at] === QUOTE;
    let end = isQuoted ? text.indexOf(QUOTE, at + 1) : text.indexOf(delimiter, at);
    while (isQuoted && end >= 0 && text[end + 1] === QUOTE) end = text.indexOf(QUOTE, end + 2);
    if (end < 0) end = text.length;
    const next = isQuoted ? end + 1 : end;
    const cell = isQuoted ? text.slice(at + 1, end).replaceAll('""', QUOTE) : text.slice(at, end);
    if (next > text.length || (next < text.length && text[next] !== delimiter)) return undefined;
    if (!isQuoted && cell.includes(QUOTE)) return undefined;
    cells.push(cell);
    at = next + 1;
  }
  return cells;
}

/** The cells of one record (RFC 4180), or why it has none. */
export function cellsOf(text: string, delimiter: string): readonly string[] | string {
  // Without the parser, which is made for streams, a million rows are read much sooner.
  if (!text.includes(QUOTE)) return text.split(delimiter);
  const plain = plainCells(text, delimiter);
  if (plain) return plain;
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' })[0] ?? [];
  } catch {
    return 'the quotes do not match';
  }
}

/** The cells of one record under a header, or why it cannot be read. */
export function rowCells(text: string, { header, delimiter }: Table): readonly string[] | string {
  const cells = cellsOf(text, delimiter);
  if (typeof cells === 'string' || cells.length === header.length) return cells;
  return `${String(cells.length)} cells where the header has ${String(header.length)}`;
}
