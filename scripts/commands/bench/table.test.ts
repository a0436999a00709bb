import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error';
import { readNames } from './arguments';
import { figureOf } from './figure';
import { tableOf, tablesBehind } from './table';

describe('tableOf', () => {
  it('lines figures up and says which budget was passed', () => {
    const slow = figureOf(
      { bench: 'marker', what: 'cold', unit: 'ms', budget: { of: 'p95', atMost: 350 } },
      [20, 412.3],
    );
    const small = figureOf({ bench: 'sizes', what: 'popup', unit: 'kB', budget: { of: 'max', atMost: 130 } }, [101.26]);
    const info = figureOf({ bench: 'check', what: 'throughput', unit: 'records/s' }, [5_120]);
    expect(tableOf([slow, small, info])).toBe(
      [
        'benchmark  what        samples   p50   p95   max  budget',
        'marker     cold              2    20   412   412  p95 ≤ 350 ms  over',
        'sizes      popup             1   101   101   101  max ≤ 130 kB  ok',
        'check      throughput        1  5120  5120  5120  records/s',
      ].join('\n'),
    );
  });
});

describe('tablesBehind', () => {
  it('lines up the tables of the figures that have one, numbers to the right', () => {
    const table = [
      ['layout', 'found', '%'],
      ['deep', '9', '90.0'],
      ['flat', '10', '100.0'],
    ];
    const what = { bench: 'layouts', what: 'fields', unit: '%' } as const;
    expect(tablesBehind([figureOf({ ...what, table }, [10]), figureOf(what, [0])])).toBe(
      ['layout  found      %', 'deep        9   90.0', 'flat       10  100.0'].join('\n'),
    );
    expect(tablesBehind([figureOf(what, [0])])).toBe('');
  });
});

describe('readNames', () => {
  const known = ['marker', 'quiet', 'check'] as const;

  it.each([
    [[], ['marker', 'quiet', 'check']],
    [['quiet'], ['quiet']],
    [
      ['check', 'marker', 'check'],
      ['marker', 'check'],
    ],
  ])('%j → %j', (args, names) => {
    expect(readNames(args, known)).toEqual(names);
  });

  it('tells the names there are', () => {
    expect(() => readNames(['marker', 'speed'], known)).toThrow(UsageError);
    expect(() => readNames(['speed'], known)).toThrow(/no benchmark speed[\s\S]*marker, quiet, check/);
  });
});
