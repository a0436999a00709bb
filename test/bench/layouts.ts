import { figureOf } from '../../scripts/commands/bench/figure';
import type { Figure } from '../../scripts/commands/bench/figure';
import type { CrmId } from '../../lib/record/record';
import { readLayouts, type VariantResult } from '../layouts/suite';
import { LEAST_FOUND, SEEDS, shareFound } from '../layouts/suite-limits';
import { startSandbox } from '../sandbox/server';
import type { Bench } from './bench';

/** The same records as in the tests. */
const RECORDS = 80;
const percent = (share: number): number => share * 100;

function tableFor(crm: CrmId, results: readonly VariantResult[]): readonly (readonly string[])[] {
  const all = {
    variant: 'all',
    onPage: results.reduce((sum, { onPage }) => sum + onPage, 0),
    found: results.reduce((sum, { found }) => sum + found, 0),
    wrong: results.flatMap(({ wrong }) => wrong),
  };
  const rows = [...results, all].map((row) => [
    `${crm} ${row.variant}`,
    ...[row.onPage, row.found].map(String),
    percent(shareFound(row)).toFixed(1),
    String(row.wrong.length),
  ]);
  return [['layout', 'fields on page', 'found', '%', 'wrong'], ...rows];
}

function figuresFor(crm: CrmId, results: readonly VariantResult[]): readonly Figure[] {
  const base = {
    bench: 'layouts',
    notes: results.flatMap(({ variant, notes }) => notes.map((note) => `${variant}, ${note}`)),
  };
  const seeds = `${crm} pages, ${results.length} layouts × ${SEEDS.length} seeds`;
  return [
    figureOf(
      {
        ...{ ...base, what: `${seeds}: fields not found`, unit: '%', table: tableFor(crm, results) },
        budget: { of: 'max', atMost: percent(1 - LEAST_FOUND) },
      },
      results.map((result) => percent(1 - shareFound(result))),
    ),
    figureOf(
      { ...base, what: `${seeds}: fields wrongly anchored`, unit: 'count', budget: { of: 'max', atMost: 0 } },
      results.map(({ wrong }) => wrong.length),
    ),
  ];
}

/** Pages that nobody tuned a selector for: how many of their fields are found, and how many in a wrong place. */
export const layouts: Bench = async (tell) => {
  const sandbox = await startSandbox({ contacts: RECORDS });
  try {
    const results: VariantResult[] = [];
    for await (const result of readLayouts(sandbox)) {
      const { crm, variant, found, onPage, wrong } = result;
      tell(`${crm}, ${variant}: ${found} of ${onPage} found, ${wrong.length} wrong`);
      results.push(result);
    }
    const byCrm = Map.groupBy(results, ({ crm }) => crm);
    return [...byCrm].flatMap(([crm, of]) => figuresFor(crm, of));
  } finally {
    await sandbox.close();
  }
};
