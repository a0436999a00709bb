import { expect, test } from 'vitest';
import { readNumber } from './number-text';

test.each([
  ['1500', '1500', false],
  ['1.000,00', '1000.00', false],
  ['1,000.00', '1000.00', false],
  ['1.500.000', '1500000', false],
  ['1 500 000', '1500000', false],
  ["1'500'000", '1500000', false],
  ['1,5', '1.5', false],
  ['1,5 M€', '1500000 €', true],
  ['€1.5m', '€1500000', true],
  ['10k', '10000', true],
  ['2 mln', '2000000', true],
  ['2 млн', '2000000', true],
  ['2,5 milj. €', '2500000 €', true],
  ['0.25 bn USD', '250000000 USD', true],
  ['50–100', '50–100', false],
  ['1 000 – 2 000', '1000 – 2000', false],
  ['10k-50k', '10000-50000', true],
])('%s is %s', (text, set, scaled) => expect(readNumber(text, 'plain')).toEqual({ set, scaled }));

test.each([
  ['1,500', 'may be 1.5'],
  ['1.500', 'may be 1.5'],
  ['10-50k', 'may be 10'],
  ['007', ''],
  ['50+', ''],
  ['~50', ''],
  ['100 employees', ''],
  ['1-2-3', ''],
  ['1.2.3', ''],
  ['$5 €', ''],
  ['', ''],
  ['1'.repeat(100), ''],
])('%.20s is not sure (%s)', (text) => expect(readNumber(text, 'plain')).toBeUndefined());

test.each([
  ['comma', '1,500,000.5'],
  ['blank', '1 500 000,5'],
  ['dot', '1.500.000,5'],
  ['plain', '1500000.5'],
] as const)('%s: %s', (form, set) => expect(readNumber('1500000.5', form)?.set).toBe(set));
