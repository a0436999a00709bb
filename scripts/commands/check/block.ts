/** Some records of a file as text. Plain data: it goes to threads, and one string goes much sooner than the cells of a thousand rows. */
export interface Block {
  /** Records one after the other, parted by `RECORD_END`; those of blank lines are among them. */
  readonly text: string;
  /** The line of the file at which the text starts, from 1. */
  readonly line: number;
  /** What the first record is counted as, from 1; blank ones do not count. */
  readonly number: number;
  /** How the file's rows are read; none where each line is a JSON object. */
  readonly table?: Table;
  /** Records that are broken beyond their own line, by their place in the text: why. */
  readonly broken: ReadonlyMap<number, string>;
}

/** The form of a CSV file. */
export interface Table {
  readonly header: readonly string[];
  readonly delimiter: string;
}

/** No line holds it: all its forms end one. */
export const RECORD_END = '\r';
