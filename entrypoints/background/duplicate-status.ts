import type { DraftReport } from '../../lib/messages/protocol';
import type { BootState } from './boot-state';
import type { DuplicateStatus } from './draft-checker';
import type { FoundRecords } from './duplicate-finder';

/** A key's scopes may be widened in HubSpot without a word to us: asked about again after this long, in ms. */
const SCOPES_AGAIN_MS = 10 * 60_000;

/** Whether duplicates can be looked for where a draft stands: from the connection, and from how the last look went. */
export interface DuplicateStatuses {
  of(report: DraftReport): DuplicateStatus;
  /** Why asking the CRM is of no use: it would refuse the key again, or said when to come back. `undefined` where it may be asked. */
  refusalOf(report: DraftReport): DuplicateStatus | undefined;
  note(report: DraftReport, found: FoundRecords): void;
  clear(): void;
}

function isRefusal({ state, retryAt }: DuplicateStatus): boolean {
  return state === 'unauthorized' || state === 'missing-scopes' || (state === 'rate-limited' && retryAt !== undefined);
}

// A key may read contacts and not companies.
const keyOf = ({ crm, account, kind }: DraftReport) => `${crm}/${account}/${kind}`;

interface Noted extends DuplicateStatus {
  /** Ms since 1970; after it the status says nothing any more. */
  readonly until: number;
}

function endOf({ state, retryAt }: FoundRecords, now: number): number {
  if (retryAt !== undefined) return retryAt;
  return state === 'missing-scopes' ? now + SCOPES_AGAIN_MS : Infinity;
}

/** `now` in ms since 1970. */
export function createDuplicateStatuses(boot: BootState, now: () => number): DuplicateStatuses {
  const last = new Map<string, Noted>();

  function lastOf(report: DraftReport): DuplicateStatus {
    const noted = last.get(keyOf(report));
    // A limit that has passed is none any more, although nobody has asked since.
    if (!noted || noted.until <= now()) return { state: 'on' };
    const { state, retryAt } = noted;
    return retryAt === undefined ? { state } : { state, retryAt };
  }

  function of(report: DraftReport): DuplicateStatus {
    const connection = boot.connection(report.crm);
    if (!connection) return { state: 'not-connected' };
    if (connection.account !== report.account) return { state: 'other-account' };
    return connection.state === 'connected' ? lastOf(report) : { state: connection.state };
  }

  return {
    of,
    refusalOf(report) {
      const status = of(report);
      return isRefusal(status) ? status : undefined;
    },
    note(report, found) {
      const { state, retryAt } = found;
      last.set(keyOf(report), { state, until: endOf(found, now()), ...(retryAt === undefined ? {} : { retryAt }) });
    },
    clear: () => last.clear(),
  };
}
