import { hostOf, registeredDomain } from '../record/domain';
import { readEmail } from '../record/email';
import { readInstant } from '../record/instant';
import { phoneCountry } from '../record/phone-countries';
import type { Fix, MessageParam } from './finding';
import { linearPattern } from './linear-pattern';
import { isPhoneField, phoneCheck } from './validation-phone';
import type { FieldValidation } from './facts';

/** What a value breaks: the last part of the message's key, its parameters, and a fix where there is one. */
export interface Broken {
  readonly message: string;
  readonly params?: readonly MessageParam[];
  readonly fix?: Pick<Fix, 'kind' | 'value'>;
}

/** Judges one value. `country`: where a number without country code is assumed to be. */
export type ValidationCheck = (value: string, country: string) => Broken | undefined;

type Reader = (args: readonly string[], validation: FieldValidation) => ValidationCheck | undefined;

/** A number as an argument or a plain value writes it; `undefined` where it could be read in two ways (`1,5`). */
function plainNumber(text: string | undefined): number | undefined {
  const clean = text?.replace(/\s/g, '') ?? '';
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(clean) ? Number(clean) : undefined;
}

const broken = (message: string, ...params: readonly MessageParam[]): Broken =>
  params.length > 0 ? { message, params } : { message };

const breaks =
  (test: (value: string) => boolean, verdict: Broken): ValidationCheck =>
  (value) =>
    test(value) ? verdict : undefined;

function length(args: readonly string[], message: string, isBad: (length: number, bound: number) => boolean) {
  const bound = plainNumber(args[0]);
  return bound === undefined ? undefined : breaks((value) => isBad(value.length, bound), broken(message, bound));
}

function size(args: readonly string[], message: string, isBad: (value: number, bound: number) => boolean) {
  const bound = plainNumber(args[0]);
  if (bound === undefined) return undefined;
  return breaks(
    (value) => {
      const number = plainNumber(value);
      return number !== undefined && isBad(number, bound);
    },
    broken(message, bound),
  );
}

const DAY = 86_400_000;

/** A day more on either side: the account's time zone is not known. */
function date(args: readonly string[], message: string, isBad: (at: number, bound: number) => boolean) {
  const bound = plainNumber(args[0]);
  if (bound === undefined || Math.abs(bound) > 8e15) return undefined;
  return breaks(
    (value) => {
      const at = readInstant(value);
      return at !== undefined && isBad(at, bound);
    },
    broken(message, { date: bound }),
  );
}

/** Signs that are special by anybody's reading; hyphens, apostrophes, dots, commas, slashes and blanks may not be. */
const SPECIAL = /[!"#$%*+:;<=>?@[\\\]^_`{|}~§€£¤¥©®™]/u;

const ALPHABETS: Readonly<Record<string, ValidationCheck>> = {
  NUMERIC_ONLY: breaks((value) => /[^\p{Nd}]/u.test(value.trim()), broken('digitsOnly')),
  ALPHA_ONLY: breaks((value) => /\p{N}/u.test(value) || SPECIAL.test(value), broken('lettersOnly')),
  ALPHANUMERIC: breaks((value) => SPECIAL.test(value), broken('lettersAndDigits')),
};

function cased(message: string, change: (value: string) => string): ValidationCheck {
  return (value) => {
    const fixed = change(value);
    return fixed === value ? undefined : { message, fix: { kind: 'review', value: fixed } };
  };
}

const FORMATS: Readonly<Record<string, ValidationCheck>> = {
  UPPER: cased('upper', (value) => value.toUpperCase()),
  LOWER: cased('lower', (value) => value.toLowerCase()),
  // Whether every word, or the first one only: a small letter in the first place is wrong either way.
  CAPITALIZATION: breaks((value) => /^\P{L}*\p{Ll}/u.test(value), broken('capital')),
};

const SPACES: Readonly<Record<string, ValidationCheck>> = {
  TRIM: (value) =>
    value === value.trim() ? undefined : { message: 'blankEnds', fix: { kind: 'safe', value: value.trim() } },
  ALL: (value) =>
    /\s/.test(value) ? { message: 'blanks', fix: { kind: 'review', value: value.replace(/\s/g, '') } } : undefined,
};

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

function weekday(allowed: readonly string[]): ValidationCheck | undefined {
  if (allowed.length === 0 || !allowed.every((day) => WEEKDAYS.includes(day))) return undefined;
  return breaks((value) => {
    // A date alone is the same day everywhere; a moment is not.
    const at = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(value) ? readInstant(value) : undefined;
    return at !== undefined && !allowed.includes(WEEKDAYS[new Date(at).getUTCDay()] ?? '');
  }, broken('weekday'));
}

/** Whether a host is one of some domains, or below one. */
const isUnder = (host: string, domains: readonly string[]) =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

function domains(
  args: readonly string[],
  hostIn: (value: string) => string,
  message: string,
  isBad: (host: string, domains: readonly string[]) => boolean,
): ValidationCheck | undefined {
  const listed = args.map((arg) => hostOf(arg.replace(/^[@.]+/, ''))).filter((host) => host !== '');
  if (listed.length === 0 || listed.length < args.length) return undefined;
  return breaks(
    (value) => {
      const host = hostIn(value);
      return host !== '' && isBad(host, listed);
    },
    broken(message, listed.join(', ')),
  );
}

const notUnder = (host: string, listed: readonly string[]) => !isUnder(host, listed);
const blocked = (host: string, listed: readonly string[]) =>
  listed.includes(host) || listed.includes(registeredDomain(host));
const emailHost = (value: string) => readEmail(value)?.domain ?? '';
const noHost = (value: string) => hostOf(value) === '';

/** Patterns are few and long-lived, the facts that carry them are not. */
const patterns = new Map<string, ReturnType<typeof linearPattern>>();

function pattern([source, says]: readonly string[]): ValidationCheck | undefined {
  if (source === undefined) return undefined;
  if (!patterns.has(source)) {
    if (patterns.size >= 500) patterns.clear();
    patterns.set(source, linearPattern(source));
  }
  const own = patterns.get(source);
  // Whether the pattern must fit the whole value is not told: what fits no part of it is refused either way.
  return own && breaks((value) => !own.foundIn(value), says ? broken('patternSays', says) : broken('pattern'));
}

/**
 * The kinds of validation that are understood (https://developers.hubspot.com/docs/api-reference/crm-property-validations-v3/guide,
 * 2026-03-31). Where HubSpot leaves a meaning open, only what is refused by every reading of it counts. The four durations
 * (`AFTER_DURATION`, …) are not here: whether they set the first or the last day is not told.
 */
const READERS: Readonly<Record<string, Reader>> = {
  REGEX: pattern,
  MIN_LENGTH: (args) => length(args, 'tooShort', (long, bound) => long < bound),
  MAX_LENGTH: (args) => length(args, 'tooLong', (long, bound) => long > bound),
  MIN_NUMBER: (args) => size(args, 'tooSmall', (value, bound) => value < bound),
  MAX_NUMBER: (args) => size(args, 'tooLarge', (value, bound) => value > bound),
  DECIMAL: ([places]) => {
    const most = plainNumber(places);
    const decimals = (value: string) =>
      plainNumber(value) === undefined ? 0 : (value.split('.')[1] ?? '').trim().length;
    return most === undefined ? undefined : breaks((value) => decimals(value) > most, broken('decimals', most));
  },
  ALPHANUMERIC: ([kind = 'ALPHANUMERIC']) => ALPHABETS[kind],
  SPECIAL_CHARACTERS: ([kind = 'NOT_ALLOWED']) =>
    kind === 'NOT_ALLOWED' ? breaks((value) => SPECIAL.test(value), broken('special')) : undefined,
  FORMAT: ([kind = '']) => FORMATS[kind],
  WHITESPACE: ([kind = 'ALL']) => SPACES[kind],
  START_DATE: (args) => date(args, 'tooEarly', (at, bound) => at < bound - DAY),
  START_DATETIME: (args) => date(args, 'tooEarly', (at, bound) => at < bound - DAY),
  END_DATE: (args) => date(args, 'tooLate', (at, bound) => at > bound + DAY),
  END_DATETIME: (args) => date(args, 'tooLate', (at, bound) => at > bound + DAY),
  DAYS_OF_WEEK: (args) => weekday(args),
  // `email-syntax` looks at the email field itself.
  EMAIL: (_, { field }) =>
    field === 'email' ? () => undefined : breaks((value) => !readEmail(value), broken('email')),
  EMAIL_ALLOWED_DOMAINS: (args) => domains(args, emailHost, 'onlyDomains', notUnder),
  EMAIL_BLOCKED_DOMAINS: (args) => domains(args, emailHost, 'notDomains', blocked),
  URL: () => breaks(noHost, broken('url')),
  DOMAIN: () => breaks(noHost, broken('domain')),
  URL_ALLOWED_DOMAINS: (args) => domains(args, hostOf, 'onlyDomains', notUnder),
  URL_BLOCKED_DOMAINS: (args) => domains(args, hostOf, 'notDomains', blocked),
  PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE: ([code], { field }) => {
    if (!isPhoneField(field) || (code !== undefined && !phoneCountry(code))) return undefined;
    return phoneCheck(code === undefined ? undefined : phoneCountry(code));
  },
};

const prepared = new WeakMap<FieldValidation, ValidationCheck | 'skipped'>();

/** The check of a validation, made once; `undefined` where its kind, its arguments or its pattern are not understood. */
export function validationCheck(validation: FieldValidation): ValidationCheck | undefined {
  const known = prepared.get(validation);
  if (known) return known === 'skipped' ? undefined : known;
  const reader = Object.hasOwn(READERS, validation.type) ? READERS[validation.type] : undefined;
  const check = reader?.(validation.arguments, validation);
  prepared.set(validation, check ?? 'skipped');
  return check;
}
