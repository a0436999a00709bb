import { browser } from 'wxt/browser';
import type { PageRequests } from '../../lib/messages/protocol';
import type { Dismissals } from '../../lib/store/dismissals';
import type { FieldChoices } from '../../lib/store/field-choices';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { CandidatePools } from './candidate-pools';
import type { Connections } from './connections';
import type { DraftChecker } from './draft-checker';
import { draftOf } from './draft-of-report';
import type { Duplicates } from './duplicates';
import type { FieldHintsService } from './field-hints';
import type { KeptValuesService } from './kept-values';
import type { ListAudits } from './list-audits';
import type { FixService } from './merge/fix-service';
import { muteForRep } from './mute';
import type { RecordFactsService } from './record-facts';
import { openReviewPanel, setReviewTarget } from './review-panel';
import type { PageHandlers, PageSender } from './router';
import type { RowChecker } from './row-checker';
import type { Snoozes } from './snoozes';
import { refreshPages, tell } from './tabs';
import { warn } from './trouble';

export interface PageHandlerParts {
  readonly ready: Promise<void>;
  readonly boot: BootState;
  readonly snoozes: Snoozes;
  readonly checker: DraftChecker;
  readonly rowChecker: RowChecker;
  readonly duplicates: Duplicates;
  readonly pools: CandidatePools;
  readonly audits: Audits;
  readonly lists: ListAudits;
  readonly dismissals: Dismissals;
  readonly kept: KeptValuesService;
  readonly connections: Connections;
  readonly fixes: FixService;
  readonly fieldHints: FieldHintsService;
  readonly choices: FieldChoices;
  readonly facts: Pick<RecordFactsService, 'expire'>;
}

type Part<K extends keyof PageHandlers> = Pick<PageHandlers, K>;

function draftHandlers({
  ready,
  checker,
  duplicates,
  pools,
  audits,
  dismissals,
  kept,
}: PageHandlerParts): Part<'checkDraft' | 'findDuplicates' | 'draftSaved' | 'surfaceClosed' | 'dismiss'> {
  return {
    async checkDraft(report, from) {
      await ready;
      const answer = checker.check(report, from);
      void kept.prefill(report, from);
      return answer;
    },
    async findDuplicates(report, from) {
      await ready;
      return duplicates.find(report, from);
    },
    async draftSaved(report, from) {
      await ready;
      void kept.closed(from);
      await duplicates.saved(report);
      return null;
    },
    async surfaceClosed(_, from) {
      pools.remove(from);
      void kept.closed(from);
      await audits.remove(from.tabId, from.frameId);
      return null;
    },
    async dismiss(request) {
      await ready;
      if (request.type === 'finding') await dismissals.dismissFinding(request, request, request.id);
      else if (request.type === 'chosen') await dismissals.settleFinding(request, request, request.id);
      else if (request.type === 'not-yet') await dismissals.postpone(request, { ...request, record: request.id });
      else await dismissals.dismissPair(request.report, draftOf(request.report), request.otherId);
      await refreshPages();
      return null;
    },
  };
}

/** Brings a script into a frame; where that is gone by now, there is nothing left to draw on. */
async function bring(script: PageRequests['bring'][0], { tabId, frameId }: PageSender): Promise<null> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] })
    .catch(() => undefined);
  return null;
}

function placeHandlers({
  ready,
  boot,
  connections,
}: PageHandlerParts): Part<'bring' | 'openReview' | 'openRecord' | 'openOptions'> {
  return {
    bring,
    openReview(pair, from) {
      // Before anything is awaited: the side panel opens within the user's click only.
      openReviewPanel(from.tabId);
      return setReviewTarget(from.tabId, pair).then(() => null);
    },
    async openRecord({ crm, account, kind, otherId }) {
      await ready;
      const client = await connections.crmFor(crm, account);
      const uiHost = boot.connection(crm)?.uiHost;
      if (client && uiHost) {
        await browser.tabs.create({ url: client.urlOf({ crm, account, kind, id: otherId }, uiHost) });
      }
      return null;
    },
    async openOptions() {
      await browser.runtime.openOptionsPage();
      return null;
    },
  };
}

function listHandlers({ ready, rowChecker, lists }: PageHandlerParts): Part<'checkRows' | 'listClosed'> {
  return {
    async checkRows(report, from) {
      await ready;
      const answer = rowChecker.check(report, from);
      // The popup's count must not keep badges waiting, nor cost them.
      lists.note(report, answer.rows, from).catch((error: unknown) => warn('A list was not counted', error));
      return answer;
    },
    async listClosed(_, from) {
      await lists.remove(from);
      return null;
    },
  };
}

/** What content scripts may ask. */
export function createPageHandlers(parts: PageHandlerParts): PageHandlers {
  const { ready, snoozes, fixes, fieldHints, choices, facts } = parts;
  return {
    ...draftHandlers(parts),
    ...listHandlers(parts),
    ...placeHandlers(parts),
    async wake(_, from) {
      await ready;
      return { snooze: snoozes.of(from.tabId) };
    },
    async fieldLabels(of) {
      await ready;
      return fieldHints.labels(of);
    },
    async recordValues(ref) {
      await ready;
      return fieldHints.values(ref);
    },
    async muteRule(of) {
      await ready;
      await muteForRep(parts.boot.house, of);
      return null;
    },
    async chooseField(choice) {
      await choices.keep(choice);
      await refreshPages();
      return null;
    },
    async applyFix(request) {
      const outcome = await fixes.apply(request);
      if (outcome.status === 'written') facts.expire(request);
      return outcome;
    },
    async snooze(how, from) {
      await ready;
      const snooze = await snoozes.set(from.tabId, how);
      await ('thisTab' in how ? tell(from.tabId, 'refresh', null) : refreshPages());
      return snooze;
    },
  };
}
