import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Crm } from '../../lib/crm/crm';
import { failureOf } from '../../lib/crm/errors';
import type { RecordSummary } from '../../lib/record/record';
import type { AccountRef } from '../../lib/store/database';

const people = v.record(v.string(), v.object({ name: v.string(), teams: v.exactOptional(v.array(v.string())) }));
/** Owners by their ids. */
type People = v.InferOutput<typeof people>;

/** Turns owners' ids into their names, which is what people know them by. */
export interface OwnerNames {
  /** The summary with its owner's name; without an owner where the CRM does not tell it. Rejects only for an abort. */
  named(summary: RecordSummary, crm: Crm, signal: AbortSignal): Promise<RecordSummary>;
  /**
   * The teams of an owner, by id or name, as far as they are in memory: none where nobody loaded them, the CRM does not tell, or
   * two owners are called so.
   */
  teamsOf(account: AccountRef, owner: string): readonly string[] | undefined;
  /** Has the owners of an account in memory. Rejects with the CRM's refusal. */
  load(account: AccountRef, crm: Crm, signal: AbortSignal): Promise<void>;
  /** Another account may be connected from now on. */
  clear(): Promise<void>;
}

// A company may be called like a portal's id.
const keyOf = ({ crm, account }: AccountRef) => `owners:${crm}/${account}`;

/** Asked of the CRM once a browser session. */
export function createOwnerNames(): OwnerNames {
  const known = new Map<string, Promise<People>>();
  const inMemory = new Map<string, People>();

  async function read(key: string, crm: Crm, signal: AbortSignal): Promise<People> {
    const stored = v.safeParse(people, (await browser.storage.session.get(key))[key]);
    if (stored.success) return stored.output;
    const owners = await crm.owners({ signal, priority: 'typing' });
    const byId: People = Object.fromEntries(
      owners.map(({ id, name, teams }) => [id, { name, ...(teams && { teams: [...teams] }) }]),
    );
    await browser.storage.session.set({ [key]: byId });
    return byId;
  }

  async function load(key: string, crm: Crm, signal: AbortSignal): Promise<People> {
    const owners = await read(key, crm, signal);
    // Unless everything was forgotten meanwhile.
    if (known.has(key)) inMemory.set(key, owners);
    return owners;
  }

  function peopleOf(key: string, crm: Crm, signal: AbortSignal): Promise<People> {
    const loading = known.get(key) ?? load(key, crm, signal);
    known.set(key, loading);
    return loading.catch((error: unknown) => {
      // A key may lack the scope for owners: asking again would be refused.
      if (signal.aborted || failureOf(error).code !== 'MissingScopes') known.delete(key);
      throw error;
    });
  }

  return {
    async named(summary, crm, signal) {
      const { owner, ...fields } = summary.fields;
      const id = owner?.[0];
      if (id === undefined) return summary;
      const owners = await peopleOf(keyOf(summary.ref), crm, signal).catch((error: unknown): People => {
        if (signal.aborted) throw error;
        // A card without an owner is still a card.
        return {};
      });
      const name = owners[id]?.name;
      return { ...summary, fields: name === undefined ? fields : { ...fields, owner: [name] } };
    },
    teamsOf(account, owner) {
      const owners = inMemory.get(keyOf(account)) ?? {};
      const [one, ...others] = Object.entries(owners).filter(([id, { name }]) => id === owner || name === owner);
      return others.length === 0 ? one?.[1].teams : undefined;
    },
    async load(account, crm, signal) {
      await peopleOf(keyOf(account), crm, signal);
    },
    async clear() {
      inMemory.clear();
      const keys = [...known.keys()];
      known.clear();
      await browser.storage.session.remove(keys);
    },
  };
}
