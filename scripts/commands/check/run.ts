import { readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as v from 'valibot';
import { isFieldKey, type FieldKey } from '../../../lib/record/record';
import type { HouseStyle } from '../../../lib/style/house-style';
import { EVERYTHING_ON } from '../../../lib/style/presets';
import { readHouseStyle } from '../../../lib/style/read-house-style';
import { packagedTables } from '../../packaged-tables';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';
import type { Judgement } from './judge-rows';
import { createJudges, type Judges } from './judges';
import { readCsv, readJsonLines, type Row } from './read-rows';

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

/** So many rows are judged together. */
const BATCH = 500;

async function* inBatches(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function write(to: Writable, text: string): Promise<void> {
  if (text !== '' && !to.write(text)) await once(to, 'drain');
}

/** Never more rows in memory than the judges and whoever reads their lines can take. */
async function judgeAll(rows: AsyncIterable<Row>, judges: Judges, { out, err }: CheckPlace): Promise<void> {
  const asked: Promise<Judgement>[] = [];
  const takeFirst = async (): Promise<void> => {
    const said = await asked.shift();
    if (!said) return;
    await write(err, said.err);
    await write(out, said.out);
  };
  for await (const batch of inBatches(rows)) {
    const judgement = judges.judge(batch);
    // Whoever takes it hears of a failure; until then it is nobody's.
    judgement.catch(() => undefined);
    asked.push(judgement);
    if (asked.length > 2 * judges.width) await takeFirst();
  }
  while (asked.length > 0) await takeFirst();
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
  const onBroken = (line: number, why: string) => place.err.write(`${file}:${String(line)}: ${why}; left out\n`);
  const rows = format === 'csv' ? readCsv(file, onBroken) : readJsonLines(file, onBroken);
  const judges = createJudges({ style, map, json, tables: packagedTables(), now: place.now });
  try {
    await judgeAll(rows, judges, place);
  } finally {
    await judges.close();
  }
  return 0;
}
