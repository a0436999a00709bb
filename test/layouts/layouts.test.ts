/** The layout suite: pages that nobody tuned a selector for, made from seeds, read by the product's finder. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { readLayouts, type VariantResult } from './suite';
import { LEAST_FOUND, shareFound, TESTED_SEEDS } from './suite-limits';
import { VARIANTS } from './traits';

const RECORDS = 80;

let sandbox: Sandbox;
const results = new Map<string, VariantResult>();

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: RECORDS });
  for await (const result of readLayouts(sandbox, TESTED_SEEDS)) results.set(`${result.crm} ${result.variant}`, result);
}, 300_000);
afterAll(() => sandbox.close());

const CASES = (['hubspot', 'pipedrive'] as const).flatMap((crm) => VARIANTS[crm].map((variant) => ({ crm, variant })));

describe.each(CASES)('$crm, $variant', ({ crm, variant }) => {
  test('at least 95 % of the fields are found, and none in a wrong place', () => {
    const result = results.get(`${crm} ${variant}`);
    expect(result?.notes.filter((note) => note.includes(': wrong '))).toEqual([]);
    expect(result && shareFound(result), result?.notes.join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});
