import type { DraftReport } from '../../lib/messages/protocol';
import type { BootState } from './boot-state';
import type { DuplicateStatus } from './draft-checker';
import type { FoundRecords } from './duplicate-finder';

/** Whether duplicates can be looked for where a draft stands: from the connection, and from how the last look went. */
export interface DuplicateStatuses {
  of(report: DraftReport): DuplicateStatus;
  note(report: DraftReport, found: FoundRecords): void;
  clear(): void;
}

const keyOf = ({ crm, account }: DraftReport) => `${crm}/${account}`;

/** `now` in ms since 1970. */
export function createDuplicateStatuses(boot: BootState, now: () => number): DuplicateStatuses {
  const last = new Map<string, DuplicateStatus>();

  function lastOf(report: DraftReport): DuplicateStatus {
    const status = last.get(keyOf(report));
    // A limit that has passed is none any more, although nobody has asked since.
    if (!status || (status.retryAt !== undefined && status.retryAt <= now())) return { state: 'on' };
    return status;
  }

  return {
    of(report) {
      const connection = boot.connection(report.crm);
      if (!connection) return { state: 'not-connected' };
      if (connection.account !== report.account) return { state: 'other-account' };
      return connection.state === 'connected' ? lastOf(report) : { state: connection.state };
    },
    note(report, { state, retryAt }) {
      last.set(keyOf(report), retryAt === undefined ? { state } : { state, retryAt });
    },
    clear: () => last.clear(),
  };
}
