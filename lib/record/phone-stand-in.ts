import type { ParsedPhone, PhoneReading } from './phone';
import { isReservedForFiction } from './phone-fiction';

/** Shorter runs are area codes or local numbers written without one: `123-45-67`. */
const SHORTEST_RUN = 8;
/** Fewer zeros end real numbers. Where no trunk prefix sets area codes apart, the first group is part of the subscriber's: `400 00 000` is a Norwegian company's. */
const FEWEST_ZEROS = { withTrunkPrefix: 6, without: 7 };

const STARTS_RUNNING = /^(?:012|123|234|345|456|567|678|789|890|901|987|876|765|654|543|432|321|210|109|098)/;
const MOSTLY_ONE_DIGIT = /(\d)\1{5}$/;

/** Why a number is none: reserved for fiction, zeros, one digit over and over, digits in a row. */
export type StandIn = 'fiction' | 'zeros' | 'repeated' | 'running';

function isRunning(digits: string): boolean {
  // Most numbers are told by their first steps.
  if (digits.length < SHORTEST_RUN || !STARTS_RUNNING.test(digits)) return false;
  const steps = Array.from(digits.slice(1), (digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isOneDigit(digits: string): boolean {
  return digits.length >= SHORTEST_RUN && /^(\d)\1+$/.test(digits);
}

/** What follows the area or network code, as the plan groups the number: `+358 50 0000000` → `0000000`. */
function subscriberPart({ inInternational }: ParsedPhone): string {
  return inInternational.split(/[\s-]/).slice(2).join('');
}

function isZeros(number: ParsedPhone, subscriber: string): boolean {
  const trunk = number.inNational.replace(/\D/g, '').length > number.national.length;
  const fewest = trunk ? FEWEST_ZEROS.withTrunkPrefix : FEWEST_ZEROS.without;
  return subscriber.length >= fewest && /^0+$/.test(subscriber);
}

function ofNumber(number: ParsedPhone): StandIn | undefined {
  if (isReservedForFiction(number.callingCode, number.national)) return 'fiction';
  if (isOneDigit(number.national)) return 'repeated';
  if (isRunning(number.national)) return 'running';
  // How a number is grouped takes long to tell: only where most of it is one digit.
  if (!MOSTLY_ONE_DIGIT.test(number.national)) return undefined;
  const subscriber = subscriberPart(number);
  if (isZeros(number, subscriber)) return 'zeros';
  // One other digit all through is a taxi's or a shop's line (8 846 222-22-22) where lines are fixed; nobody's where it is a mobile.
  const repeated = subscriber.length >= 7 && /^(\d)\1+$/.test(subscriber);
  return repeated && number.type === 'MOBILE' ? 'repeated' : undefined;
}

/** Whether a phone field holds a number made up to fill it, and which kind. Memorable real numbers (0500 123 123) are none. */
export function standInOf(reading: PhoneReading): StandIn | undefined {
  if (reading.several.length > 0 || reading.vanity) return undefined;
  const digits = reading.main.replace(/\D/g, '');
  if (/^0+$/.test(digits)) return 'zeros';
  if (isOneDigit(digits)) return 'repeated';
  if (isRunning(digits)) return 'running';
  return reading.number && ofNumber(reading.number);
}
