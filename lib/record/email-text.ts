import { MAX_EMAIL_LENGTH, readEmail } from './email';
import { tidy } from './text';

/** How a text that holds one address differs from the address alone. */
export type EmailDebris =
  /** It is the address alone. */
  | 'none'
  /** Blanks before, after or inside it. */
  | 'blank'
  /** Characters that nobody sees. */
  | 'invisible'
  /** Characters that only look like those of an address: full-width letters, typographic hyphens. */
  | 'lookalike'
  /** Brackets, quotes, punctuation, `mailto:`. */
  | 'around'
  /** Words, see `remark`. */
  | 'words'
  /** `(at)` or `[dot]` for the signs. */
  | 'spelt';

/** An email field, taken apart. */
export interface EmailText {
  /** The one address in it, as typed; `''` where there is none, or more than one. */
  readonly address: string;
  readonly debris: EmailDebris;
  /** Words beside the address, as typed. */
  readonly remark: string;
  /** The addresses of a field that holds two or more. */
  readonly several: readonly string[];
}

const NOTHING: EmailText = { address: '', debris: 'none', remark: '', several: [] };

/** What stands between addresses and the words beside them. */
const BETWEEN = /[\s<>,;|()[\]{}"“”„«»]+/;
/** `(at)` in the words people use for the sign; a sign in brackets cannot be part of a name. */
const SPELT_AT = /\s?[([{]\s?(?:at|a|ät|@|snabel-?a|miukumauku|собака)\s?[)\]}]\s?/giu;
const SPELT_DOT = /\s?[([{]\s?(?:dot|\.|piste|punkt|точка)\s?[)\]}]\s?/giu;
const SPELT_OUT = /^(\S+) (?:at|ät) (\S+(?: (?:dot|piste|punkt) \S+)+)$/iu;
const OUT_DOT = / (?:dot|piste|punkt) /giu;

/** One word without quotes, bullets and punctuation around the address it may be. No address begins or ends with them. */
function trimmed(token: string): string {
  const bare = token.replace(/^(?:mailto:)?[`'’*?=|/.:!]+/i, '').replace(/^mailto:/i, '');
  return bare.replace(/[^\p{L}\p{M}\p{N}]{1,20}$/u, '');
}

/** The address in a word, and what stands before or behind it: `e-mail:anna@firma.se`, `mailto:anna@firma.se?subject=Hello`. */
function addressIn(token: string): { readonly address: string; readonly rest: string } | undefined {
  const label = /^(?!mailto:)\p{L}[\p{L}-]{0,20}:/iu.exec(token)?.[0] ?? '';
  const body = token.slice(label.length);
  const query = /^mailto:/i.test(body) ? body.indexOf('?') : -1;
  const address = trimmed(query < 0 ? body : body.slice(0, query));
  if (!readEmail(address)) return undefined;
  return { address, rest: `${label} ${query < 0 ? '' : body.slice(query)}` };
}

const withoutEdges = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{M}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}.]{1,20}$/u, '');

/** `anna berg@firma.se`: what stands before the blank may belong to the address. Nobody can tell. */
function mayBelong(clean: string, at: number): boolean {
  const before = clean.slice(0, at);
  return /(?:^|\s)[\p{Ll}\p{N}][^\s]*\s$|[._+-]\s?$/u.test(before) && !/[:;,]\s$/.test(before);
}

/** One or more addresses among words. */
function among(clean: string): EmailText {
  const text = clean.replace(/\bmailto:\s/gi, 'mailto:');
  const found = new Map<string, string>();
  let rest = text;
  for (const token of text.split(BETWEEN)) {
    if (!token.includes('@')) continue;
    const one = addressIn(token);
    if (!one) return NOTHING;
    if (mayBelong(text, text.indexOf(token))) return NOTHING;
    found.set(readEmail(one.address)?.address ?? '', one.address);
    rest = rest.replace(token, () => ` ${one.rest} `);
  }
  const [address = '', ...others] = found.values();
  if (address === '') return NOTHING;
  if (others.length > 0) return { ...NOTHING, several: [address, ...others] };
  const remark = /[\p{L}\p{N}]/u.test(rest) ? withoutEdges(rest) : '';
  return { ...NOTHING, address, remark, debris: remark === '' ? 'around' : 'words' };
}

/** Blanks where an address has none, and nothing else: `anna @firma.se`, `anna@firma. se`. */
function withoutBlanks(clean: string): EmailText {
  if (!/^\S+\s?@\s?[^\s.@]+(?:\s?\.\s?[^\s.@]+)+$/u.test(clean)) return NOTHING;
  const address = clean.replace(/\s/g, '');
  return readEmail(address) ? { ...NOTHING, address, debris: 'blank' } : NOTHING;
}

function spelt(clean: string): EmailText {
  const signs = clean.replace(SPELT_AT, '@').replace(SPELT_DOT, '.');
  const out = SPELT_OUT.exec(signs);
  const text = out ? `${out[1] ?? ''}@${(out[2] ?? '').replace(OUT_DOT, '.')}` : signs;
  if (text === clean) return NOTHING;
  const read = among(text);
  return read.address === '' ? NOTHING : { ...read, debris: 'spelt' };
}

function debrisOfPlain(text: string, clean: string): EmailDebris {
  if (text.normalize('NFC') === clean) return 'none';
  if (text.normalize('NFC').trim() === clean && !/[^\S ]/.test(text)) return 'blank';
  const seen = text.normalize('NFC').replace(/[\p{Cf}\s]/gu, '');
  return seen === clean ? 'invisible' : 'lookalike';
}

/** `'anna@firma.se`: a sign that may begin an address by the letter of the standard, and in life is debris. */
const ODD_START = /^[`'*?=|/]/;

/** Takes an email field apart. Never throws; a text over 320 characters holds no address. */
export function takeEmailApart(text: string): EmailText {
  if (text.length > MAX_EMAIL_LENGTH) return NOTHING;
  const isPlain = /^[\w.@+-]*$/.test(text);
  if (isPlain && readEmail(text)) return { ...NOTHING, address: text };
  const clean = tidy(text);
  if (readEmail(clean) && !ODD_START.test(clean)) {
    return { ...NOTHING, address: clean, debris: debrisOfPlain(text, clean) };
  }
  const read = clean.includes('@') ? among(clean) : NOTHING;
  if (read.address !== '' || read.several.length > 0) return read;
  const joined = withoutBlanks(clean);
  return joined.address === '' ? spelt(clean) : joined;
}
