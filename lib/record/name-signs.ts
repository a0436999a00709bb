import { otherThingIn } from './name-contents';
import { garbledText } from './name-garbled';

/** A character that names do not have, and the name without it where nothing else is touched. */
export interface NameSign {
  readonly kind: 'garbled' | 'emoji' | 'digits' | 'doubled' | 'edge' | 'sign';
  /** What was found. */
  readonly found: string;
  /** The name as it would be; absent where nobody can tell. */
  readonly clean?: string;
}

/** A picture with all that hangs on it: skin, joiners, the variation selector, flags, keycaps. */
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\ufe0f?\u20e3)(?:\ufe0f|\u200d|\u20e3|\p{Emoji_Modifier}|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{e0020}-\u{e007f}])*/gu;
/** The signs of keyboards that no name has. Everything that is not listed (marks of other scripts, every apostrophe and hyphen) is allowed. */
const SIGN = /[!?;:*#_=+~^|\\/<>{}[\]%&§$€£¥¤¦¨¬¢…•¿¡°¹²³±×÷@†‡‰"“”„«»()]/;
const EDGE_BEFORE = /^[\s!?;:*#_=+~^|\\/<>{}[\]%&§$…•°,.-]+(?=[\p{L}"“„«('’])/u;
const EDGE_AFTER = /(?<=[\p{L}\p{M}.)"”»'’])[\s!?;:*#_=+~^|\\/<>{}[\]%&§$…•°,-]+$/u;
/** A word of four letters or more that ends in a period at the end of the name. */
const LAST_PERIOD = /(?<=\p{L}{4})\.$/u;
const SHORTENED = /(?:^|[\s.])(?:prof|dipl|chr|esq|theo|alex|fred|wilh|joh|univ|dott)\.$/i;
/** In names of Tamil and Malay people: `a/l`, `s/o`. */
const SON_OF = /(?:^|\s)[asd]\/[lop](?=\s|$)/gi;
/** A nickname or a former name beside the name: in quotes or brackets, with a letter inside. */
const NICKNAME =
  /"[^"]*\p{L}[^"]*"|“[^”“]*\p{L}[^”“]*”|„[^“”„]*\p{L}[^“”„]*[“”]|«[^»«]*\p{L}[^»«]*»|”[^”]*\p{L}[^”]*”|\([^()]*\p{L}[^()]*\)/gu;
const ORDINAL = /(?:^|\s)\d(?:st|nd|rd|th)\.?(?=\s|$)/gi;
const DIGITS = /\d+/;
/** Digits that stand alone or behind a word: what is left without them is a name. */
const LOOSE_DIGITS = /(?<=^|[\s\p{L}])\s*\d[\d.,-]*(?=\s|$)/gu;
/** Nothing of this is in an ordinary name. */
const SUSPECT = /[^\p{L}\p{M} '’‘ʼʻ`´.-]|[-.]{2}|\.$|^[-.]|-$/u;

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether what is left is still a name. */
function named(kind: NameSign['kind'], found: string, clean: string): NameSign {
  return /\p{L}/u.test(clean) ? { kind, found, clean } : { kind, found };
}

function withoutEmoji(value: string): NameSign | undefined {
  const found = value.match(EMOJI)?.filter((one) => !/^\d$/.test(one));
  return found && found.length > 0 ? named('emoji', found.join(''), tidied(value.replace(EMOJI, ' '))) : undefined;
}

/** `Anna--Liisa`, `J.. Berg`: twice means no more than once. */
function withoutDoubled(value: string): NameSign | undefined {
  const found = /([-.,])\1+/.exec(value)?.[0];
  if (found === undefined || !/\p{L}/u.test(value)) return undefined;
  return { kind: 'doubled', found, clean: value.replace(/([-.,])\1+/g, '$1') };
}

function lastPeriod(value: string): boolean {
  return LAST_PERIOD.test(value) && !SHORTENED.test(value);
}

function withoutEdges(value: string): NameSign | undefined {
  const [before = ''] = EDGE_BEFORE.exec(value) ?? [];
  const [after = ''] = EDGE_AFTER.exec(value) ?? [];
  const found = `${before}${after}`.replace(/\s+/g, '');
  if (found !== '') return named('edge', found, value.slice(before.length, value.length - after.length));
  return lastPeriod(value.trimEnd()) ? named('edge', '.', value.trimEnd().slice(0, -1)) : undefined;
}

function signIn(value: string): NameSign | undefined {
  const plain = value.replace(SON_OF, ' ').replace(NICKNAME, ' ').replace(ORDINAL, ' ');
  const [digits] = DIGITS.exec(plain) ?? [];
  if (digits !== undefined) {
    const clean = tidied(value.replace(LOOSE_DIGITS, ''));
    return DIGITS.test(clean.replace(ORDINAL, ' '))
      ? { kind: 'digits', found: digits }
      : named('digits', digits, clean);
  }
  const edge = withoutEdges(value);
  const [sign] = SIGN.exec(plain) ?? [];
  return edge ?? (sign === undefined ? undefined : { kind: 'sign', found: sign });
}

/** The first thing in a name that names do not have. Silent on an email address, a website or a phone number: those are no names at all. */
export function signInName(value: string): NameSign | undefined {
  if (!SUSPECT.test(value) || otherThingIn(value) !== undefined) return undefined;
  const garbled = garbledText(value);
  if (garbled) return { kind: 'garbled', found: value, ...garbled };
  return withoutEmoji(value) ?? withoutDoubled(value) ?? signIn(value);
}
