import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { after, alarm, debounce, inSlices } from './wait';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Work that holds the page for so long (ms). */
const holding = (ms: number, note: () => void) => () => {
  note();
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
};

test('long work is cut into tasks and comes to its result; an end stops it', () => {
  let steps = 0;
  function* work(): Generator<undefined, string, undefined> {
    for (; steps < 3; steps++) {
      holding(5, () => undefined)();
      yield;
    }
    return 'done';
  }
  const onDone = vi.fn();
  inSlices(work(), onDone, end.signal);
  vi.runOnlyPendingTimers();
  expect(steps).toBe(0);
  vi.runOnlyPendingTimers();
  expect(steps).toBe(1);
  expect(onDone).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledExactlyOnceWith('done');

  steps = 0;
  inSlices(work(), onDone, end.signal);
  end.abort();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledTimes(1);
});

describe('an alarm', () => {
  test('goes off once, at the moment last set, sooner or later than the one before', () => {
    const work = vi.fn();
    const timer = alarm(work, end.signal);
    timer.set(performance.now() + 1_000);
    vi.advanceTimersByTime(900);
    timer.set(performance.now() + 1_000);
    vi.advanceTimersByTime(999);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    expect(timer.at).toBeNull();
    timer.set(performance.now() + 1_000);
    timer.set(performance.now() + 10);
    vi.advanceTimersByTime(10);
    expect(work).toHaveBeenCalledTimes(2);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('taken back, it does not go off', () => {
    const work = vi.fn();
    const timer = alarm(work, end.signal);
    timer.set(performance.now() + 10);
    timer.set(null);
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });
});

test('debounced work runs once after the last call, or at once when flushed, and only if it waited', () => {
  const work = vi.fn();
  const waiting = debounce(work, 100, end.signal);
  waiting.flush();
  expect(work).not.toHaveBeenCalled();
  waiting.later();
  vi.advanceTimersByTime(99);
  waiting.later();
  vi.advanceTimersByTime(99);
  expect(work).not.toHaveBeenCalled();
  waiting.flush();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
});

test('nothing outlives its signal: no timer is left', () => {
  const work = vi.fn();
  after(5_000, work, end.signal);
  debounce(work, 400, end.signal).later();
  alarm(work, end.signal).set(performance.now() + 1_000);
  expect(vi.getTimerCount()).toBe(3);
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  after(5, work, end.signal);
  expect(vi.getTimerCount()).toBe(0);
});
