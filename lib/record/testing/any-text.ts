import fc from 'fast-check';

const between = (min: number, max: number) => fc.integer({ min, max });

/**
 * Letters and signs that people type more often than others; else any code point, half pairs left out. fast-check's own `binary` unit
 * takes a second of every test file to build, and nearly all it makes is of no script at all.
 */
const codePoint = fc.oneof(
  { weight: 4, arbitrary: between(0x00, 0x7f) },
  { weight: 3, arbitrary: between(0x80, 0x52f) },
  { weight: 2, arbitrary: between(0x2000, 0x33ff) },
  { weight: 1, arbitrary: between(0xf900, 0xffff) },
  { weight: 1, arbitrary: between(0x530, 0xd7ff) },
  { weight: 1, arbitrary: between(0xe000, 0x10ffff) },
);

/** Any text at all; lengths in code points. For properties that hold whatever is typed. */
export function anyText(lengths: { readonly minLength?: number; readonly maxLength?: number } = {}) {
  return fc.array(codePoint, lengths).map((codes) => String.fromCodePoint(...codes));
}
