import { useCallback, useState } from 'react';
import { troubleOf, type Trouble } from './failure-text';

export interface Action {
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  /** Runs the work unless other work is under way; what it throws becomes `trouble`. */
  readonly run: (work: () => Promise<void>) => void;
}

/** One thing at a time that the user set off: whether it is under way, and what went wrong with the last one. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run = useCallback(
    (work: () => Promise<void>) => {
      if (busy) return;
      setBusy(true);
      setTrouble(undefined);
      work()
        .catch((error: unknown) => setTrouble(troubleOf(error, Date.now())))
        .finally(() => setBusy(false));
    },
    [busy],
  );
  return { busy, trouble, run };
}
