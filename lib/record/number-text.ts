import { tidy } from './text';

/** The ways a house may write numbers: `1500000.5`, `1,500,000.5`, `1 500 000,5`, `1.500.000,5`. */
export const NUMBER_FORMS = ['plain', 'comma', 'blank', 'dot'] as const;
export type NumberForm = (typeof NUMBER_FORMS)[number];

/** A number whose value is sure, with what stands around it. */
interface SureNumber {
  /** Figures before the decimal sign, and after it. */
  readonly whole: string;
  readonly part: string;
  /** *grouped*: with signs between thousands or a decimal comma; *scaled*: short for thousands, millions, …; *bare*: figures alone. */
  readonly written: 'bare' | 'grouped' | 'scaled';
  readonly before: string;
  readonly after: string;
}

/** Powers of ten that short words stand for, folded. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['tys', 3],
  ['tuhatta', 3],
  ['tusen', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['milj', 6],
  ['million', 6],
  ['millions', 6],
  ['miljoonaa', 6],
  ['miljoner', 6],
  ['millionen', 6],
  ['млн', 6],
  ['тыс', 3],
  ['млрд', 9],
  ['mrd', 9],
  ['bn', 9],
  ['billion', 9],
]);
const CURRENCY = '€|\\$|£|₽|EUR|USD|GBP|SEK|NOK|DKK|RUB|CHF';
const NUMBER = new RegExp(
  `^(${CURRENCY})? ?(\\d[\\d .,'’]{0,28}\\d|\\d) ?(?:(${[...SCALES.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\.?)? ?(${CURRENCY})?$`,
  'iu',
);

interface Figures {
  readonly whole: string;
  readonly part: string;
  readonly bare: boolean;
}

const SIGNS = /[.,'’ ]/;

/** Figures with signs between them. `undefined` where a sign may divide thousands or decimals: `1,500`. */
function readFigures(text: string): Figures | undefined {
  if (/^0\d/.test(text)) return undefined;
  if (!SIGNS.test(text)) return { whole: text, part: '', bare: true };
  const grouped = /^(\d{1,3}(?:([.,'’ ])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(text);
  const [, groups = '', group = '', decimal, part = ''] = grouped ?? [];
  if (grouped && decimal !== group) {
    const isSure = decimal !== undefined || groups.split(group).length > 2 || /['’ ]/.test(group);
    return isSure ? { whole: groups.replace(/\D/g, ''), part, bare: false } : undefined;
  }
  const [, whole, sign, rest = ''] = /^(\d+)([.,])(\d+)$/.exec(text) ?? [];
  if (whole === undefined || (rest.length === 3 && whole.length < 4 && whole !== '0')) return undefined;
  return { whole, part: rest, bare: sign === '.' };
}

function scaled({ whole, part }: Figures, power: number): Pick<SureNumber, 'whole' | 'part'> {
  const all = whole + part.padEnd(power, '0');
  const cut = whole.length + power;
  return { whole: all.slice(0, cut).replace(/^0+(?=\d)/, ''), part: all.slice(cut) };
}

function readOne(text: string): SureNumber | undefined {
  const [, before = '', figures = '', word, after = ''] = NUMBER.exec(text) ?? [];
  if (figures === '' || (before !== '' && after !== '')) return undefined;
  const read = readFigures(figures);
  if (!read) return undefined;
  const power = word === undefined ? 0 : (SCALES.get(word.toLowerCase()) ?? 0);
  if (power > 0) return { ...scaled(read, power), written: 'scaled', before, after };
  return { whole: read.whole, part: read.part, written: read.bare ? 'bare' : 'grouped', before, after };
}

const MARKS: Readonly<Record<NumberForm, readonly [group: string, decimal: string]>> = {
  plain: ['', '.'],
  comma: [',', '.'],
  blank: [' ', ','],
  dot: ['.', ','],
};

function inForm({ whole, part, before, after }: SureNumber, form: NumberForm): string {
  const [group, decimal] = MARKS[form];
  // Four figures stand together: 1500 is read at a glance, and may be a year.
  const set = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const number = part === '' ? set : `${set}${decimal}${part}`;
  return `${before}${number}${after === '' ? '' : ` ${after}`}`;
}

/** A text that is a number or a range of two, as the house writes it. */
export interface NumberReading {
  readonly set: string;
  /** Whether a word for thousands or millions was written out: a person should look. */
  readonly scaled: boolean;
}

const MAX_LENGTH = 60;

/**
 * Reads a number or a range: `1,5 M€`, `1.000,00`, `10k`, `1 000 000–2 000 000`. `undefined` where it is none, or may mean two things
 * (`1,500`; `10–50k`). Ranges keep their dash.
 */
export function readNumber(text: string, form: NumberForm): NumberReading | undefined {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return undefined;
  const [dash = ''] = /\s*[-‐-―−]\s*/.exec(text.trim()) ?? [];
  const parts = dash === '' ? [text] : text.trim().split(dash);
  const numbers = parts.flatMap((part) => readOne(tidy(part)) ?? []);
  if (parts.length > 2 || numbers.length !== parts.length) return undefined;
  const [one, two] = numbers;
  if (two && (one?.written === 'scaled') !== (two.written === 'scaled')) return undefined;
  return {
    set: numbers.map((number) => inForm(number, form)).join(dash),
    scaled: numbers.some(({ written }) => written === 'scaled'),
  };
}
