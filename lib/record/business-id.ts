import { danish, finnish, norwegian, russian, swedish, VAT, type Check } from './business-id-checks';
import { tidy } from './text';

/** A company's number in a register. */
export interface BusinessId {
  /** ISO 3166-1 alpha-2: whose number it is, or means to be. */
  readonly country: string;
  readonly vat: boolean;
  /** *length*: a VAT number with too many or too few signs; *check*: its check digit does not fit; `''`: right. */
  readonly wrong: '' | 'length' | 'check';
  /** The usual way to write it; what was given where that is as good. `''` where it is wrong. */
  readonly written: string;
  /** A word (`Y-tunnus:`) or a leading zero makes the difference: more than blanks and hyphens. */
  readonly changed: boolean;
}

interface National {
  readonly shape: RegExp;
  readonly check: Check;
  /** How people write it: nobody is told to write it otherwise. */
  readonly usual: readonly RegExp[];
  written(digits: string): string;
}

const same = (digits: string): string => digits;

const NATIONAL: Readonly<Record<string, National>> = {
  FI: {
    shape: /^\d{8}$/,
    check: finnish,
    usual: [/^\d{7}-\d$/],
    written: (digits) => `${digits.slice(0, 7)}-${digits.slice(7)}`,
  },
  SE: {
    shape: /^(?:1[69]|20)?\d{10}$/,
    check: swedish,
    usual: [/^(?:1[69]|20)?\d{6}-\d{4}$/, /^\d{12}$/],
    written: (digits) => `${digits.slice(0, -4)}-${digits.slice(-4)}`,
  },
  NO: {
    shape: /^\d{9}(?:MVA)?$/,
    check: norwegian,
    usual: [/^(?:NO ?)?\d{3} ?\d{3} ?\d{3}(?: ?MVA)?$/],
    written: (digits) => digits.replace(/(?=MVA)/, ' '),
  },
  DK: { shape: /^\d{8}$/, check: danish, usual: [/^\d{8}$/, /^\d\d([ -])\d\d\1\d\d\1\d\d$/], written: same },
  RU: { shape: /^(?:\d{10}|\d{12}|\d{13}|\d{15})$/, check: russian, usual: [/^\d+$/], written: same },
};

/** Words before a number that say whose it is. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:y-?\s?tunnus|ly-?tunnus|fo-?nummer)\s*[:.]?\s*(?=\d)/i, 'FI'],
  [/^(?:organisationsnummer|organisationsnr)\s*[:.]?\s*(?=\d)/i, 'SE'],
  [/^(?:organisasjonsnummer|organisasjonsnr)\s*[:.]?\s*(?=\d)/i, 'NO'],
  [/^cvr(?:-?\s?(?:nr|nummer))?\s*[:.]*\s*(?=\d)/i, 'DK'],
  [/^(?:инн|огрн(?:ип)?)\s*[:.№]*\s*(?=\d)/iu, 'RU'],
];

const compact = (text: string): string => text.toUpperCase().replace(/[\s.-]/g, '');

function national(text: string, country: string, labelled: boolean): BusinessId | undefined {
  const scheme = NATIONAL[country];
  // Finnish numbers of the 1970s have six digits; a zero stands before them today (PRH).
  const padded = country === 'FI' && /^\d{6}-\d$/.test(text) ? `0${text}` : text;
  const code = compact(padded);
  if (!scheme?.shape.test(code)) return undefined;
  if (!scheme.check(code)) return { country, vat: false, wrong: 'check', written: '', changed: false };
  const isUsual = scheme.usual.some((usual) => usual.test(padded));
  const changed = labelled || padded !== text;
  return { country, vat: false, wrong: '', written: isUsual ? padded : scheme.written(code), changed };
}

/** `HRB 1234` is a German register, no Croatian number. A number begins with a digit, or a letter that belongs to it (`ATU…`, `ESB…`, `FRXX…`). */
const WITH_PREFIX = /^(?!HR[AB])([A-Z]{2})((?=.*\d{2})[A-Z\d+*]{2,15})$/;

function vat(text: string, stated: string | undefined): BusinessId | undefined {
  const [, prefix = '', rest = ''] = WITH_PREFIX.exec(compact(text)) ?? [];
  const scheme = Object.hasOwn(VAT, prefix) ? VAT[prefix] : undefined;
  if (!scheme) return undefined;
  const country = scheme.country ?? prefix;
  const made = { country, vat: true, changed: false } as const;
  if (!scheme.shape.test(rest)) {
    // Houses have numbers of their own that begin with two letters: only where the country is stated, and it is nearly right.
    return stated === country && /^\d{7,13}$/.test(rest) ? { ...made, wrong: 'length', written: '' } : undefined;
  }
  if (!scheme.check(rest)) return { ...made, wrong: 'check', written: '' };
  // The five digits of a German Wirtschafts-ID stand behind a hyphen.
  return { ...made, wrong: '', written: prefix === 'DE' && rest.length > 9 ? text : prefix + rest };
}

const asGiven = (id: BusinessId | undefined, text: string): BusinessId | undefined =>
  id && { ...id, written: id.wrong === '' ? text : '' };

/** Forms that one country alone uses: seven digits, hyphen, one; six, hyphen, four, and no month that a Danish person was born in. */
function countryOfForm(text: string): string | undefined {
  if (/^\d{7}-\d$/.test(text)) return 'FI';
  return /^\d{2}[2-9]\d{3}-\d{4}$/.test(text) ? 'SE' : undefined;
}

/**
 * Reads a company's number: by its prefix or word, by the country of the record (ISO 3166-1 alpha-2), or by a form that one country alone
 * uses. `undefined` where nothing is certain: a number of another country, of a register without check digit, of the house's own.
 */
export function readBusinessId(value: string, stated: string | undefined): BusinessId | undefined {
  const text = tidy(value.slice(0, 60));
  const label = LABELS.find(([words]) => words.test(text));
  if (label) return national(text.replace(label[0], ''), label[1], true);
  if (/^NO ?\d/i.test(text)) return asGiven(national(text.slice(2).trim(), 'NO', false), text);
  if (/^\p{L}/u.test(text)) return vat(text, stated);
  const country = stated !== undefined && stated in NATIONAL ? stated : countryOfForm(text);
  return country === undefined ? undefined : national(text, country, false);
}
