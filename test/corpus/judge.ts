import { runRules } from '../../lib/rules/engine';
import type { RuleContext } from '../../lib/rules/rule';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { packagedTables } from '../../scripts/packaged-tables';
import { CleanRecords } from './clean-records';
import { defectRecord } from './seeded-defects';

const context = (): RuleContext => ({
  now: Date.UTC(2026, 10, 22),
  defaultCountry: DEFAULT_STYLE.defaultCountry,
  candidates: [],
  tables: packagedTables(),
});

/** What the rules of a new house say of `count` clean records: each a false alarm, as a line that names rule, field and value. */
export function judgeClean(count: number, seed: number): readonly string[] {
  const from = new CleanRecords(seed);
  return Array.from({ length: count }, () => from.next()).flatMap((record) =>
    runRules(record, DEFAULT_STYLE, context()).map(
      ({ rule, field, value, message }) =>
        `${rule} ${field} ${JSON.stringify(value)} ${message.key} (${record.place.country})`,
    ),
  );
}

/** How many of `count` seeded mistakes are told by their rule and on their field, and a few values of each kind that are not. */
export function judgeDefects(count: number, seed: number) {
  const from = new CleanRecords(seed);
  const missed: Record<string, string[]> = {};
  let found = 0;
  for (let turn = 0; turn < count; turn++) {
    const { draft, rules, field, defect } = defectRecord(from, turn);
    const findings = runRules(draft, DEFAULT_STYLE, context());
    if (findings.some((each) => each.field === field && rules.includes(each.rule))) found++;
    else (missed[defect] ??= []).push(draft.fields[field]?.[0] ?? '');
  }
  return { found, missed };
}
