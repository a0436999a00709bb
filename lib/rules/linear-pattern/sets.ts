import { anyOf, ignoringCase, inRanges, not, PERL_SETS, POSIX_SETS, unicodeSet, type CharTest } from './chars';
import { Unsupported, type Source } from './source';

/** `\d`, `\p{Lu}`, `\pL`; nothing where none comes next. */
function readNamedSet(source: Source): CharTest | undefined {
  const perl = source.match(/\\([dDsSwW])/y)?.[1];
  if (perl !== undefined) return PERL_SETS[perl];
  const unicode = source.match(/\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
  if (!unicode) return undefined;
  const [, letter, caret, long, short] = unicode;
  const set = unicodeSet(long ?? short ?? '');
  if (!set) throw new Unsupported('a property that is not known');
  return (letter === 'P') === (caret === '^') ? set : not(set);
}

function readPosixSet(source: Source): CharTest | undefined {
  const posix = source.match(/\[:(\^?)([a-z]+):\]/y);
  if (!posix) return undefined;
  const set = POSIX_SETS[posix[2] ?? ''];
  if (!set) throw new Unsupported('a set that is not known');
  return posix[1] === '^' ? not(set) : set;
}

function readRange(source: Source): CharTest {
  const first = source.char();
  const isRange = source.at('-') && !source.at('-]');
  if (!isRange) return inRanges([[first, first]]);
  source.take('-');
  if (source.looksAt(/\\[dDsSwWpP]|\[:/y)) throw new Unsupported('a range to a set');
  const last = source.char();
  if (last < first) throw new Unsupported('a range that runs backwards');
  return inRanges([[first, last]]);
}

function readBrackets(source: Source, ignoreCase: boolean): CharTest {
  const negated = source.take('^');
  const tests: CharTest[] = [];
  // A bracket in the first place stands for itself.
  while (tests.length === 0 || !source.at(']')) {
    tests.push(readPosixSet(source) ?? readNamedSet(source) ?? readRange(source));
  }
  source.take(']');
  const test = ignoreCase ? ignoringCase(anyOf(tests)) : anyOf(tests);
  return negated ? not(test) : test;
}

/** The set of characters that comes next; nothing where a single character does. */
export function readSet(source: Source, ignoreCase: boolean): CharTest | undefined {
  if (source.take('[')) return readBrackets(source, ignoreCase);
  const named = readNamedSet(source);
  return named && ignoreCase ? ignoringCase(named) : named;
}
