import { readEmail } from './email';

/** Something else than a name that was found in the field of a name. */
export interface OtherThing {
  readonly kind: 'email' | 'phone' | 'website';
  /** As written, without the marks around it. */
  readonly text: string;
  /** What stands beside it, trimmed; `''` where it is all there is. */
  readonly rest: string;
}

/** A number of phones has at least so many digits; a year, a house number or an age has fewer. */
const FEWEST_DIGITS = 7;
const NUMBER = /[+(]{0,2}\d[\d ()./\u00a0-]{5,28}\d/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const MARKS = /^[<("'[]+|[>)"'\],;:.]+$/g;

function restOf(value: string, part: string): string {
  return value
    .replace(part, ' ')
    .replace(/[<>()[\],;:|/]+(?=\s|$)|(?<=^|\s)[<>()[\],;:|/-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordThing(value: string, token: string): OtherThing | undefined {
  const text = token.replace(MARKS, '');
  if (text.includes('@')) {
    return readEmail(text) ? { kind: 'email', text, rest: restOf(value, token) } : undefined;
  }
  return /^(?:https?:\/\/|www\.)[^\s.]/i.test(text) ? { kind: 'website', text, rest: restOf(value, token) } : undefined;
}

/** Finds an email address, a website or a phone number in what should be a name. */
export function otherThingIn(value: string): OtherThing | undefined {
  // Every name passes here: look at the letters that all three need before anything is taken apart.
  if (!/[@\d]|www\.|:\/\//i.test(value)) return undefined;
  for (const token of value.split(/\s+/)) {
    const found = wordThing(value, token);
    if (found) return found;
  }
  const text = NUMBER.exec(value)?.[0] ?? '';
  const digits = text.replace(/\D/g, '').length;
  if (digits < FEWEST_DIGITS || DATE.test(text)) return undefined;
  return { kind: 'phone', text, rest: restOf(value, text) };
}
