import { lookupKey, lookupsFor } from '../../lib/match/lookup';
import type { CheckAnswer, DraftReport } from '../../lib/messages/protocol';
import type { LookupCache } from '../../lib/store/lookup-cache';
import type { Recents } from '../../lib/store/recents';
import type { CandidatePools } from './candidate-pools';
import type { Connections } from './connections';
import type { DraftChecker } from './draft-checker';
import { draftOf } from './draft-of-report';
import type { createDuplicateFinder } from './duplicate-finder';
import type { DuplicateStatuses } from './duplicate-status';
import type { RecordFactsService } from './record-facts';
import type { PageSender } from './router';

export interface DuplicatesParts {
  readonly connections: Connections;
  readonly find: ReturnType<typeof createDuplicateFinder>;
  readonly pools: CandidatePools;
  readonly statuses: DuplicateStatuses;
  readonly checker: DraftChecker;
  readonly cache: LookupCache;
  readonly recents: Recents;
  readonly facts: Pick<RecordFactsService, 'load' | 'expire'>;
  /** More is known of what a surface shows than it was answered. */
  readonly onLate: (from: PageSender) => void;
}

/** How long an answer about duplicates waits for what else the CRM is asked of the record, in ms. */
const SOON = 300;

/** Answers `findDuplicates`, and learns from what pages show and save. */
export interface Duplicates {
  find(report: DraftReport, from: PageSender): Promise<CheckAnswer>;
  /** The CRM was told to save this draft. */
  saved(report: DraftReport): Promise<void>;
}

export function createDuplicates(parts: DuplicatesParts): Duplicates {
  const { connections, find, pools, statuses, checker, cache, recents, facts, onLate } = parts;
  const looking = new Map<string, AbortController>();

  /** A surface asks one question at a time: a newer one makes the older pointless. */
  function signalFor({ tabId, frameId }: PageSender): AbortSignal {
    const key = `${tabId}:${frameId}`;
    looking.get(key)?.abort();
    const controller = new AbortController();
    looking.set(key, controller);
    return controller.signal;
  }

  async function look(report: DraftReport, from: PageSender): Promise<void> {
    const crm = await connections.crmFor(report.crm, report.account);
    if (!crm) return;
    const draft = draftOf(report);
    const signal = signalFor(from);
    const refusal = statuses.refusalOf(report);
    const country = checker.countryOf(report);
    const found = await find(report, draft, { crm, country, signal, ...(refusal ? { refusal } : {}) });
    if (signal.aborted) return;
    pools.put(report, from, found.summaries);
    if (!refusal) statuses.note(report, found);
    // Known from now on to whoever is typed next, before the CRM's search has it.
    if (draft.id !== undefined) void recents.note(report, draft);
  }

  /**
   * Has the CRM asked for what rules want of the record. Resolves after a moment at the latest; what comes later is told when it
   * comes, so that nobody waits for it.
   */
  async function learn(report: DraftReport, from: PageSender): Promise<void> {
    let isLate = false;
    const learning = facts.load(report, draftOf(report)).then((isMore) => {
      if (isMore && isLate) onLate(from);
    });
    await Promise.race([learning, new Promise((resolve) => setTimeout(resolve, SOON))]);
    isLate = true;
  }

  return {
    async find(report, from) {
      const learning = learn(report, from);
      // An aborted look is answered by what is known: the newer question is on its way.
      await look(report, from).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      });
      await learning;
      const answer = checker.check(report, from);
      // What rules wanted only now: a fresh worker has not checked this draft before.
      void facts.load(report, draftOf(report)).then((isMore) => isMore && onLate(from));
      return answer;
    },
    async saved(report) {
      const draft = draftOf(report);
      facts.expire(report);
      await recents.note(report, draft);
      await cache.forget(report, lookupsFor(draft, checker.countryOf(report)).map(lookupKey));
    },
  };
}
