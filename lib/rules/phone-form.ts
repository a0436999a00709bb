import { parseNumber, type ParsedPhone, type PhoneReading } from '../record/phone';

/** The forms a house can choose. */
export const PHONE_FORMS = ['e164', 'international', 'national'] as const;
export type PhoneForm = (typeof PHONE_FORMS)[number];

/** `+49 89 63600` → `+49 89 636-00`: the ending that callers replace by an extension stays visible. */
function withCentral(formatted: string, main: string): string {
  const ending = /-\s?(00?)$/.exec(main)?.[1] ?? '';
  return ending !== '' && formatted.endsWith(ending) ? `${formatted.slice(0, -ending.length)}-${ending}` : formatted;
}

/** National form only at home, and only where it reads back as the same number; else international. */
export function numberIn(form: PhoneForm, number: ParsedPhone, reading: PhoneReading, home: string): string {
  if (form === 'e164') return number.e164;
  const readsBack = parseNumber(number.inNational, home)?.e164 === number.e164;
  const formatted = form === 'national' && readsBack ? number.inNational : number.inInternational;
  return reading.central ? withCentral(formatted, reading.main) : formatted;
}

/** Blanks, hyphens and brackets group digits for the eye: people group as their country does, and any grouping is the form. */
function withoutGrouping(text: string): string {
  return text.replace(/(?<=[\d)(])[ \-/]+(?=[\d(])|[()]/g, '');
}

/** Whether a value is already written in the house form. E.164 is exact; the other forms leave to the writer how, not whether, to group. */
export function isInForm(form: PhoneForm, value: string, formatted: string): boolean {
  if (value === formatted) return true;
  if (form === 'e164' || value.includes('(0)')) return false;
  const grouped = /\d[ \-/()]+\d/.test(value) || !/\d[ \-/()]+\d/.test(formatted);
  return grouped && withoutGrouping(value) === withoutGrouping(formatted);
}
