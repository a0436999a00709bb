import { UsageError } from '../usage-error';

/**
 * The benchmarks to run: those named, else all, each once and in their own order.
 * @throws {UsageError} where a name is not one of `known`
 */
export function readNames<Name extends string>(args: readonly string[], known: readonly Name[]): readonly Name[] {
  const unknown = args.filter((name) => !known.some((each) => each === name));
  if (unknown.length > 0) {
    throw new UsageError(
      `There is no benchmark ${unknown.join(', ')}.\nUsage: npm run bench [-- NAME...]\nNames: ${known.join(', ')}`,
    );
  }
  return args.length === 0 ? known : known.filter((name) => args.includes(name));
}
