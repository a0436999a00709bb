import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, percentile } from './figure';

const MEASURED = { bench: 'marker', what: 'due → painted', unit: 'ms' } as const;

describe('percentile', () => {
  it.each([
    [[5], 0.95, 5],
    [[1, 2], 0.5, 1],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.95, 4],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 0.95, 95],
    [[9, 10, 100], 0, 9],
    [[9, 10, 100], 1, 100],
  ])('of %j at %d is %d', (samples, share, expected) => {
    expect(percentile(samples, share)).toBe(expected);
  });

  it('is a sample, and exceeded by no more than the rest', () => {
    const samples = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const value = percentile(values, share);
        expect(values).toContain(value);
        expect(values.filter((each) => each > value).length).toBeLessThanOrEqual((1 - share) * values.length + 1e-6);
      }),
    );
  });

  it('refuses what is no share and no samples', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 95)).toThrow(RangeError);
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError);
  });
});

describe('figureOf', () => {
  // 20 samples: one of them may be over at p95, none at max.
  const samples = [...Array.from({ length: 19 }, () => 10), 80];

  it.each([
    [{ of: 'p95', atMost: 10 }, true],
    [{ of: 'p95', atMost: 9.99 }, false],
    [{ of: 'max', atMost: 80 }, true],
    [{ of: 'max', atMost: 79 }, false],
    [undefined, true],
  ] as const)('holds %j: %s', (budget, ok) => {
    expect(figureOf({ ...MEASURED, ...(budget && { budget }) }, samples)).toMatchObject({
      ...{ samples: 20, p50: 10, p95: 10, max: 80 },
      ok,
    });
  });

  it('takes nothing measured for nothing proven', () => {
    expect(() => figureOf({ ...MEASURED, budget: { of: 'p95', atMost: 50 } }, [])).toThrow('No samples');
    expect(() => figureOf(MEASURED, [1, Number.NaN])).toThrow('not all are numbers');
  });
});
