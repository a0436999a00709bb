import type { SurfaceAudit } from '../../../lib/messages/protocol';
import { auditsOf } from '../../../test/support/audits';
import type { Lintel } from '../../../test/support/browser';
import { until } from '../../../test/support/until';

/** Longer than the page waits before it looks for duplicates (0.4 s) and before it speaks of a field in use (1 s). */
const QUIET_MS = 1_500;
const SETTLE_TIMEOUT_MS = 30_000;
/** How long a page that has loaded may take to show a record. */
const APPEAR_TIMEOUT_MS = 6_000;

/** A create form lies over the record, as in the popup; else the newest. */
function foremost(audits: readonly SurfaceAudit[]): SurfaceAudit | undefined {
  return audits.toSorted((a, b) => Number(b.surface === 'create') - Number(a.surface === 'create') || b.at - a.at)[0];
}

/** The surface in front on a tab; `undefined` where none appears. */
export async function appeared(lintel: Lintel, tabId: number): Promise<SurfaceAudit | undefined> {
  const find = async () => foremost(await auditsOf(lintel, tabId));
  return until('a record on the page', find, APPEAR_TIMEOUT_MS).catch(() => undefined);
}

/** Nobody looks for duplicates of an empty form. */
function isAnswered({ duplicatesKnown, fields }: SurfaceAudit): boolean {
  return duplicatesKnown || fields.every(({ values }) => values.length === 0);
}

/**
 * Waits until nothing moves any more: duplicates are known, no request is made and the audit stays the same for
 * `QUIET_MS`.
 * @param requests how many requests the sandbox has seen
 * @throws {Error} where it does not come to rest within 30 s, or the surface goes away
 */
export async function settled(lintel: Lintel, tabId: number, requests: () => number): Promise<SurfaceAudit> {
  let seen = '';
  let since = performance.now();
  return until(
    'the answer to settle',
    async () => {
      const audit = foremost(await auditsOf(lintel, tabId));
      // A check that finds the same again only moves the time.
      const now = JSON.stringify([audit && { ...audit, at: 0 }, requests()]);
      if (now !== seen) [seen, since] = [now, performance.now()];
      return audit && isAnswered(audit) && performance.now() - since > QUIET_MS ? audit : undefined;
    },
    SETTLE_TIMEOUT_MS,
  );
}
