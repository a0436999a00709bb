import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beforeFrame, soon } from './tasks';

let end: AbortController;
let frames: Map<number, () => void>;
beforeEach(() => {
  end = new AbortController();
  vi.useFakeTimers();
  frames = new Map();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(frames.size + 1, run);
    return frames.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Work that holds the page for so long (ms). */
const holding = (ms: number, note: () => void) => () => {
  note();
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
};

describe.each([
  ['soon', soon],
  ['beforeFrame', beforeFrame],
])('%s', (_, put) => {
  test('runs after the caller, in order, and what an earlier one adds last', () => {
    const ran: string[] = [];
    put(() => {
      ran.push('first');
      put(() => ran.push('third'), end.signal);
    }, end.signal);
    put(() => ran.push('second'), end.signal);
    expect(ran).toEqual([]);
    vi.runAllTimers();
    expect(ran).toEqual(['first', 'second', 'third']);
  });

  test('what is short shares a task; after what is long a new one begins', () => {
    const ran: string[] = [];
    put(() => ran.push('short'), end.signal);
    put(
      holding(10, () => ran.push('long')),
      end.signal,
    );
    put(() => ran.push('next'), end.signal);
    vi.runOnlyPendingTimers();
    expect(ran).toEqual(['short', 'long']);
    vi.restoreAllMocks();
    vi.runOnlyPendingTimers();
    expect(ran).toEqual(['short', 'long', 'next']);
  });

  test('one that throws stops no other; one whose signal ended does not run', () => {
    const ran: string[] = [];
    const gone = new AbortController();
    put(() => {
      throw new Error('broken');
    }, end.signal);
    put(() => ran.push('gone'), gone.signal);
    put(() => ran.push('next'), end.signal);
    gone.abort();
    expect(() => vi.runAllTimers()).toThrow('broken');
    vi.runAllTimers();
    expect(ran).toEqual(['next']);
  });
});

test('in the next frame where timers come late; once, whichever comes first', () => {
  const ran: string[] = [];
  beforeFrame(() => ran.push('in the frame'), end.signal);
  frames.forEach((frame) => frame());
  expect(ran).toEqual(['in the frame']);
  vi.runAllTimers();
  expect(ran).toEqual(['in the frame']);

  beforeFrame(() => ran.push('by the timer'), end.signal);
  vi.runAllTimers();
  expect(ran).toEqual(['in the frame', 'by the timer']);
  expect(frames.size).toBe(0);
});
