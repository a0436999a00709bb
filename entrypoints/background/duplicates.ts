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
import type { PageSender } from './router';

export interface DuplicatesParts {
  readonly connections: Connections;
  readonly find: ReturnType<typeof createDuplicateFinder>;
  readonly pools: CandidatePools;
  readonly statuses: DuplicateStatuses;
  readonly checker: DraftChecker;
  readonly cache: LookupCache;
  readonly recents: Recents;
}

/** Answers `findDuplicates`, and learns from what pages show and save. */
export interface Duplicates {
  find(report: DraftReport, from: PageSender): Promise<CheckAnswer>;
  /** The CRM was told to save this draft. */
  saved(report: DraftReport): Promise<void>;
}

export function createDuplicates(parts: DuplicatesParts): Duplicates {
  const { connections, find, pools, statuses, checker, cache, recents } = parts;
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

  return {
    async find(report, from) {
      // An aborted look is answered by what is known: the newer question is on its way.
      await look(report, from).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      });
      return checker.check(report, from);
    },
    async saved(report) {
      const draft = draftOf(report);
      await recents.note(report, draft);
      await cache.forget(report, lookupsFor(draft, checker.countryOf(report)).map(lookupKey));
    },
  };
}
