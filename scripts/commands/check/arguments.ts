import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error';

/** What `npm run check` was asked. Paths are absolute. */
export interface CheckArguments {
  readonly file: string;
  readonly format: 'csv' | 'jsonl';
  readonly style?: string;
  readonly map?: string;
  readonly json: boolean;
}

export const USAGE =
  'Usage: npm run check -- FILE.csv|FILE.jsonl [--style FILE] [--map FILE] [--json]\n' +
  'Columns are named by field (email, mobilePhone), by HubSpot property, or by label. --map names a JSON file {"column": "field"}.';

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { style: { type: 'string' }, map: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Reads the command line; paths are relative to `from`. Throws a `UsageError` for what makes no sense. */
export function readArguments(args: readonly string[], from: string): CheckArguments {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const ending = /\.(csv|tsv|jsonl|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) throw new UsageError(`${file} is neither a .csv nor a .jsonl file.\n${USAGE}`);
  return {
    file: resolve(from, file),
    format: ending === 'csv' || ending === 'tsv' ? 'csv' : 'jsonl',
    ...(values.style !== undefined && { style: resolve(from, values.style) }),
    ...(values.map !== undefined && { map: resolve(from, values.map) }),
    json: values.json ?? false,
  };
}
