import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from '../usage-error';
import { csvRecords } from './csv-records';

/** One record of the file: its number from 1, and its cells by column. A broken one is told to `onBroken` and counted. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** Told of a row that cannot be read, with the line of the file. */
export type OnBroken = (line: number, why: string) => void;

function linesOf(file: string) {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

function cellsOf(header: readonly string[], row: readonly string[]): Row['cells'] {
  const cells = new Map<string, string[]>();
  header.forEach((name, index) => {
    const value = row[index] ?? '';
    const values = cells.get(name) ?? [];
    cells.set(name, value.trim() === '' ? values : [...values, value]);
  });
  return cells;
}

/** Reads a CSV file row by row: comma, semicolon or tab, with a header. */
export async function* readCsv(file: string, onBroken: OnBroken): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  let number = 0;
  for await (const { line, cells, problem } of csvRecords(linesOf(file))) {
    if (!header) {
      if (problem !== undefined) throw new UsageError(`The header of ${file} cannot be read: ${problem}.`);
      header = cells.map((name) => name.trim());
      continue;
    }
    number += 1;
    if (problem === undefined) yield { number, cells: cellsOf(header, cells) };
    else onBroken(line, problem);
  }
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (value === null || value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one: unknown) => textsOf(one) ?? []);
}

/** An object's own cells; those under `fields` or `properties` (as CRMs answer) count as its own. */
function cellsOfObject(object: object): Row['cells'] {
  const cells = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const nested = (name === 'fields' || name === 'properties') && typeof value === 'object' && value !== null;
    if (nested) for (const [inner, values] of cellsOfObject(value)) cells.set(inner, values);
    const texts = nested ? undefined : textsOf(value);
    if (texts) cells.set(name, texts);
  }
  return cells;
}

function parseLine(text: string): object | string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'not an object';
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
}

/** Reads a file of one JSON object a line. Blank lines are no records. */
export async function* readJsonLines(file: string, onBroken: OnBroken): AsyncGenerator<Row> {
  let line = 0;
  let number = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    const clean = text.replace(/^\uFEFF/, '').trim();
    if (clean === '') continue;
    number += 1;
    const object = parseLine(clean);
    if (typeof object === 'string') onBroken(line, object);
    else yield { number, cells: cellsOfObject(object) };
  }
}
