/** What stands in place of a code that is not to be shown, kept or logged. */
export const MASK = '•••';

/**
 * Whether a text names a value: it is the value itself, or the value with parts of it masked. So whoever was only told the
 * masked text can still speak of the value. Linear.
 */
export function standsFor(text: string, value: string): boolean {
  if (text === value) return true;
  const [first = '', ...rest] = text.split(MASK);
  const last = rest.pop();
  if (last === undefined || value.length < first.length + last.length) return false;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  const between = value.slice(first.length, value.length - last.length);
  let from = 0;
  for (const piece of rest) {
    const at = between.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
