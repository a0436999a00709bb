import { RECORD_END, type Block, type Table } from './block';
import { rowCells } from './csv-cells';

/** The values of a row by the name of their column; a name may come twice. */
export type Cells = Iterable<readonly [string, readonly string[]]>;

/** One record of the file: its number from 1, and its cells. */
export interface Row {
  readonly number: number;
  readonly cells: Cells;
}

/** Told of a row that cannot be read, with the line of the file. */
export type OnBroken = (line: number, why: string) => void;

const NO_VALUES: readonly string[] = [];

function cellsUnder({ header }: Table, row: readonly string[]): Cells {
  return header.map((name, index) => {
    const value = row[index] ?? '';
    return [name, value.trim() === '' ? NO_VALUES : [value]];
  });
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (value === null || value === '') return NO_VALUES;
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one: unknown) => textsOf(one) ?? []);
}

/** An object's own cells; those under `fields` or `properties` (as CRMs answer) count as its own. */
function cellsOfObject(object: object): Cells {
  const cells = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const nested = (name === 'fields' || name === 'properties') && typeof value === 'object' && value !== null;
    if (nested) for (const [inner, values] of cellsOfObject(value)) cells.set(inner, values);
    const texts = nested ? undefined : textsOf(value);
    if (texts) cells.set(name, texts);
  }
  return cells;
}

function parseLine(text: string): Cells | string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? cellsOfObject(value)
      : 'not an object';
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
}

function cellsOf(text: string, table: Table | undefined): Cells | string {
  if (!table) return parseLine(text);
  const cells = rowCells(text, table);
  return typeof cells === 'string' ? cells : cellsUnder(table, cells);
}

/** Reads the rows of a block one by one. Blank lines are no records; a broken row is told to `onBroken` and counted. */
export function* rowsOf({ text, table, broken, ...start }: Block, onBroken: OnBroken): Generator<Row> {
  let { line, number } = start;
  for (const [place, record] of text.split(RECORD_END).entries()) {
    const isBlank = record.trim() === '';
    const cells = isBlank ? '' : (broken.get(place) ?? cellsOf(record, table));
    if (typeof cells !== 'string') yield { number, cells };
    else if (!isBlank) onBroken(line, cells);
    line += record.includes('\n') ? record.split('\n').length : 1;
    if (!isBlank) number += 1;
  }
}
