import { ignoringCase, inRanges, not, type CharTest } from './chars';
import { Source, Unsupported } from './source';
import { readSet } from './sets';

/** A place between two characters. */
export type Place = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'word' | 'notWord';

/** A pattern as a tree. `repeat` without `max` has no upper bound. */
export type Node =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max?: number };

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** RE2 repeats nothing more often. */
const MAX_REPEAT = 1000;
const MAX_DEPTH = 50;
const NEWLINE = 10;

class Parser {
  readonly #source: Source;
  #flags: Flags = { ignoreCase: false, multiline: false, dotAll: false };
  #depth = 0;

  constructor(pattern: string) {
    this.#source = new Source(pattern);
  }

  whole(): Node {
    const node = this.#choice();
    if (!this.#source.done) throw new Unsupported('a bracket without its partner');
    return node;
  }

  #choice(): Node {
    const options = [this.#sequence()];
    while (this.#source.take('|')) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (!this.#source.done && !this.#source.at('|') && !this.#source.at(')')) {
      parts.push(...this.#repeated());
    }
    return { kind: 'sequence', parts };
  }

  #repeated(): readonly Node[] {
    const literal = this.#source.match(/\\Q([\s\S]*?)(?:\\E|$)/y)?.[1];
    if (literal !== undefined) return Array.from(literal, (char) => this.#char(char.codePointAt(0) ?? 0));
    const atom = this.#atom();
    if (!atom) return [];
    const [min, max] = this.#times() ?? [1, 1];
    if (min === 1 && max === 1) return [atom];
    // Lazy or greedy: whether there is a match does not depend on it.
    this.#source.take('?');
    if (this.#source.match(/[*+?]/y) || this.#source.looksAt(/\{\d+(,\d*)?\}/y))
      throw new Unsupported('a repeated repetition');
    return [{ kind: 'repeat', of: atom, min, ...(max !== undefined && { max }) }];
  }

  #times(): readonly [number, number | undefined] | undefined {
    if (this.#source.take('*')) return [0, undefined];
    if (this.#source.take('+')) return [1, undefined];
    if (this.#source.take('?')) return [0, 1];
    const counted = this.#source.match(/\{(\d{1,4})(,(\d{0,4}))?\}/y);
    if (!counted) return undefined;
    const min = Number(counted[1]);
    const most = counted[2] === undefined ? min : counted[3] === '' ? undefined : Number(counted[3]);
    if (min > MAX_REPEAT || (most !== undefined && (most > MAX_REPEAT || most < min)))
      throw new Unsupported('a repetition out of bounds');
    return [min, most];
  }

  /** One thing that can be repeated; nothing where only flags were set. */
  #atom(): Node | undefined {
    const source = this.#source;
    if (source.take('(')) return this.#group();
    if (source.match(/[*+?]/y)) throw new Unsupported('a repetition of nothing');
    if (source.take('^')) return { kind: 'place', place: this.#flags.multiline ? 'lineStart' : 'start' };
    if (source.take('$')) return { kind: 'place', place: this.#flags.multiline ? 'lineEnd' : 'end' };
    if (source.take('.'))
      return { kind: 'char', test: this.#flags.dotAll ? () => true : not(inRanges([[NEWLINE, NEWLINE]])) };
    const place = source.match(/\\([AzbB])/y)?.[1];
    if (place !== undefined) return { kind: 'place', place: PLACES[place] ?? 'start' };
    const set = readSet(source, this.#flags.ignoreCase);
    return set ? { kind: 'char', test: set } : this.#char(source.char());
  }

  #char(code: number): Node {
    const test = inRanges([[code, code]]);
    return { kind: 'char', test: this.#flags.ignoreCase ? ignoringCase(test) : test };
  }

  #group(): Node | undefined {
    const before = this.#flags;
    const flags = this.#source.match(/\?([imsU]*)(?:-([imsU]+))?(:|\))/y);
    if (!flags && this.#source.at('?') && !this.#source.match(/\?P?<\w+>/y))
      throw new Unsupported('a group that looks around');
    if (flags) this.#set(flags[1] ?? '', flags[2] ?? '');
    // `(?i)` holds for the rest of the group around it.
    if (flags?.[3] === ')') return undefined;
    if (++this.#depth > MAX_DEPTH) throw new Unsupported('groups too deep');
    const node = this.#choice();
    if (!this.#source.take(')')) throw new Unsupported('a bracket without its partner');
    this.#depth--;
    this.#flags = before;
    return node;
  }

  #set(on: string, off: string): void {
    const value = (flag: string, before: boolean) => (before || on.includes(flag)) && !off.includes(flag);
    const { ignoreCase, multiline, dotAll } = this.#flags;
    this.#flags = { ignoreCase: value('i', ignoreCase), multiline: value('m', multiline), dotAll: value('s', dotAll) };
  }
}

const PLACES: Readonly<Record<string, Place>> = { A: 'start', z: 'end', b: 'word', B: 'notWord' };

/** Reads a pattern in RE2's syntax. Throws `Unsupported` for what RE2 does not have (looking around, back references), and for what is no pattern. */
export function parsePattern(pattern: string): Node {
  return new Parser(pattern).whole();
}
