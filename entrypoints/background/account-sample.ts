import type { Crm } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';
import type { CrmId, Draft, RecordKind } from '../../lib/record/record';
import type { BootState } from './boot-state';
import type { Connections } from './connections';
import type { FieldHintsService } from './field-hints';
import { createKeptAnswers } from './kept-answers';
import type { OwnerNames } from './owner-names';

/** Of each kind, the records changed last: one request each on either CRM, and enough to see a habit. */
const MOST = 100;
const MAX_AGE = 10 * 60_000;
/** How long the CRM may take, in ms: pages that are being typed into go first. */
const PATIENCE = 30_000;

/** A record of the sample as the CRM stores it, but for its owner, who is named. */
export type SampleRecord = Draft & { readonly id: string };

/** Some of the records of a connected account. */
export interface Sample {
  readonly crm: CrmId;
  readonly account: string;
  readonly records: readonly SampleRecord[];
}

export interface AccountSampleParts {
  readonly boot: Pick<BootState, 'connection'>;
  readonly connections: Pick<Connections, 'crmFor'>;
  readonly owners: Pick<OwnerNames, 'named'>;
  readonly fieldHints: Pick<FieldHintsService, 'described'>;
  readonly onRefused: (crm: CrmId, failure: CrmFailure) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A sample of the account's records, in memory alone, for ten minutes: whoever asks about the house style asks about the same records. */
export interface AccountSample {
  /** `undefined` where the CRM is not connected. Rejects with the CRM's own refusal. */
  of(crm: CrmId): Promise<Sample | undefined>;
  /** Another account may be connected from now on. */
  clear(): void;
}

async function readKind(kind: RecordKind, crm: Crm, owners: AccountSampleParts['owners']) {
  const call = { signal: AbortSignal.timeout(PATIENCE), priority: 'job' } as const;
  const records = await crm.sample(kind, MOST, call);
  return Promise.all(
    records.map(async (record): Promise<SampleRecord> => {
      const { fields } = await owners.named(record, crm, call.signal);
      return { kind, id: record.ref.id, fields };
    }),
  );
}

export function createAccountSample(parts: AccountSampleParts): AccountSample {
  const { boot, connections, owners, fieldHints, onRefused, now } = parts;
  const kept = createKeptAnswers<Sample>({ now, maxAge: MAX_AGE, most: 2 });

  async function read(id: CrmId, account: string, crm: Crm): Promise<Sample> {
    const described = (['contact', 'company'] as const).map((kind) => fieldHints.described({ crm: id, account, kind }));
    const [contacts, companies] = await Promise.all([
      readKind('contact', crm, owners),
      readKind('company', crm, owners),
      // Rules read choices and the account's own fields by what it says of them.
      ...described,
    ]);
    return { crm: id, account, records: [...contacts, ...companies] };
  }

  return {
    async of(id) {
      const account = boot.connection(id)?.account;
      const crm = account === undefined ? undefined : await connections.crmFor(id, account);
      if (account === undefined || !crm) return undefined;
      const key = `${id}:${account}`;
      try {
        if (kept.isOld(key)) await kept.ask(key, () => read(id, account, crm));
      } catch (error) {
        onRefused(id, failureOf(error));
        throw error;
      }
      return kept.read(key);
    },
    clear: () => kept.clear(),
  };
}
