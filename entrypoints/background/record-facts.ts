import type { CrmRecord } from '../../lib/crm/crm';
import type { CrmFailure } from '../../lib/crm/errors';
import { asMeant, ownFields, validationsAsMeant } from '../../lib/crm/own-fields';
import type { CrmId, Draft } from '../../lib/record/record';
import type { CrmFacts } from '../../lib/rules/facts';
import { scopeKey, type Scope } from '../../lib/store/database';
import type { BootState } from './boot-state';
import type { Connections } from './connections';
import { createFactLoader } from './fact-loader';
import { accountKey, createFactMemory, domainKey, joined, latestWith, recordKey, type FactsOf } from './fact-memory';
import type { KeptDescription } from './field-descriptions';
import { lazyFacts, type WantedFact } from './lazy-facts';
import type { OwnerNames } from './owner-names';

export interface RecordFactsParts {
  readonly boot: Pick<BootState, 'connection'>;
  readonly connections: Pick<Connections, 'crmFor'>;
  readonly owners: Pick<OwnerNames, 'named' | 'load' | 'teamsOf'>;
  /** The account's fields, as far as they are known. */
  readonly described: (of: Scope) => readonly KeptDescription[];
  readonly onRefused: (crm: CrmId, failure: CrmFailure) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What the CRM knows beyond what a page shows. In memory alone: a fresh worker asks anew. Only what a rule that is on has read and
 * not found is asked for, at most three requests a record; a company's domain, calls that
 * a CRM lists for the whole account, and the account's own rules are asked once for all records that share them.
 */
export interface RecordFactsService {
  /** What is known now. What rules read of it and is not known is asked for by the next `load`. Asks nothing itself. */
  of(place: FactsOf, draft: Draft): CrmFacts;
  /** Asks the CRM for what rules wanted of a record. Resolves with whether more is known now. Never rejects. */
  load(place: FactsOf, draft: Draft): Promise<boolean>;
  /** A whole record was read for another purpose. */
  note(record: CrmRecord): void;
  /** The record was written: what is known of it is asked for anew. */
  expire(place: FactsOf): void;
  /** Another account may be connected from now on. */
  clear(): void;
}

const CONTACT_ONLY: ReadonlySet<WantedFact> = new Set<WantedFact>(['emails', 'lastCall', 'associated', 'domains']);

/** Fields that the account itself requires; `undefined` where its CRM does not tell. Read once of each list of fields. */
function createRequired() {
  const known = new WeakMap<readonly KeptDescription[], { readonly fields: CrmFacts['required'] }>();
  return (described: readonly KeptDescription[]): CrmFacts['required'] => {
    const before = known.get(described);
    if (before) return before.fields;
    const isTold = described.some(({ required }) => required !== undefined);
    const own = ownFields(described);
    const asked = described.flatMap(({ key, required }) => (required ? [own.get(key) ?? key] : []));
    const fields = isTold ? asked : undefined;
    known.set(described, { fields });
    return fields;
  };
}

export function createRecordFacts(parts: RecordFactsParts): RecordFactsService {
  const { boot, connections, owners, described, now } = parts;
  const memory = createFactMemory(now);
  const load = createFactLoader({ ...parts, memory });
  const requiredIn = createRequired();

  return {
    of(place, draft) {
      const key = recordKey(place);
      const facts = memory.records.read(key)?.facts;
      const stored = facts?.record?.fields;
      const own = ownFields(described(place));
      return lazyFacts(draft, {
        id: place.id,
        stored: stored && asMeant(stored, own),
        emails: facts?.emails,
        lastCall: facts?.lastCall ?? latestWith(memory.calls.read(accountKey(place)), place.id),
        lastActivity: facts?.lastActivity,
        company: facts?.company,
        validations: validationsAsMeant(memory.validations.read(scopeKey(place)), own),
        required: () => requiredIn(described(place)),
        domainUse: (domain) => memory.domains.read(domainKey(place, domain)),
        teamsOf: (owner) => owners.teamsOf(place, owner),
        want: (part) => {
          if (place.kind === 'contact' || !CONTACT_ONLY.has(part)) memory.wants.add(key, part);
        },
      });
    },
    async load(place, draft) {
      const wanted = memory.wants.of(recordKey(place));
      // A key that was refused stays so until there is another one.
      if (wanted.size === 0 || boot.connection(place.crm)?.state !== 'connected') return false;
      const crm = await connections.crmFor(place.crm, place.account).catch(() => undefined);
      return crm ? load({ place, draft, crm, wanted }) : false;
    },
    note(record) {
      const key = recordKey(record.ref);
      const known = memory.records.isOld(key) ? undefined : memory.records.read(key);
      memory.records.put(key, { ...joined(known, new Set(['stored']), { record }), whole: record });
    },
    expire: (place) => memory.records.expire(recordKey(place)),
    clear: () => memory.clear(),
  };
}
