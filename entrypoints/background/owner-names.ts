import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Crm } from '../../lib/crm/crm';
import { failureOf } from '../../lib/crm/errors';
import type { RecordRef, RecordSummary } from '../../lib/record/record';

const names = v.record(v.string(), v.string());
type Names = v.InferOutput<typeof names>;

/** Turns owners' ids into their names, which is what people know them by. */
export interface OwnerNames {
  /** The summary with its owner's name; without an owner where the CRM does not tell it. Rejects only for an abort. */
  named(summary: RecordSummary, crm: Crm, signal: AbortSignal): Promise<RecordSummary>;
  /** Another account may be connected from now on. */
  clear(): Promise<void>;
}

// A company may be called like a portal's id.
const keyOf = ({ crm, account }: RecordRef) => `owners:${crm}/${account}`;

/** Asked of the CRM once a browser session. */
export function createOwnerNames(): OwnerNames {
  const known = new Map<string, Promise<Names>>();

  async function load(key: string, crm: Crm, signal: AbortSignal): Promise<Names> {
    const stored = v.safeParse(names, (await browser.storage.session.get(key))[key]);
    if (stored.success) return stored.output;
    const owners = await crm.owners({ signal, priority: 'typing' });
    const byId = Object.fromEntries(owners.map(({ id, name }) => [id, name]));
    await browser.storage.session.set({ [key]: byId });
    return byId;
  }

  function namesOf(key: string, crm: Crm, signal: AbortSignal): Promise<Names> {
    const loading = known.get(key) ?? load(key, crm, signal);
    known.set(key, loading);
    return loading.catch((error: unknown) => {
      if (signal.aborted || failureOf(error).code !== 'MissingScopes') known.delete(key);
      if (signal.aborted) throw error;
      // A key may lack the scope for owners: a card without an owner is still a card, and asking again would be refused.
      return {};
    });
  }

  return {
    async named(summary, crm, signal) {
      const { owner, ...fields } = summary.fields;
      const id = owner?.[0];
      if (id === undefined) return summary;
      const name = (await namesOf(keyOf(summary.ref), crm, signal))[id];
      return { ...summary, fields: name === undefined ? fields : { ...fields, owner: [name] } };
    },
    async clear() {
      const keys = [...known.keys()];
      known.clear();
      await browser.storage.session.remove(keys);
    },
  };
}
