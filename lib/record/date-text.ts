import { fold } from './text';

/** The ways a house may write a day. */
export const DATE_FORMS = ['iso', 'dmy-dots', 'dmy-slash', 'mdy-slash'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A day: year, month from 1, day. */
type Day = readonly [year: number, month: number, day: number];

/** Names of months in Lintel's languages, folded, as dates have them: `maaliskuuta`, `марта`. */
const MONTH_NAMES = [
  'january jan januari januar yanvarya yanvar tammikuuta tammikuu',
  'february feb februari februar fevralya fevral helmikuuta helmikuu',
  'march mar mars marz maerz marta mart maaliskuuta maaliskuu',
  'april apr aprelya aprel huhtikuuta huhtikuu',
  'may maj mai maya toukokuuta toukokuu',
  'june jun juni iyunya iyun kesakuuta kesakuu',
  'july jul juli iyulya iyul heinakuuta heinakuu',
  'august aug augusti avgusta avgust elokuuta elokuu',
  'september sep sept sentyabrya sentyabr syyskuuta syyskuu',
  'october oct oktober okt oktyabrya oktyabr lokakuuta lokakuu',
  'november nov noyabrya noyabr marraskuuta marraskuu',
  'december dec dezember dez dekabrya dekabr joulukuuta joulukuu',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/]|\. ?)(\d{1,2})\2(\d{4})$/;
const DAY_NAME = /^(\d{1,2})(?:\.|st|nd|rd|th)? (\p{L}{3,12})\.?,? (\d{4})(?: ?g\.)?$/u;
const NAME_DAY = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** Longer texts are no dates. */
const MAX_LENGTH = 40;

function isDay([year, month, day]: Day): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (number: number) => String(number).padStart(2, '0');
const iso = ([year, month, day]: Day) => `${year}-${pad(month)}-${pad(day)}`;

/** Every day that the figures may mean. With dots the day comes first wherever that is a day: nobody who writes dots puts the month first. */
function ofFigures(text: string): readonly Day[] {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return [[Number(year), Number(month), Number(day)]];
  const [, first, between = '', second, last] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined) return [];
  const dayFirst: Day = [Number(last), Number(second), Number(first)];
  const monthFirst: Day = [Number(last), Number(first), Number(second)];
  return between.startsWith('.') && isDay(dayFirst) ? [dayFirst] : [dayFirst, monthFirst];
}

function ofWords(text: string): readonly Day[] {
  const folded = fold(text);
  const [, day, month = '', year] = DAY_NAME.exec(folded) ?? [];
  if (day !== undefined) return [[Number(year), MONTHS.get(month) ?? 0, Number(day)]];
  const [, name = '', other, of] = NAME_DAY.exec(folded) ?? [];
  return other === undefined ? [] : [[Number(of), MONTHS.get(name) ?? 0, Number(other)]];
}

/**
 * The days that a text may mean, as `2024-03-04`: none where it is no date alone (a version, an address, a time of day, a year of two figures),
 * one where it is sure, two where day and month may stand either way.
 */
export function readDate(text: string): readonly string[] {
  const written = text.trim();
  if (written.length < 8 || written.length > MAX_LENGTH || !/\d{4}/.test(written)) return [];
  const days = /\p{L}/u.test(written) ? ofWords(written) : ofFigures(written);
  return [...new Set(days.filter(isDay).map(iso))];
}

/** A day (`2024-03-04`) in one of the forms. */
export function dateInForm(day: string, form: DateForm): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'dmy-dots') return `${date}.${month}.${year}`;
  if (form === 'dmy-slash') return `${date}/${month}/${year}`;
  return form === 'mdy-slash' ? `${month}/${date}/${year}` : day;
}

const IN_FORM: Readonly<Record<DateForm, RegExp>> = {
  iso: /^(\d{4})-(\d\d)-(\d\d)$/,
  'dmy-dots': /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
  'dmy-slash': /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
  'mdy-slash': /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
};

/** Whether a text is a day in this form; whether it has zeros in front does not matter. */
export function isInDateForm(text: string, form: DateForm): boolean {
  const [, a, b, c] = IN_FORM[form].exec(text.trim()) ?? [];
  if (a === undefined) return false;
  if (form === 'iso') return isDay([Number(a), Number(b), Number(c)]);
  return isDay(form === 'mdy-slash' ? [Number(c), Number(a), Number(b)] : [Number(c), Number(b), Number(a)]);
}
