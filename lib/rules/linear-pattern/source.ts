/** Not a pattern of RE2, or more of it than is understood here. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** A pattern, read from left to right. */
export class Source {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Whether a text comes next. */
  at(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  /** Takes a text that comes next. */
  take(text: string): boolean {
    const found = this.at(text);
    if (found) this.#at += text.length;
    return found;
  }

  /** Takes what a sticky expression finds next. */
  match(sticky: RegExp): RegExpExecArray | null {
    const found = this.#find(sticky);
    if (found) this.#at += found[0].length;
    return found;
  }

  looksAt(sticky: RegExp): boolean {
    return this.#find(sticky) !== null;
  }

  #find(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    return sticky.exec(this.#text);
  }

  /** Takes one character, escaped or not, as its code point. */
  char(): number {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) throw new Unsupported('an end too early');
    if (code !== 0x5c) {
      this.#at += String.fromCodePoint(code).length;
      return code;
    }
    return this.#escaped();
  }

  #escaped(): number {
    const hex = this.match(/\\x(?:\{([\dA-Fa-f]{1,6})\}|([\dA-Fa-f]{2}))/y);
    if (hex) return validCode(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
    const octal = this.match(/\\(0[0-7]{0,2}|[1-7][0-7]{2})/y);
    if (octal) return Number.parseInt(octal[1] ?? '', 8);
    const sign = this.match(/\\([\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e ])/y)?.[1];
    if (sign !== undefined) return sign.charCodeAt(0);
    const code = ESCAPES[this.match(/\\([atnvfr])/y)?.[1] ?? ''];
    if (code === undefined) throw new Unsupported('an escape that means nothing');
    return code;
  }
}

function validCode(code: number): number {
  if (code > 0x10ffff) throw new Unsupported('no character');
  return code;
}
