import { describe, expect, it } from 'vitest';
import { askedWait, isWorthRepeating, jitteredWait } from './retry';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('retry', () => {
  it.each([423, 429, 477, 502, 503, 504, 521, 523, 524])('repeats a %i', (status) => {
    expect(isWorthRepeating(status)).toBe(true);
  });
  it.each([200, 207, 302, 400, 401, 403, 404, 409, 500, 501])('does not repeat a %i', (status) => {
    expect(isWorthRepeating(status)).toBe(false);
  });

  it.each([
    [429, { 'retry-after': '7' }, 7_000],
    [477, { 'retry-after': '0.5' }, 500],
    [503, { 'retry-after': new Date(NOW + 9_000).toUTCString() }, 9_000],
    [503, { 'retry-after': new Date(NOW - 9_000).toUTCString() }, 0],
    [503, { 'retry-after': 'soon' }, 0],
    [503, {}, 0],
    [423, {}, 2_000],
    [423, { 'retry-after': '4' }, 4_000],
  ])('reads the wait a %i asks for from %o', (status, headers, wait) => {
    expect(askedWait(status, headers as Record<string, string>, NOW)).toBe(wait);
  });

  it('waits anything up to a step that doubles, and never more than eight seconds', () => {
    expect(jitteredWait(1, () => 0)).toBe(0);
    expect([1, 2, 3, 20].map((tried) => jitteredWait(tried, () => 0.999_999))).toEqual([799, 1_599, 3_199, 7_999]);
  });
});
