import { systemClock } from '../../lib/crm/clock';
import { CRMS } from '../../lib/crm/registry';
import type { Crm, CrmRecord } from '../../lib/crm/crm';
import type { CrmFailure } from '../../lib/crm/errors';
import { shownValue } from '../../lib/crm/inner-values';
import { createTransport, type Transport } from '../../lib/crm/transport';
import { compareRecords } from '../../lib/match/compare';
import { loadPhonePlans } from '../../lib/packaged/load-phone-plans';
import type { CrmId } from '../../lib/record/record';
import { createCredentials } from '../../lib/store/credentials';
import { CacheDatabase, VaultDatabase } from '../../lib/store/database';
import { createDismissals } from '../../lib/store/dismissals';
import { createFieldChoices } from '../../lib/store/field-choices';
import { createFieldLog } from '../../lib/store/field-log';
import { createJournal } from '../../lib/store/journal';
import { createSessionLimitStore } from '../../lib/store/limit-store';
import { createLookupCache } from '../../lib/store/lookup-cache';
import { createRecents } from '../../lib/store/recents';
import { forgetCrm } from '../../lib/store/wipe';
import { createAccountCounter } from './account-counts';
import { createAccountSample } from './account-sample';
import { createAfterMerge } from './after-merge';
import { createAppHandlers } from './app-handlers';
import { createAudits, type Audits } from './audits';
import { createBootState, type BootState } from './boot-state';
import { createCandidatePools } from './candidate-pools';
import { createConnections, type Connections } from './connections';
import { createDraftChecker, type DraftCheckerParts } from './draft-checker';
import { createDuplicateFinder } from './duplicate-finder';
import { createDuplicates } from './duplicates';
import { createDuplicateStatuses, type DuplicateStatuses } from './duplicate-status';
import { createFieldWatch, watchAudits } from './field-watch';
import { createFieldHints } from './field-hints';
import { createKeptValues } from './kept-values';
import { createListAudits } from './list-audits';
import { createFixService } from './merge/fix-service';
import { createMergeService } from './merge/merge-service';
import { createSerial } from './merge/serial';
import { createShownPairs } from './merge/shown-pairs';
import { mergesUnderPolicy } from './merge/under-policy';
import { createMergedAway } from './merged-away';
import { createOwnerNames, type OwnerNames } from './owner-names';
import { createPageHandlers } from './page-handlers';
import { fillingOf } from './popup-handlers';
import { refusalOf } from './refusal';
import { createRecordFacts } from './record-facts';
import { createRowChecker } from './row-checker';
import { createRuleTables } from './rule-tables';
import type { PageSender } from './router';
import { createShippedLabels } from './shipped-labels';
import { createSkippedRules } from './skipped-rules';
import { createSnoozes } from './snoozes';
import { createStyleTrials } from './style-trials';
import { askPage, recheckPages, refreshPages, tell } from './tabs';
import { complain } from './trouble';
import { untilReady } from './until-ready';

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
  const fieldLog = createFieldLog();
  return {
    cache: createLookupCache({ database: cacheDatabase, now, limits: () => boot.cacheLimits() }),
    recents: createRecents({ database: cacheDatabase, now }),
    credentials: createCredentials(vault, now),
    dismissals: createDismissals(vault, now),
    choices: createFieldChoices(vault, now),
    fieldLog,
    fieldWatch: createFieldWatch({ log: fieldLog, now }),
    journal,
    mergedAway: createMergedAway(journal),
  };
}

type Stores = ReturnType<typeof createStores>;

interface WriteShared {
  readonly connections: Connections;
  readonly boot: BootState;
  readonly audits: Audits;
  readonly optionsOf: DraftCheckerParts['optionsOf'];
}

function createWrites(stores: Stores, { connections, boot, audits, optionsOf }: WriteShared) {
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
  const fixes = createFixService({
    ...shared,
    canWrite: (id) => boot.connection(id)?.canWrite ?? false,
    shown: (request, value) =>
      shownValue(
        value,
        optionsOf(request).find(({ key }) => key === request.field),
      ),
  });
  return { merges, fixes };
}

interface KnowledgeParts {
  readonly boot: BootState;
  readonly connections: Connections;
  readonly owners: OwnerNames;
}

/** What is asked of the CRM about its fields and about the records that pages show. */
function createKnowledge({ choices }: Stores, shared: KnowledgeParts) {
  const onRefused = (crm: CrmId, failure: CrmFailure) => void shared.connections.refused(crm, failure);
  const onLate = () => void refreshPages();
  // Each is used by the other only when something is asked.
  const onRead = (record: CrmRecord) => facts.note(record);
  const fieldHints = createFieldHints({
    ...shared,
    choices,
    labelsOf: createShippedLabels(),
    onRefused,
    onRead,
    onLate,
  });
  const facts = createRecordFacts({ ...shared, onRefused, now, described: (of) => fieldHints.known(of) });
  const sample = createAccountSample({ ...shared, fieldHints, onRefused, now });
  const counts = createAccountCounter({ ...shared, onRefused, now });
  return { fieldHints, facts, sample, counts };
}

interface CheckerParts extends Pick<
  DraftCheckerParts,
  'boot' | 'pools' | 'audits' | 'snoozes' | 'optionsOf' | 'facts'
> {
  readonly statuses: DuplicateStatuses;
}

/** What answers from memory alone: for one draft, and for the rows of a list. */
function createCheckers({ dismissals }: Stores, { statuses, ...parts }: CheckerParts) {
  const tables = createRuleTables({ now, onLoaded: () => void recheckPages() });
  const shared = { ...parts, dismissals, tables, now };
  return {
    checker: createDraftChecker({ ...shared, statusOf: (report) => statuses.of(report) }),
    rowChecker: createRowChecker(shared),
    tables,
  };
}

/** Wires the worker's parts together. Synchronous: every listener must be registered in the worker's first turn. */
export function compose() {
  // Asked for before anything else: no check can be answered without them.
  const plans = loadPhonePlans().catch((error: unknown) => complain('Numbers cannot be read', error));
  const boot = createBootState(plans);
  const snoozes = createSnoozes(now);
  const stores = createStores(boot);
  const audits = watchAudits(createAudits(), stores.fieldWatch);
  const lists = createListAudits();
  const pools = createCandidatePools();
  const statuses = createDuplicateStatuses(boot, now);
  const owners = createOwnerNames();
  const ready = untilReady({ boot, snoozes, ...stores }, () => fieldHints.recall());
  const connections = createConnections({
    boot,
    credentials: stores.credentials,
    open: createClients(),
    forget: (crm) => forgetCrm(stores, crm),
    refusal: () => refusalOf(boot.house.policy(), 'connect'),
    onChange: async () => {
      for (const each of [pools, statuses, facts, sample]) each.clear();
      await owners.clear();
      await fieldHints.clear();
      await refreshPages();
    },
  });
  const { fieldHints, facts, sample, counts } = createKnowledge(stores, { boot, connections, owners });
  const optionsOf: DraftCheckerParts['optionsOf'] = (of) => fieldHints.known(of);
  const { merges, fixes } = createWrites(stores, { connections, boot, audits, optionsOf });
  const seen = { boot, pools, audits, snoozes, statuses, optionsOf, facts };
  const { checker, rowChecker, tables } = createCheckers(stores, seen);
  const find = createDuplicateFinder({
    ...stores,
    owners,
    onRefused: ({ crm }, failure) => void connections.refused(crm, failure),
  });
  const onLate = ({ tabId, frameId }: PageSender) => void tell(tabId, 'recheck', null, frameId);
  const duplicates = createDuplicates({ ...stores, connections, find, pools, statuses, checker, facts, onLate });
  const withSkipped = createSkippedRules({ boot, connections, described: (of) => fieldHints.known(of) });
  const kept = createKeptValues({ fill: (from, value) => askPage(from, 'fillField', fillingOf(value)) });
  const shared = { ...stores, ready, boot, kept, snoozes, audits, lists, pools, connections };
  const styleTrials = createStyleTrials({ ...shared, owners, sample, counts, checker, tables, optionsOf, now });
  return {
    boot,
    snoozes,
    audits,
    lists,
    pools,
    merges,
    journal: stores.journal,
    handlers: {
      page: createPageHandlers({ ...shared, fieldHints, checker, rowChecker, duplicates, fixes, facts }),
      app: createAppHandlers({
        ...shared,
        ...{ fixes, optionsOf, styleTrials, withSkipped },
        merges: mergesUnderPolicy(merges, { boot, connections }),
      }),
    },
  };
}
