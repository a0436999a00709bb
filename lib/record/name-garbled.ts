/** Characters of Windows-1252 at 0x80–0x9f (WHATWG Encoding, index-windows-1252, 2026-11-22); the rest of it is as in Unicode. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** First bytes of UTF-8 read as Western letters, with a second byte behind: `Ã¤`, `Ã–`, `Ð˜`. */
const TELL_TALE = /[ÂÃÄÅÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const place = WINDOWS_1252.indexOf(character);
  return place < 0 ? undefined : 0x80 + place;
}

/** What the text was before it was read in the wrong encoding; `undefined` where it cannot be told. */
function repaired(text: string): string | undefined {
  const bytes = Array.from(text, byteOf);
  if (bytes.includes(undefined)) return undefined;
  try {
    return decodeURIComponent(bytes.map((byte = 0) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

/** Letters that an import has broken: `MÃ¼ller` (with what it was), `M\ufffdller` (nobody can tell). `undefined`: nothing of the kind. */
export function garbledText(text: string): { readonly clean?: string } | undefined {
  if (text.includes('\ufffd')) return {};
  if (!TELL_TALE.test(text)) return undefined;
  const clean = repaired(text);
  return clean === undefined || !/\p{L}/u.test(clean) ? undefined : { clean };
}
