import { hostOf } from './domain';

/** A website address, taken apart as it is written. */
export interface WebsiteReading {
  /** `https`, `http`, or `''` where none is written. */
  readonly scheme: string;
  /** As written, letters of other alphabets too: `www.Åkeri.se`. */
  readonly host: string;
  /** Path, query and the rest, with its first slash; `''` where there is none. */
  readonly path: string;
}

/** Longer texts are no addresses (UTF-16 units). */
export const MAX_WEBSITE = 2000;

const PARTS = /^(?:(https?):\/\/)?([^\s/?#@:]+)(:\d{1,5})?([/?#]\S*)?$/i;

/** `www.firma`, `wwww.firma.fi`, `firma.fi.`: something is missing, or too much. */
const NO_HOST = /^www\.[^.]*$|^w{4,}\.|\.$/i;

/** Reads one address and nothing else; `undefined` where the text is not one. A machine's number (`192.168.1.1`) is none either. */
export function readWebsite(text: string): WebsiteReading | undefined {
  if (text.length > MAX_WEBSITE) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = PARTS.exec(text) ?? [];
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(host) || hostOf(host) === '' || NO_HOST.test(host)) return undefined;
  return { scheme: scheme.toLowerCase(), host: host + port, path };
}
