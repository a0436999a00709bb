import type { Figure } from '../../scripts/commands/bench/figure';

/** How a proof is run. */
export interface ProofOptions {
  /** The same seed chooses the same steps. */
  readonly seed: number;
  /** How much of the whole is run, in (0, 1]. */
  readonly share: number;
  readonly tell: (progress: string) => void;
}

/** Something that a long run shows and a short test cannot: what `npm run proof -- NAME` runs. */
export type Proof = (options: ProofOptions) => Promise<readonly Figure[]>;
