import type { Budget, Figure } from './figure';

const HEAD = ['benchmark', 'what', 'samples', 'p50', 'p95', 'max', 'budget', ''] as const;
/** Columns of numbers stand to the right. */
const NUMBERS = new Set<number>([2, 3, 4, 5]);

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function limitOf(budget: Budget): string {
  return 'atLeast' in budget ? `${budget.of} ≥ ${shown(budget.atLeast)}` : `${budget.of} ≤ ${shown(budget.atMost)}`;
}

function cells({ bench, what, unit, samples, p50, p95, max, budget, ok }: Figure): readonly string[] {
  const limit = budget ? `${limitOf(budget)} ${unit}` : unit;
  const verdict = budget ? (ok ? 'ok' : 'over') : '';
  return [bench, what, String(samples), shown(p50), shown(p95), shown(max), limit, verdict];
}

/** Rows as a table for people, the first of them its head; `numbers`: columns that stand to the right. */
export function aligned(rows: readonly (readonly string[])[], numbers: ReadonlySet<number>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          numbers.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The figures as a table for people; the last column says where a budget was passed. */
export function tableOf(figures: readonly Figure[]): string {
  return aligned([HEAD, ...figures.map(cells)], NUMBERS);
}

function columnsAfterFirst([head = []]: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set([...head.keys()].slice(1));
}

/** The tables behind the figures, one after another; `''` where none has one. All columns but the first hold numbers. */
export function tablesBehind(figures: readonly Figure[]): string {
  const tables = figures.flatMap(({ table }) => (table ? [aligned(table, columnsAfterFirst(table))] : []));
  return tables.join('\n\n');
}
