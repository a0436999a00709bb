import { UsageError } from '../usage-error';
import { RECORD_END, type Block, type Table } from './block';
import { cellsOf, delimiterOf, rowCells } from './csv-cells';

/** A cell of more lines than this is a quote that somebody forgot to close. */
const MOST_LINES = 200;

/** One record and how many lines it takes. One that is broken beyond its own line costs that line only: those behind it may be good ones. */
interface Cut {
  readonly text: string;
  readonly lines: number;
  readonly problem?: string;
}

function turnsQuote(text: string): boolean {
  let turns = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) turns = !turns;
  return turns;
}

/** How many lines from `from` on close all quotes: 0 where none do, `undefined` where only the next lines will tell. */
function linesToClose(lines: readonly string[], from: number, isEnd: boolean): number | undefined {
  let isOpen = false;
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[from + count - 1];
    if (line === undefined) return isEnd ? 0 : undefined;
    if (turnsQuote(line)) isOpen = !isOpen;
    if (!isOpen) return count;
  }
  return 0;
}

/** The record at a line, `undefined` where only the next lines will tell. Cells are looked at only where that decides which lines are the record's. */
function cutAt(lines: readonly string[], from: number, isEnd: boolean, table?: Table): Cut | undefined {
  const text = lines[from];
  const count = text === undefined ? undefined : linesToClose(lines, from, isEnd);
  if (text === undefined || count === undefined) return undefined;
  if (count === 0) return { text, lines: 1, problem: 'a quote is never closed' };
  if (count === 1) return { text, lines: 1 };
  const whole = lines.slice(from, from + count).join('\n');
  const cells = table ? rowCells(whole, table) : [];
  return typeof cells === 'string' ? { text, lines: 1, problem: cells } : { text: whole, lines: count };
}

const isBlank = (text: string): boolean => text.trim() === '';

function tableOf({ text, problem }: Cut, file: string): Table {
  const delimiter = delimiterOf(text);
  const cells = problem ?? cellsOf(text, delimiter);
  if (typeof cells === 'string') throw new UsageError(`The header of ${file} cannot be read: ${cells}.`);
  return { delimiter, header: cells.map((name) => name.trim()) };
}

/** Where a cut ends: lines that are done with and records that were counted, from the start of the file. */
interface Place {
  readonly lines: number;
  readonly records: number;
}

/** The records from a line on, as far as they are all there, and where that is. */
function takeRecords(lines: readonly string[], from: number, isEnd: boolean, table: Table, start: Place) {
  const texts: string[] = [];
  const broken = new Map<number, string>();
  let [at, records] = [from, start.records];
  for (let cut = cutAt(lines, at, isEnd, table); cut; cut = cutAt(lines, at, isEnd, table)) {
    if (cut.problem !== undefined) broken.set(texts.length, cut.problem);
    if (!isBlank(cut.text)) records += 1;
    texts.push(cut.text);
    at += cut.lines;
  }
  const text = texts.join(RECORD_END);
  const block: Block = { text, broken, table, line: start.lines + from + 1, number: start.records + 1 };
  return { block, waiting: lines.slice(at), end: { lines: start.lines + at, records } };
}

/** The table that a header makes, and how many lines it took with the blank ones before it; no table where more lines are needed. */
function takeHeader(lines: readonly string[], isEnd: boolean, file: string) {
  const blank = lines.findIndex((text) => !isBlank(text));
  const cut = blank < 0 ? undefined : cutAt(lines, blank, isEnd);
  return cut && { table: tableOf(cut, file), lines: blank + cut.lines };
}

/**
 * The records of a CSV file (comma, semicolon or tab, with a header; RFC 4180, with quoted line breaks) by the block. A broken record costs its
 * own first line only: a parser of streams would swallow everything up to the next quote. Throws a `UsageError` for a header that cannot be read.
 */
export async function* csvBlocks(file: string, source: AsyncIterable<readonly string[]>): AsyncGenerator<Block> {
  let header: ReturnType<typeof takeHeader>;
  let [waiting, end]: [readonly string[], Place] = [[], { lines: 0, records: 0 }];
  const blockOf = (more: readonly string[], isEnd: boolean): Block | undefined => {
    waiting = waiting.length > 0 ? [...waiting, ...more] : more;
    const from = header ? 0 : (header = takeHeader(waiting, isEnd, file))?.lines;
    if (!header || from === undefined) return undefined;
    const taken = takeRecords(waiting, from, isEnd, header.table, end);
    ({ waiting, end } = taken);
    return taken.block;
  };
  for await (const lines of source) {
    const block = blockOf(lines, false);
    if (block) yield block;
  }
  const last = blockOf([], true);
  if (last) yield last;
}
