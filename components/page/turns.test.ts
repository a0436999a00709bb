import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once, oneByOne, same } from './turns';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('work asked for several times is put off and done once, and again when asked for later', () => {
  const work = vi.fn();
  const soon = once(work, setTimeout);
  soon();
  soon();
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
  soon();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(2);
});

test('work that asks for itself is done anew, not within itself', () => {
  let rounds = 0;
  const soon = once(() => {
    rounds += 1;
    if (rounds < 3) soon();
  }, setTimeout);
  soon();
  vi.runAllTimers();
  expect(rounds).toBe(3);
});

test('steps run one in a turn, in order, and stop with the signal', () => {
  const turns: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => turns.push(work));
  const end = new AbortController();
  const ran: number[] = [];
  oneByOne(
    [1, 2, 3].map((step) => () => ran.push(step)),
    end.signal,
  );
  turns.shift()?.();
  expect(ran).toEqual([1]);
  turns.shift()?.();
  expect(ran).toEqual([1, 2]);
  end.abort();
  turns.shift()?.();
  expect(ran).toEqual([1, 2]);
  vi.unstubAllGlobals();
});

test('data is compared by what it says', () => {
  expect(same({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
});
