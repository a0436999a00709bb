import { AINO, AINO_K } from '../../../../lib/merge/testing/contacts';
import type { MergeChoice, WriteNotice } from '../../../../lib/messages/protocol';
import { createJournal, type Journal } from '../../../../lib/store/journal';
import type { MergedEvent, MergeParts } from '../merge-context';
import { createMergeService, type MergeService } from '../merge-service';
import { createSerial } from '../serial';
import type { ShownPairs } from '../shown-pairs';
import { createFakeCrm, type FakeCrm } from './fake-crm';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const CHOICE: MergeChoice = {
  ...{ crm: 'hubspot', account: '777', kind: 'contact', id: '6002', otherId: '6001', choices: {} },
};

/** What was shown, as session memory keeps it: it outlives a worker. */
export function createMemory(): ShownPairs {
  const all = new Map<string, Parameters<ShownPairs['put']>[1]>();
  return {
    put: (fingerprint, pair) => Promise.resolve(void all.set(fingerprint, pair)),
    get: (fingerprint) => Promise.resolve(all.get(fingerprint) ?? []),
  };
}

export interface Workshop {
  readonly parts: MergeParts;
  readonly service: MergeService;
  readonly journal: Journal;
  readonly fake: FakeCrm;
  readonly merged: MergedEvent[];
  readonly notices: WriteNotice[];
  /** Plans the two Ainos and runs what was shown. */
  run(choices?: MergeChoice['choices']): ReturnType<MergeService['run']>;
  readonly fingerprint: (choices?: MergeChoice['choices']) => Promise<string>;
}

let count = 0;

/** A merge service with everything around it made up, its journal on a database of its own. */
export function workshop(more: Partial<MergeParts> = {}, fake = createFakeCrm([AINO_K, AINO])): Workshop {
  const merged: MergedEvent[] = [];
  const notices: WriteNotice[] = [];
  const journal = more.journal ?? createJournal(`workshop-${count++}`);
  const parts: MergeParts = {
    crm: () => Promise.resolve(fake.crm),
    now: () => NOW,
    serial: createSerial(),
    shown: createMemory(),
    probability: () => 0.96,
    pause: () => Promise.resolve(),
    onMerged: (event) => void merged.push(event),
    onNotice: (_, notice) => void notices.push(notice),
    ...more,
    journal,
  };
  const service = createMergeService(parts);
  async function fingerprint(choices: MergeChoice['choices'] = {}): Promise<string> {
    const view = await service.plan({ ...CHOICE, choices });
    if (!view.ok) throw new Error(view.failure.detail);
    return view.value.fingerprint;
  }
  return {
    ...{ parts, service, journal, fake, merged, notices, fingerprint },
    run: async (choices = {}) => service.run({ ...CHOICE, choices, fingerprint: await fingerprint(choices), tabId: 5 }),
  };
}
