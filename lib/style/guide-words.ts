import type { FieldKey } from '../record/record';
import type { Message } from '../rules/finding';
import type { RuleTables } from '../rules/tables';

/** The reader's language, as the style guide needs it: this module knows no locale. */
export interface GuideWords {
  /** A text of the locale by its key, its `$1` … filled in; the key itself where there is none. */
  readonly text: (key: string, params?: readonly string[]) => string;
  /** The same, `''` where there is none: whether it is decides what is said. */
  readonly known: (key: string) => string;
  readonly sentence: (message: Message) => string;
  readonly field: (field: FieldKey) => string;
  /** A country by its ISO 3166-1 alpha-2 code. */
  readonly country: (code: string) => string;
  /** A day by a moment in it, ms since 1970. */
  readonly day: (at: number) => string;
  /** A calendar day, `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
  /** "a, b and c". */
  readonly all: (words: readonly string[]) => string;
  /** "a, b or c". */
  readonly any: (words: readonly string[]) => string;
}

/** What a guide is made with, beside the house style. */
export interface GuideParts {
  readonly words: GuideWords;
  /** Ms since 1970: the day it is read. Step-ups that are due by then are taken. */
  readonly now: number;
  /** Large tables that some examples need; without them those examples are left out. */
  readonly tables?: RuleTables;
}
