import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { readInstant } from './instant';

test.each([
  ['2026-05-02', Date.UTC(2026, 4, 2)],
  [' 2026-05-02 ', Date.UTC(2026, 4, 2)],
  ['2026-05-02T10:20:30Z', Date.UTC(2026, 4, 2, 10, 20, 30)],
  ['2026-05-02T10:20:30.123Z', Date.UTC(2026, 4, 2, 10, 20, 30)],
  ['2026-05-02 10:20:30', Date.UTC(2026, 4, 2, 10, 20, 30)],
  ['2026-05-02T10:20+0300', Date.UTC(2026, 4, 2, 7, 20)],
  ['2026-05-02T10:20:00+03:00', Date.UTC(2026, 4, 2, 7, 20)],
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['1777716000000', 1_777_716_000_000],
])('%s', (text, at) => expect(readInstant(text)).toBe(at));

test.each([
  ...[
    '',
    '--',
    'yesterday',
    '2 May 2026',
    '03/04/2026',
    '2.5.2026',
    '2026-02-30',
    '2026-13-01',
    '2026-5-2',
    '20260502',
  ],
  ...['2026', '2026-05-02T25:00:00Z', '2026-05-02T10:20:30+99:99', '0000-01-01', '12', '123456789012345'],
])('%j names no moment for sure', (text) => expect(readInstant(text)).toBeUndefined());

test('any text is read without an exception', () => {
  fc.assert(fc.property(anyText(), (text) => void readInstant(text)));
});
