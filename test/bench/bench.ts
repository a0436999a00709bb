import type { Figure } from '../../scripts/commands/bench/figure';

/** One benchmark: what `npm run bench -- NAME` runs. */
export type Bench = (tell: (progress: string) => void) => Promise<readonly Figure[]>;
