import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CARD_VALUE } from './contact-card';
import { readSignature } from './read-signature';
import { anyText } from './testing/any-text';
import { SIGNATURES } from './testing/signatures';

describe('a signature', () => {
  test.each(SIGNATURES)('%s', (_, text, read) => {
    expect(readSignature(text)).toEqual(read);
  });

  test('every value stands in the text: nothing is made up', () => {
    const plain = (text: string) => text.replace(/[\s>,]+/g, ' ');
    for (const [, text] of SIGNATURES) {
      for (const value of Object.values(readSignature(text))) expect(plain(text)).toContain(plain(value));
    }
  });
});

test('whatever is pasted, nothing is thrown, and no value is blank or long', () => {
  const piece = fc.oneof(
    anyText({ maxLength: 80 }),
    fc.constantFrom('Tel: +358 9 123', 'Anna Berg', 'a@b.fi', '00100 Helsinki', '-- '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', ' | ', ', ', ' '), (pieces, between) => {
      for (const value of Object.values(readSignature(pieces.join(between)))) {
        expect(value.trim()).not.toBe('');
        expect(value.length).toBeLessThanOrEqual(MAX_CARD_VALUE);
      }
    }),
  );
});

test.each(['a.', '1 ', '+', 'A ', 'Tel: 1', '(', 'x@', ', '])('a long text of "%s" is read at once', (unit) => {
  const text = unit.repeat(50_000);
  const before = performance.now();
  readSignature(text);
  readSignature(`${text.slice(0, 150)}\n`.repeat(500));
  // Some milliseconds; a search that goes wrong takes minutes.
  expect(performance.now() - before).toBeLessThan(2_000);
});
