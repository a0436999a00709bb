import type { HouseView } from '../../lib/messages/house';
import type { CacheStats, ConnectionView } from '../../lib/messages/protocol';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { Dismissals } from '../../lib/store/dismissals';
import type { FieldChoices } from '../../lib/store/field-choices';
import type { FieldLog } from '../../lib/store/field-log';
import type { Journal } from '../../lib/store/journal';
import type { LookupCache } from '../../lib/store/lookup-cache';
import type { Recents } from '../../lib/store/recents';
import { wipeCaches } from '../../lib/store/wipe';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { CandidatePools } from './candidate-pools';
import type { Connections } from './connections';
import type { DraftCheckerParts } from './draft-checker';
import type { FieldWatch } from './field-watch';
import type { KeptValuesService } from './kept-values';
import type { ListAudits } from './list-audits';
import type { MergeService } from './merge/merge-service';
import type { FixService } from './merge/fix-service';
import { muteForRep } from './mute';
import { pageReadings } from './page-readings';
import { createPopupHandlers, repView } from './popup-handlers';
import { clearReviewTarget, reviewTarget, setReviewTarget } from './review-panel';
import type { AppHandlers } from './router';
import type { Snoozes } from './snoozes';
import type { StyleTrials } from './style-trials';
import { refreshPages, tell } from './tabs';

export interface AppHandlerParts {
  readonly ready: Promise<void>;
  readonly boot: BootState;
  readonly snoozes: Snoozes;
  readonly audits: Audits;
  readonly lists: ListAudits;
  readonly pools: CandidatePools;
  readonly connections: Connections;
  readonly merges: MergeService;
  readonly dismissals: Dismissals;
  readonly kept: KeptValuesService;
  readonly optionsOf: DraftCheckerParts['optionsOf'];
  readonly fixes: Pick<FixService, 'applyTogether'>;
  readonly cache: LookupCache;
  readonly recents: Recents;
  readonly journal: Journal;
  readonly fieldLog: FieldLog;
  readonly choices: FieldChoices;
  readonly styleTrials: StyleTrials;
  readonly fieldWatch: Pick<FieldWatch, 'clear'>;
  /** Adds what of the account's own rules is not applied. */
  readonly withSkipped: (view: ConnectionView) => Promise<ConnectionView>;
}

type Part<K extends keyof AppHandlers> = Pick<AppHandlers, K>;

function tabHandlers({
  ready,
  boot,
  snoozes,
  audits,
  lists,
}: AppHandlerParts): Part<'tabAudit' | 'showField' | 'fixField' | 'postponeField' | 'snoozeTab'> {
  return {
    async tabAudit({ tabId }) {
      await ready;
      const [surfaces, rows, notice] = await Promise.all([
        audits.forTab(tabId),
        lists.forTab(tabId),
        audits.notice(tabId),
      ]);
      const connected = CRM_IDS.filter((crm) => boot.connection(crm) !== undefined);
      return { surfaces, lists: rows, notice, snooze: snoozes.of(tabId), connected, rep: repView(boot.house) };
    },
    async showField({ tabId, frameId, ...place }) {
      await tell(tabId, 'showField', place, frameId);
      return null;
    },
    async fixField({ tabId, frameId, ...finding }) {
      await tell(tabId, 'fixField', finding, frameId);
      return null;
    },
    async postponeField({ tabId, frameId, ...finding }) {
      await tell(tabId, 'postponeField', finding, frameId);
      return null;
    },
    async snoozeTab({ tabId, how }) {
      await ready;
      const snooze = await snoozes.set(tabId, how);
      await refreshPages();
      return snooze;
    },
  };
}

function settingHandlers({
  ready,
  connections,
  withSkipped,
}: AppHandlerParts): Part<'connection' | 'connect' | 'disconnect'> {
  return {
    async connection({ crm }) {
      await ready;
      return withSkipped(connections.view(crm));
    },
    connect: ({ crm, account }) => connections.connect(crm, account),
    disconnect: ({ crm }) => connections.disconnect(crm),
  };
}

function houseHandlers({
  ready,
  boot: { house },
}: AppHandlerParts): Part<'house' | 'saveStyle' | 'muteRule' | 'newsSeen'> {
  async function changed(work: () => Promise<void>): Promise<HouseView> {
    await ready;
    await work();
    await refreshPages();
    return house.view();
  }
  return {
    async house() {
      await ready;
      return house.view();
    },
    saveStyle: (edition) => changed(() => house.save(edition)),
    async muteRule(of) {
      await ready;
      await muteForRep(house, of);
      return house.view();
    },
    newsSeen: () => changed(() => house.newsSeen()),
  };
}

function storeHandlers({
  ready,
  boot,
  cache,
  recents,
  journal,
  pools,
}: AppHandlerParts): Part<'cacheStats' | 'cacheLimits' | 'wipeCache' | 'wipeHistory'> {
  async function stats(): Promise<CacheStats> {
    await ready;
    const [kept, historyEntries] = await Promise.all([cache.stats(), journal.count()]);
    return { ...kept, ...boot.cacheLimits(), historyEntries };
  }
  return {
    cacheStats: stats,
    async cacheLimits(limits) {
      await boot.saveCacheLimits(limits);
      await cache.evict();
      return stats();
    },
    async wipeCache() {
      await wipeCaches({ cache, recents });
      pools.clear();
      return stats();
    },
    async wipeHistory() {
      await journal.wipe();
      return stats();
    },
  };
}

function readingHandlers({
  fieldLog,
  fieldWatch,
  choices,
}: AppHandlerParts): Part<'pageReadings' | 'clearPageReadings' | 'fieldChoices' | 'forgetField'> {
  const readings = async () => pageReadings(await fieldLog.days());
  return {
    pageReadings: readings,
    async clearPageReadings() {
      await fieldWatch.clear();
      return readings();
    },
    fieldChoices: () => choices.all(),
    async forgetField(choice) {
      await choices.forget(choice);
      await refreshPages();
      return choices.all();
    },
  };
}

function mergeHandlers({
  merges,
}: AppHandlerParts): Part<'reviewFromPopup' | 'reviewTarget' | 'planMerge' | 'runMerge'> {
  return {
    async reviewFromPopup({ tabId, ...pair }) {
      await setReviewTarget(tabId, pair);
      return null;
    },
    reviewTarget: ({ tabId }) => reviewTarget(tabId),
    planMerge: (choice) => merges.plan(choice),
    async runMerge(request) {
      const outcome = await merges.run(request);
      if (outcome.status === 'confirmed') await clearReviewTarget(request.tabId);
      return outcome;
    },
  };
}

/** What popup, options and the review panel may ask. */
export function createAppHandlers(parts: AppHandlerParts): AppHandlers {
  return {
    ...tabHandlers(parts),
    ...settingHandlers(parts),
    ...houseHandlers(parts),
    ...parts.styleTrials,
    ...storeHandlers(parts),
    ...readingHandlers(parts),
    ...mergeHandlers(parts),
    ...createPopupHandlers(parts),
  };
}
