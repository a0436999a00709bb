import { parseNumber } from '../record/phone';
import type { PhoneValue } from './phone-values';

/** Plans in which a switchboard's number is the start of its extensions' numbers: Germany, Austria. */
const OPEN_PLANS: ReadonlySet<string | undefined> = new Set(['49', '43']);

/** A switchboard with its direct dial (`+43 1 588 DW 12`) is short by itself: both together are the number. `undefined` where they are none. */
export function withDirectDial({ reading, country }: PhoneValue): string | undefined {
  const { main, extension, number } = reading;
  if (extension === '' || !OPEN_PLANS.has(number?.callingCode)) return undefined;
  return parseNumber(main + extension, country.code)?.valid === true ? `${main}-${extension}` : undefined;
}
