import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error';

/** What `npm run proof` was asked for. */
export interface ProofArguments<Name extends string> {
  readonly names: readonly Name[];
  readonly seed: number;
  readonly share: number;
}

/**
 * Reads the proofs to run (those named, else all, each once and in their own order), `--seed` and `--share`.
 * @throws {UsageError} where a name is not one of `known`, or an option makes no sense
 */
export function readArguments<Name extends string>(
  args: readonly string[],
  known: readonly Name[],
): ProofArguments<Name> {
  const usage = (problem: string) =>
    new UsageError(`${problem}\nUsage: npm run proof [-- NAME... --seed N --share F]\nNames: ${known.join(', ')}`);
  const { values, positionals } = parse(args, usage);
  const unknown = positionals.filter((name) => !known.some((each) => each === name));
  if (unknown.length > 0) throw usage(`There is no proof ${unknown.join(', ')}.`);
  const [seed, share] = [Number(values.seed), Number(values.share)];
  if (!Number.isSafeInteger(seed) || seed < 0) throw usage(`--seed: ${values.seed} is no whole number.`);
  if (!(share > 0 && share <= 1)) throw usage(`--share: ${values.share} does not lie between 0 and 1.`);
  return {
    names: positionals.length === 0 ? known : known.filter((name) => positionals.includes(name)),
    seed,
    share,
  };
}

function parse(args: readonly string[], usage: (problem: string) => UsageError) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' }, share: { type: 'string', default: '1' } },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}
