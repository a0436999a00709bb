/** Precision first: clean records raise nothing by default, and mistakes are found all the same. Fixed seeds; other ones by `npm run proof -- corpus`. */
import { expect, test } from 'vitest';
import { judgeClean, judgeDefects } from './corpus/judge';

test('5,000 clean records in five languages raise no finding', () => {
  expect(judgeClean(5_000, 1)).toEqual([]);
});

test('of 5,000 mistakes at least 95 in 100 are found', () => {
  const { found, missed } = judgeDefects(5_000, 1);
  expect(found / 5_000, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.95);
});
