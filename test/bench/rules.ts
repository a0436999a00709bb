import type { Draft } from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import { EVERYTHING_ON } from '../../lib/style/presets';
import { figureOf } from '../../scripts/commands/bench/figure';
import { packagedTables } from '../../scripts/packaged-tables';
import { CleanRecords } from '../corpus/clean-records';
import { defectRecord } from '../corpus/seeded-defects';
import type { Bench } from './bench';

const RECORDS = 4_000;
const SEED = 1;

/** Full records, every second one with a mistake: each is seen for the first time. */
function drafts(): readonly Draft[] {
  const from = new CleanRecords(SEED);
  return Array.from({ length: RECORDS }, (_, turn) => (turn % 2 === 0 ? from.next() : defectRecord(from, turn).draft));
}

/** A full record through every rule, fixes and their composition included, in ms for each of its fields. */
export const rules: Bench = (tell) => {
  const all = drafts();
  const context = { now: Date.now(), defaultCountry: 'US', candidates: [], tables: packagedTables() };
  const warm = Math.floor(RECORDS / 10);
  tell(`${RECORDS} records`);
  const samples = all.map((draft) => {
    const start = performance.now();
    runRules(draft, EVERYTHING_ON, context);
    return (performance.now() - start) / Object.keys(draft.fields).length;
  });
  const base = { bench: 'rules', unit: 'ms' } as const;
  return Promise.resolve([
    figureOf({ ...base, what: 'a field of a full record', budget: { of: 'p95', atMost: 1 } }, samples.slice(warm)),
    figureOf({ ...base, what: 'a field of the first records, cold' }, samples.slice(0, 20)),
  ]);
};
