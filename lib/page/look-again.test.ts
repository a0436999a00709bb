// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookAgain } from './look-again';

const work = vi.fn();
let shown: DocumentVisibilityState = 'visible';
let end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => shown);
  work.mockReset();
  shown = 'visible';
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('looking again', () => {
  test('at the time told, not before, and once', () => {
    lookAgain(work, end.signal).set(Date.now() + 10_000);
    vi.advanceTimersByTime(9_999);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('a newer time replaces the one before; none takes it back', () => {
    const again = lookAgain(work, end.signal);
    again.set(Date.now() + 1_000);
    again.set(Date.now() + 10_000);
    vi.advanceTimersByTime(9_000);
    expect(work).not.toHaveBeenCalled();
    again.set(undefined);
    vi.advanceTimersByTime(60_000);
    expect(work).not.toHaveBeenCalled();
  });

  test('a tab that nobody sees asks when it is seen', () => {
    shown = 'hidden';
    lookAgain(work, end.signal).set(Date.now() + 1_000);
    vi.advanceTimersByTime(60_000);
    expect(work).not.toHaveBeenCalled();
    shown = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('not after the end', () => {
    lookAgain(work, end.signal).set(Date.now() + 1_000);
    end.abort();
    vi.advanceTimersByTime(60_000);
    expect(work).not.toHaveBeenCalled();
  });
});
