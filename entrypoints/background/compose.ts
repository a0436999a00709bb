import { systemClock } from '../../lib/crm/clock';
import { CRMS } from '../../lib/crm/registry';
import type { Crm } from '../../lib/crm/crm';
import { createTransport, type Transport } from '../../lib/crm/transport';
import { compareRecords } from '../../lib/match/compare';
import type { CrmId } from '../../lib/record/record';
import { createCredentials } from '../../lib/store/credentials';
import { CacheDatabase, VaultDatabase } from '../../lib/store/database';
import { createDismissals } from '../../lib/store/dismissals';
import { createJournal } from '../../lib/store/journal';
import { createSessionLimitStore } from '../../lib/store/limit-store';
import { createLookupCache } from '../../lib/store/lookup-cache';
import { createRecents } from '../../lib/store/recents';
import { forgetCrm } from '../../lib/store/wipe';
import { createAfterMerge } from './after-merge';
import { createAppHandlers } from './app-handlers';
import { createAudits, type Audits } from './audits';
import { createBootState, type BootState } from './boot-state';
import { createCandidatePools } from './candidate-pools';
import { createConnections, type Connections } from './connections';
import { createDraftChecker } from './draft-checker';
import { createDuplicateFinder } from './duplicate-finder';
import { createDuplicates } from './duplicates';
import { createDuplicateStatuses } from './duplicate-status';
import { createFixService } from './merge/fix-service';
import { createMergeService } from './merge/merge-service';
import { createSerial } from './merge/serial';
import { createShownPairs } from './merge/shown-pairs';
import { createMergedAway } from './merged-away';
import { createOwnerNames } from './owner-names';
import { createPageHandlers } from './page-handlers';
import { createSnoozes } from './snoozes';
import { refreshPages } from './tabs';

const now = () => Date.now();

/** One transport a CRM: limits and breaker are the account's, whoever asks. */
function createClients(): (crm: CrmId, token: string, account?: string) => Crm {
  const transports = new Map<CrmId, Transport>();
  const store = createSessionLimitStore();
  return (id, token, account) => {
    const entry = CRMS[id];
    const { dialect } = entry;
    const fetchLate: typeof fetch = (...args) => fetch(...args);
    const transport =
      transports.get(id) ??
      createTransport({ fetch: fetchLate, clock: systemClock, random: Math.random, store, dialect });
    transports.set(id, transport);
    return entry.create({ token, transport, ...(account === undefined ? {} : { account }) });
  };
}

/** The durable and the quickly lost: every store of the worker. */
function createStores(boot: BootState) {
  const cacheDatabase = new CacheDatabase();
  const vault = new VaultDatabase();
  const journal = createJournal();
  return {
    cache: createLookupCache({ database: cacheDatabase, now, limits: () => boot.cacheLimits() }),
    recents: createRecents({ database: cacheDatabase, now }),
    credentials: createCredentials(vault, now),
    dismissals: createDismissals(vault, now),
    journal,
    mergedAway: createMergedAway(journal),
  };
}

type Stores = ReturnType<typeof createStores>;

function createWrites(stores: Stores, connections: Connections, boot: BootState, audits: Audits) {
  const crm = (id: CrmId, account: string) => connections.crmFor(id, account);
  const shared = { crm, journal: stores.journal, now, serial: createSerial() };
  const country = (id: CrmId) => boot.connection(id)?.country ?? boot.style().defaultCountry;
  const merges = createMergeService({
    ...shared,
    shown: createShownPairs(),
    probability: (a, b) =>
      compareRecords({ kind: a.ref.kind, id: a.ref.id, fields: a.fields }, b, { country: country(a.ref.crm) })
        .probability,
    pause: (ms, signal) => systemClock.sleep(ms, signal),
    onMerged: createAfterMerge({ ...stores, connections, uiHostOf: (id) => boot.connection(id)?.uiHost }),
    onNotice: (tabId, notice) => audits.putNotice(tabId, notice),
  });
  const fixes = createFixService({ ...shared, canWrite: (id) => boot.connection(id)?.canWrite ?? false });
  return { merges, fixes };
}

/** Wires the worker's parts together. Synchronous: every listener must be registered in the worker's first turn. */
export function compose() {
  const boot = createBootState();
  const snoozes = createSnoozes(now);
  const stores = createStores(boot);
  const audits = createAudits();
  const pools = createCandidatePools();
  const statuses = createDuplicateStatuses(boot, now);
  const owners = createOwnerNames();
  // A broken database of dismissals must not silence the rules.
  const ready = Promise.all([boot.ready, snoozes.ready, stores.dismissals.ready.catch(() => undefined)]).then(
    () => undefined,
  );
  const connections = createConnections({
    boot,
    credentials: stores.credentials,
    open: createClients(),
    forget: (crm) => forgetCrm(stores, crm),
    onChange: async () => {
      pools.clear();
      statuses.clear();
      await owners.clear();
      await refreshPages();
    },
  });
  const { merges, fixes } = createWrites(stores, connections, boot, audits);
  const checker = createDraftChecker({
    boot,
    pools,
    audits,
    snoozes,
    now,
    dismissals: stores.dismissals,
    statusOf: (report) => statuses.of(report),
  });
  const find = createDuplicateFinder({
    ...stores,
    owners,
    onRefused: ({ crm }, failure) => void connections.refused(crm, failure),
  });
  const duplicates = createDuplicates({ ...stores, connections, find, pools, statuses, checker });
  const shared = { ...stores, ready, boot, snoozes, audits, pools, connections };
  return {
    snoozes,
    audits,
    pools,
    merges,
    journal: stores.journal,
    handlers: {
      page: createPageHandlers({ ...shared, checker, duplicates, fixes }),
      app: createAppHandlers({ ...shared, merges }),
    },
  };
}
