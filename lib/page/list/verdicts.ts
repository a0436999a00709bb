import type { ReportedRow, RowVerdict } from '../../messages/protocol';
import type { Finding } from '../../rules/finding';
import { worstFirst } from '../view';

/** So many rows are remembered: scrolling back asks nobody. */
const MAX_KNOWN = 1_000;

interface Known {
  /** What the row said when it was checked; `null`: to be checked again. */
  readonly said: string | null;
  readonly findings: readonly Finding[];
}

const textOf = ({ fields }: ReportedRow) => JSON.stringify(fields.map(({ key, values }) => [key, values]));

/** What the background said of rows, by their records. */
export class Verdicts {
  readonly #known = new Map<string, Known>();

  /** The rows that were not checked as they stand now. */
  unknown<R extends ReportedRow>(rows: Iterable<R>): readonly R[] {
    return [...rows].filter((row) => this.#known.get(row.id)?.said !== textOf(row));
  }

  /** The findings of a record, worst first: of what its row said last, until that is answered anew. */
  of(id: string): readonly Finding[] {
    return this.#known.get(id)?.findings ?? [];
  }

  /** Takes in what was answered about rows. */
  take(rows: readonly ReportedRow[], verdicts: readonly RowVerdict[]): void {
    const findings = new Map(verdicts.map((verdict) => [verdict.id, verdict.findings]));
    for (const row of rows) {
      // Newest last, so that the oldest goes first.
      this.#known.delete(row.id);
      this.#known.set(row.id, { said: textOf(row), findings: (findings.get(row.id) ?? []).toSorted(worstFirst) });
    }
    for (const id of this.#known.keys()) {
      if (this.#known.size <= MAX_KNOWN) return;
      this.#known.delete(id);
    }
  }

  /** Has every row checked again; what was said of it stays until then. */
  doubt(): void {
    for (const [id, { findings }] of this.#known) this.#known.set(id, { said: null, findings });
  }
}
