/** Marks of the writing direction, zero-width characters and soft hyphens: seen by nobody. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A label as labels are compared: without its colon, the mark of a required field, what nobody sees, or differences of
 * case, width, blanks, dashes and apostrophes. Idempotent.
 */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[ :*]+|[ :*]+$/g, '')
    .toLowerCase();
}
