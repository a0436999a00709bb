import { parse } from 'csv-parse/sync';

/** A logical row: the line of the file it starts at, and its cells, or why it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: string;
}

/** A cell of more lines than this is a quote that somebody forgot to close. */
const MOST_LINES = 200;

/** The separator that the header uses most: spreadsheets of many countries save semicolons. */
export function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function quotesIn(text: string): number {
  return text.split('"').length - 1;
}

function parseCells(text: string, delimiter: string): readonly string[] | Error {
  // Most rows have no quotes, and a million of them are read much sooner without the parser.
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
    return rows[0] ?? [];
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function readWhole(lines: readonly string[], line: number, delimiter: string, width: number): CsvRecord {
  const cells = parseCells(lines.join('\n'), delimiter);
  if (cells instanceof Error) return { line, cells: [], problem: 'the quotes do not match' };
  if (width === 0 || cells.length === width) return { line, cells };
  return { line, cells, problem: `${String(cells.length)} cells where the header has ${String(width)}` };
}

/**
 * Splits lines into records (RFC 4180, with quoted line breaks). A broken record costs its own first line only: a parser of streams would
 * swallow everything up to the next quote. The header comes first, as a record like any other.
 */
export async function* csvRecords(source: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const lines = source[Symbol.asyncIterator]();
  const waiting: string[] = [];
  let line = 0;
  let delimiter = '';
  let width = 0;

  const fill = async (count: number): Promise<boolean> => {
    while (waiting.length < count) {
      const next = await lines.next();
      if (next.done === true) return false;
      // Spreadsheets put a byte order mark before the header.
      waiting.push(next.value.replace(/^\uFEFF/, ''));
    }
    return true;
  };
  /** How many waiting lines make the next record; 0 where its quotes never close. */
  const lengthOfRecord = async (): Promise<number> => {
    for (let count = 1, quotes = 0; count <= MOST_LINES && (await fill(count)); count += 1) {
      quotes += quotesIn(waiting[count - 1] ?? '');
      if (quotes % 2 === 0) return count;
    }
    return 0;
  };

  while (await fill(1)) {
    const [first = ''] = waiting;
    if (line === 0) delimiter = delimiterOf(first);
    const count = await lengthOfRecord();
    const whole = readWhole(waiting.slice(0, Math.max(1, count)), line + 1, delimiter, width);
    const record = count === 0 ? { ...whole, problem: 'a quote is never closed' } : whole;
    // After a broken record of many lines, the lines behind its first may be good ones.
    const used = record.problem === undefined ? count : 1;
    waiting.splice(0, used);
    line += used;
    if (first.trim() === '' && used === 1) continue;
    if (width === 0) width = record.cells.length;
    yield record;
  }
}
