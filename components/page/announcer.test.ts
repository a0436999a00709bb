import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer';

const say = (items: readonly string[]) => items.join('. ');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listening() {
  const end = new AbortController();
  const heard: string[] = [];
  const announcer: Announcer = new Announcer(() => heard.push(announcer.text), end.signal);
  return { announcer, heard, end };
}

test('what comes within one pause is said in one sentence', () => {
  const { announcer, heard } = listening();
  announcer.hear(['email'], say);
  vi.advanceTimersByTime(600);
  announcer.hear(['email', 'phone'], say);
  vi.advanceTimersByTime(600);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(heard).toEqual(['email. phone']);
});

test('only what is new is said, and again when it comes back', () => {
  const { announcer, heard } = listening();
  for (const items of [['email'], ['email', 'phone'], ['phone'], ['email', 'phone']]) {
    announcer.hear(items, say);
    vi.advanceTimersByTime(1_000);
  }
  expect(heard).toEqual(['email', 'phone', 'email']);
});

test('what is gone before the pause is over is not said', () => {
  const { announcer, heard } = listening();
  announcer.hear(['phone'], say);
  vi.advanceTimersByTime(500);
  announcer.hear([], say);
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual([]);
});

test('nothing is said after the end', () => {
  const { announcer, heard, end } = listening();
  announcer.hear(['phone'], say);
  end.abort();
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual([]);
});
