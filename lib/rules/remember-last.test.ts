import { expect, test, vi } from 'vitest';
import { rememberLast } from './remember-last';

test('reads once while the same is asked about, and anew for another draft or context', () => {
  const read = vi.fn((of: { readonly n: number }, context: string) => `${of.n} ${context}`);
  const asked = rememberLast(read);
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([asked(one, 'a'), asked(one, 'a'), asked(one, 'b'), asked(two, 'b'), asked(one, 'b')]).toEqual([
    '1 a',
    '1 a',
    '1 b',
    '2 b',
    '1 b',
  ]);
  expect(read).toHaveBeenCalledTimes(4);
});
