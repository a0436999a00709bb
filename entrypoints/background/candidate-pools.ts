import type { DraftReport } from '../../lib/messages/protocol';
import type { RecordSummary } from '../../lib/record/record';
import type { PageSender } from './router';

interface Pool {
  readonly record: string;
  readonly summaries: readonly RecordSummary[];
}

const recordOf = (report: DraftReport) => `${report.crm}/${report.account}/${report.kind}/${report.id ?? 'new'}`;
const keyOf = (from: PageSender) => `${from.tabId}:${from.frameId}`;

/**
 * The records last found for what each surface shows, in memory alone: a draft is compared with them again on every
 * input, so that a duplicate which is none any more vanishes without asking anybody.
 */
export interface CandidatePools {
  /** `undefined` where nobody has looked yet (a fresh worker, another record). */
  get(report: DraftReport, from: PageSender): readonly RecordSummary[] | undefined;
  put(report: DraftReport, from: PageSender, summaries: readonly RecordSummary[]): void;
  remove(from: PageSender): void;
  forgetTab(tabId: number): void;
  clear(): void;
}

export function createCandidatePools(): CandidatePools {
  const pools = new Map<string, Pool>();
  return {
    get(report, from) {
      const pool = pools.get(keyOf(from));
      return pool?.record === recordOf(report) ? pool.summaries : undefined;
    },
    put(report, from, summaries) {
      pools.set(keyOf(from), { record: recordOf(report), summaries });
    },
    remove: (from) => void pools.delete(keyOf(from)),
    forgetTab(tabId) {
      for (const key of pools.keys()) if (key.startsWith(`${tabId}:`)) pools.delete(key);
    },
    clear: () => pools.clear(),
  };
}
