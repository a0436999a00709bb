import { readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as v from 'valibot';
import { isFieldKey, type FieldKey } from '../../../lib/record/record';
import type { HouseStyle } from '../../../lib/style/house-style';
import type { StyleProblem } from '../../../lib/style/read-house-style';
import { packagedTables } from '../../packaged-tables';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';
import type { Block } from './block';
import { csvBlocks } from './csv-blocks';
import { jsonBlocks } from './json-blocks';
import type { Judgement } from './judge-rows';
import { createJudges, type Judges } from './judges';
import { linesOf } from './lines';

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

/** What is said of a bad value of a house style. */
const SAID: Readonly<Record<StyleProblem['what'], string>> = {
  default: 'not valid; the default is used',
  'left-out': 'not valid; left out',
  'unknown-rule': 'no such rule; left out',
  'unknown-version': 'not a version that is known here; read as far as possible',
  'not-a-style': 'not a house style; the defaults are used',
};

async function readStyle(file: string, err: Writable): Promise<HouseStyle> {
  // With it come all the rules, which take a second to load: only where a style is given.
  const { readHouseStyle } = await import('../../../lib/style/read-house-style');
  const { style, problems } = readHouseStyle(await readJson(file, 'The house style'));
  for (const { place, what } of problems) err.write(`${file}: ${place && `${place}: `}${SAID[what]}\n`);
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

async function write(to: Writable, text: string): Promise<void> {
  if (text !== '' && !to.write(text)) await once(to, 'drain');
}

/** A file of so many bytes, some three thousand records, takes longer than threads take to start. */
export const LONG = 300_000;

/** Never more rows in memory than the judges and whoever reads their lines can take. */
async function judgeAll(blocks: AsyncIterable<Block>, judges: Judges, { out, err }: CheckPlace): Promise<void> {
  const asked: Promise<Judgement>[] = [];
  const takeFirst = async (): Promise<void> => {
    const said = await asked.shift();
    if (!said) return;
    await write(err, said.err);
    await write(out, said.out);
  };
  for await (const block of blocks) {
    const judgement = judges.judge(block);
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
  const style = styleFile === undefined ? undefined : await readStyle(styleFile, place.err);
  const map = await readMap(mapFile);
  const setup = { file, ...(style && { style }), map, json, tables: packagedTables(), now: place.now };
  const judges = await createJudges(setup, found.size > LONG);
  const blocks = format === 'csv' ? csvBlocks(file, linesOf(file)) : jsonBlocks(linesOf(file));
  try {
    await judgeAll(blocks, judges, place);
  } finally {
    await judges.close();
  }
  return 0;
}
