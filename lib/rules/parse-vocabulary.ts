/** A field's vocabulary: the values it may have, and other words → the value they mean. */
export interface Vocabulary {
  readonly values: readonly string[];
  readonly synonyms: Readonly<Record<string, string>>;
}

/** What was pasted, read. */
export interface ParsedVocabulary extends Vocabulary {
  /** Lines that say nothing, counted from 1. */
  readonly badLines: readonly number[];
}

const MAX_LINES = 5_000;
const MAX_LINE = 300;

/**
 * Reads a pasted list, one entry a line: `value`, or `synonym = value` (also with `→`, `=>` or a tab, as two columns of a spreadsheet come).
 * The value of a synonym is a value too. Blank lines and repetitions are passed over.
 */
export function parseVocabulary(text: string): ParsedVocabulary {
  const values = new Set<string>();
  const synonyms = new Map<string, string>();
  const badLines: number[] = [];
  text
    .split(/\r\n|\n|\r/)
    .slice(0, MAX_LINES)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const parts = line.split(/\s*(?:=>|→|=|\t)\s*/).map((part) => part.trim());
      const [first = '', second] = parts;
      if (line.length > MAX_LINE || parts.length > 2 || first === '' || second === '') badLines.push(index + 1);
      else {
        values.add(second ?? first);
        if (second !== undefined && second !== first) synonyms.set(first, second);
      }
    });
  return { values: [...values], synonyms: Object.fromEntries(synonyms), badLines };
}

/** The text that `parseVocabulary` reads back: values first, then synonyms. */
export function vocabularyText({ values, synonyms }: Vocabulary): string {
  return [...values, ...Object.entries(synonyms).map(([word, value]) => `${word} = ${value}`)].join('\n');
}
