import type { Dismissals } from '../../lib/store/dismissals';
import type { BootState } from './boot-state';
import type { Snoozes } from './snoozes';

interface Slow {
  readonly boot: Pick<BootState, 'ready'>;
  readonly snoozes: Pick<Snoozes, 'ready'>;
  readonly dismissals: Pick<Dismissals, 'ready'>;
}

/** What every answer waits for. `recall`: what an earlier worker of this session was told. */
export async function untilReady({ boot, snoozes, dismissals }: Slow, recall: () => Promise<void>): Promise<void> {
  // A broken database of dismissals must not silence the rules.
  const ready = dismissals.ready.catch(() => undefined);
  await Promise.all([boot.ready.then(recall).catch(() => undefined), boot.ready, snoozes.ready, ready]);
}
