import { figureOf } from '../../scripts/commands/bench/figure';
import { judgeClean, judgeDefects } from '../corpus/judge';
import type { Proof } from './proof';

const RECORDS = 50_000;

/** Precision first: clean records raise nothing by default, and of seeded mistakes no more than 5 in 100 are missed. */
export const corpus: Proof = ({ seed, share, tell }) => {
  const count = Math.ceil(RECORDS * share);
  tell(`${count} clean records`);
  const alarms = judgeClean(count, seed);
  tell(`${count} records with a mistake`);
  const { found, missed } = judgeDefects(count, seed);
  const table = [
    ['mistake', 'missed'],
    ...Object.entries(missed).map(([defect, values]) => [defect, String(values.length)]),
  ];
  const base = { bench: 'corpus' } as const;
  return Promise.resolve([
    figureOf(
      {
        ...base,
        what: `findings in ${count} clean records`,
        unit: 'count',
        budget: { of: 'max', atMost: 0 },
        notes: alarms.slice(0, 10),
      },
      [alarms.length],
    ),
    figureOf({ ...base, what: `mistakes missed, of ${count}`, unit: '%', budget: { of: 'max', atMost: 5 }, table }, [
      (100 * (count - found)) / count,
    ]),
  ]);
};
