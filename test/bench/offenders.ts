import { total, type Charge } from '../../scripts/commands/bench/charge';

const SHOWN = 3;

/** The dearest of several sets of charges in words: how long, and which calls it was. */
export function worstOf(sets: readonly (readonly Charge[])[]): readonly string[] {
  return sets
    .toSorted((a, b) => total(b, 'cpu') - total(a, 'cpu'))
    .slice(0, SHOWN)
    .filter((set) => set.length > 0)
    .map((set) => {
      const calls = set
        .toSorted((a, b) => b.cpu - a.cpu)
        .slice(0, SHOWN)
        .map(({ label, cpu }) => `${(cpu / 1_000).toFixed(1)} ms ${label}`);
      return `${total(set, 'cpu').toFixed(1)} ms CPU, ${total(set, 'wall').toFixed(1)} ms by the clock: ${calls.join('; ')}`;
    });
}
