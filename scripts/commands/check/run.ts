import { readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as v from 'valibot';
import { isFieldKey, type FieldKey } from '../../../lib/record/record';
import { runRules } from '../../../lib/rules/engine';
import type { Finding } from '../../../lib/rules/finding';
import type { HouseStyle } from '../../../lib/style/house-style';
import { EVERYTHING_ON } from '../../../lib/style/presets';
import { readHouseStyle } from '../../../lib/style/read-house-style';
import { inEnglish } from '../english';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';
import { draftOfRow } from './draft-of-row';
import { readCsv, readJsonLines } from './read-rows';

/** Where the command stands and speaks. */
export interface CheckPlace {
  readonly cwd: string;
  readonly out: Writable;
  readonly err: Writable;
  /** Milliseconds since 1970. */
  readonly now: number;
}

async function readJson(file: string, what: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${what} ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readStyle(file: string | undefined, err: Writable): Promise<HouseStyle> {
  if (file === undefined) return EVERYTHING_ON;
  const { style, problems } = readHouseStyle(await readJson(file, 'The house style'));
  for (const problem of problems) err.write(`${file}: ${problem}\n`);
  return style;
}

const columnMap = v.record(
  v.string(),
  v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input), 'not a field'),
);

async function readMap(file: string | undefined): Promise<ReadonlyMap<string, FieldKey>> {
  if (file === undefined) return new Map();
  const read = v.safeParse(columnMap, await readJson(file, 'The map'));
  if (!read.success) {
    throw new UsageError(
      `The map ${file} must be {"column": "field"}; ${v.getDotPath(read.issues[0]) ?? 'it'} is not.`,
    );
  }
  return new Map(Object.entries(read.output));
}

/** A value in a table: one line, not endless, without what a terminal would obey. */
function shown(value: string): string {
  const line = value.replace(/\p{C}+/gu, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}

function tableLine(record: number, { severity, rule, field, value, message, fix }: Finding): string {
  const start = `${String(record).padStart(6)}  ${severity.padEnd(7)}  ${rule.padEnd(18)}  ${field.padEnd(12)}`;
  const end = fix ? `  → ${fix.value}${fix.kind === 'review' ? ' (look first)' : ''}` : '';
  return `${start}  ${shown(value)}  ${inEnglish(message)}${end}`;
}

function jsonLine(record: number, { rule, field, severity, value, message, fix }: Finding): string {
  return JSON.stringify({ record, rule, field, severity, value, message: inEnglish(message), fix: fix ?? null });
}

async function print(out: Writable, line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, 'drain');
}

/**
 * Runs the rules over the records of a file and prints one finding a line; broken rows are told on `err` and skipped.
 * Answers the exit code 0; throws a `UsageError` for a command line, style or map that cannot be used.
 */
export async function check(args: readonly string[], place: CheckPlace): Promise<number> {
  const { file, format, style: styleFile, map: mapFile, json } = readArguments(args, place.cwd);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`);
  const [style, map] = [await readStyle(styleFile, place.err), await readMap(mapFile)];
  const context = { now: place.now, defaultCountry: style.defaultCountry, candidates: [] };
  const onBroken = (line: number, why: string) => place.err.write(`${file}:${String(line)}: ${why}; left out\n`);
  const rows = format === 'csv' ? readCsv(file, onBroken) : readJsonLines(file, onBroken);
  for await (const row of rows) {
    const findings = runRules(draftOfRow(row, map), style, context, (rule, error) => {
      place.err.write(`record ${String(row.number)}: ${rule} failed: ${String(error)}\n`);
    });
    for (const finding of findings) await print(place.out, (json ? jsonLine : tableLine)(row.number, finding));
  }
  return 0;
}
