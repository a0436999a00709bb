/** What a budget holds, and at how much: a ceiling of what is slow or large, a floor of what is done in a time. */
export type Budget =
  { readonly of: 'p95' | 'max'; readonly atMost: number } | { readonly of: 'p50'; readonly atLeast: number };

/** One line of the report. */
export interface Figure {
  readonly bench: string;
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'count' | 'records/s' | 'MB' | '%' | '% of a core';
  readonly samples: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** None: for information. */
  readonly budget?: Budget;
  readonly ok: boolean;
  /** Where the worst of it went, or what to know when reading it. */
  readonly notes?: readonly string[];
  /** A table of its own behind the figure, for people: the first row is its head. */
  readonly table?: readonly (readonly string[])[];
}

/** What is measured, without the samples. */
export type Measured = Pick<Figure, 'bench' | 'what' | 'unit' | 'budget' | 'notes' | 'table'>;

/**
 * The smallest sample that is not exceeded by `share` of them (nearest rank): always a value that was seen.
 * @throws {RangeError} where there are no samples, or a share outside 0…1
 */
export function percentile(samples: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1; this is ${share}`);
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('No samples');
  return value;
}

/**
 * Sums samples up and holds them to the budget.
 * @throws {RangeError} where there are no samples: nothing measured is nothing proven
 */
export function figureOf(measured: Measured, samples: readonly number[]): Figure {
  if (samples.some((sample) => !Number.isFinite(sample))) throw new RangeError(`${measured.what}: not all are numbers`);
  const [p50, p95, max] = [percentile(samples, 0.5), percentile(samples, 0.95), percentile(samples, 1)];
  return { ...measured, samples: samples.length, p50, p95, max, ok: isKept(measured.budget, { p50, p95, max }) };
}

function isKept(budget: Budget | undefined, figures: Readonly<Record<Budget['of'], number>>): boolean {
  if (!budget) return true;
  return 'atLeast' in budget ? figures[budget.of] >= budget.atLeast : figures[budget.of] <= budget.atMost;
}
