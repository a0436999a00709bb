import { CardWriter, MAX_CARD, type CardField, type ContactCard } from './contact-card';
import { readSocialPage } from './social-page';

/** One line of a vCard: `TEL;TYPE=CELL:+358…`. */
interface Line {
  readonly name: string;
  /** Upper case, with and without the name of the parameter: `CELL`, `TYPE=CELL`. */
  readonly marks: ReadonlySet<string>;
  readonly value: string;
}

/** Whether a text is a vCard. */
export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, MAX_CARD));
}

/** Folded lines as one: by a blank at the start of the next (RFC 6350, 3.2), in quoted-printable by `=` at the end (vCard 2.1). */
function unfolded(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const last = lines.at(-1);
    const isSoft = last !== undefined && /;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(last) && last.endsWith('=');
    if (last !== undefined && isSoft) lines[lines.length - 1] = last.slice(0, -1) + line;
    else if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1);
    else lines.push(line);
  }
  return lines;
}

/** Bytes written `=C3=A4`, in the charset that the line names. A charset nobody knows leaves the text as it is. */
function fromQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part, hex] of text.matchAll(/=([\dA-F]{2})|[^=]+|=/gi)) {
    if (hex === undefined) bytes.push(...encoder.encode(part));
    else bytes.push(Number.parseInt(hex, 16));
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return text;
  }
}

function lineOf(text: string): Line | undefined {
  // A quoted parameter may hold a colon.
  const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")+):(.*)$/s.exec(text) ?? [];
  const [name = '', ...params] = head.split(';');
  if (name === '') return undefined;
  const upper = params.map((param) => param.toUpperCase().replaceAll('"', ''));
  const words = upper.flatMap((param) => param.slice(param.indexOf('=') + 1).split(','));
  const marks = new Set([...upper, ...words]);
  const charset = upper.find((param) => param.startsWith('CHARSET='))?.slice('CHARSET='.length) ?? 'UTF-8';
  const decoded = marks.has('QUOTED-PRINTABLE') ? fromQuotedPrintable(value, charset) : value;
  // Groups stand before the name: `item1.TEL`.
  return { name: name.slice(name.lastIndexOf('.') + 1).toUpperCase(), marks, value: decoded };
}

/** The parts of a value with several, `;` between them; a backslash takes a sign as it is (RFC 6350, 3.4). */
function partsOf(value: string): readonly string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\[\s\S]?|;|[^\\;]+/g)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + plain(piece);
  }
  return parts.map((part) => part.trim());
}

function plain(text: string): string {
  return text.replace(/\\([\s\S]?)/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
}

function phoneField({ marks }: Line): CardField | undefined {
  if (marks.has('FAX')) return 'fax';
  if (['PAGER', 'MODEM', 'BBS', 'TEXTPHONE'].some((mark) => marks.has(mark))) return undefined;
  return ['CELL', 'IPHONE', 'MOBILE'].some((mark) => marks.has(mark)) ? 'mobilePhone' : 'phone';
}

function putAddress(writer: CardWriter, value: string): void {
  const [, extended = '', street = '', city = '', state = '', code = '', country = ''] = partsOf(value);
  // All or nothing: the street of one address does not go with the city of another.
  if (['street', 'city', 'postalCode'].some((field) => writer.get(field as CardField) !== '')) return;
  writer.put('street', [street, extended].filter(Boolean).join(', '));
  writer.put('city', city);
  writer.put('state', state);
  writer.put('postalCode', code);
  writer.put('country', country);
}

function putUrl(writer: CardWriter, value: string): void {
  const page = readSocialPage(value);
  if (page?.network === 'linkedin') writer.put('linkedinUrl', value);
  else if (!page) writer.put('website', value);
}

function take(writer: CardWriter, line: Line): void {
  const { name, value } = line;
  if (name === 'N') {
    const [last, first] = partsOf(value);
    writer.put('lastName', last);
    writer.put('firstName', first);
  } else if (name === 'FN') writer.put('fullName', plain(value));
  else if (name === 'ORG') writer.put('company', partsOf(value)[0]);
  else if (name === 'TITLE') writer.put('jobTitle', plain(value));
  else if (name === 'EMAIL') writer.put('email', plain(value).replace(/^mailto:/i, ''));
  else if (name === 'ADR') putAddress(writer, value);
  else if (name === 'URL' || name === 'X-SOCIALPROFILE') putUrl(writer, plain(value));
  else if (name === 'TEL') {
    const field = phoneField(line);
    if (field) writer.put(field, plain(value).replace(/^tel:/i, ''));
  }
}

/** What comes first where there are several: the preferred, then work before home. */
function rank({ marks }: Line): number {
  if (marks.has('PREF') || marks.has('PREF=1')) return 0;
  return marks.has('HOME') ? 2 : 1;
}

/**
 * Reads the first card of a vCard file, 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350): name, company, title, numbers by type, email, address, pages.
 * Values as written. Nothing is thrown; what is no vCard says nothing.
 */
export function readVcard(text: string): ContactCard {
  const writer = new CardWriter();
  if (!isVcard(text)) return writer.card;
  const lines = unfolded(text.slice(0, MAX_CARD));
  const start = lines.findIndex((line) => /^\s*BEGIN:VCARD\s*$/i.test(line));
  const end = lines.findIndex((line, at) => at > start && /^\s*END:VCARD\s*$/i.test(line));
  const read = lines.slice(start + 1, end < 0 ? undefined : end).flatMap((line) => lineOf(line) ?? []);
  for (const line of read.toSorted((a, b) => rank(a) - rank(b))) take(writer, line);
  return writer.card;
}
