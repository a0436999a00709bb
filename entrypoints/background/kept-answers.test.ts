import { beforeEach, expect, test, vi } from 'vitest';
import { createKeptAnswers } from './kept-answers';

let now = 0;
const start = (most = 10) => createKeptAnswers<string>({ now: () => now, maxAge: 1_000, most });
beforeEach(() => (now = 0));

test('whoever asks at the same time waits for one answer', async () => {
  const kept = start();
  const work = vi.fn(() => Promise.resolve('yes'));
  expect(await Promise.all([kept.ask('a', work), kept.ask('a', work)])).toEqual([true, true]);
  expect(work).toHaveBeenCalledTimes(1);
  expect(kept.read('a')).toBe('yes');
});

test('an answer is old after a while, or when it is said to be, and stands until there is a newer one', () => {
  const kept = start();
  expect(kept.isOld('a')).toBe(true);
  kept.put('a', 'yes');
  expect(kept.isOld('a')).toBe(false);
  now = 1_000;
  expect(kept.isOld('a')).toBe(true);
  kept.put('a', 'no');
  kept.expire('a');
  kept.expire('unknown');
  expect([kept.isOld('a'), kept.read('a')]).toEqual([true, 'no']);
});

test('what failed is not asked again at once, and rejects for everybody who waited', async () => {
  const kept = start();
  const work = () => Promise.reject(new Error('refused'));
  const [one, other] = await Promise.allSettled([kept.ask('a', work), kept.ask('a', work)]);
  expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
  expect(kept.hasJustFailed('a')).toBe(true);
  now = 60_000;
  expect(kept.hasJustFailed('a')).toBe(false);
  expect(await kept.ask('a', () => Promise.resolve('yes'))).toBe(true);
});

test('an answer that comes after everything was forgotten is nobody\u2019s', async () => {
  const kept = start();
  let answer: (text: string) => void = () => undefined;
  const asking = kept.ask('a', () => new Promise((resolve) => (answer = resolve)));
  kept.clear();
  // Of another account by now: asked anew, whatever the old question is doing.
  expect(await kept.ask('a', () => Promise.resolve('new'))).toBe(true);
  answer('old');
  expect(await asking).toBe(false);
  expect(kept.read('a')).toBe('new');
});

test('the answers put least lately go first', () => {
  const kept = start(2);
  for (const key of ['a', 'b', 'a', 'c']) kept.put(key, key);
  expect(['a', 'b', 'c'].map((key) => kept.read(key))).toEqual(['a', undefined, 'c']);
});
