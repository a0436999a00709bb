import { CrmError, type CrmFailure } from '../../../../lib/crm/errors';
import type { Crm, CrmRecord } from '../../../../lib/crm/crm';
import { contact, OWNERS, PROPERTIES } from '../../../../lib/merge/testing/contacts';
import type { MergeRecord } from '../../../../lib/merge/merge-record';

/** How a request comes out when it does not just work: refused, cut before or after the CRM acted on it. */
export type Trouble =
  | { readonly how: 'refuse'; readonly failure: CrmFailure }
  /** `sent-twice`: the answer was lost and the browser sent the request again by itself, which the CRM answers. */
  | { readonly how: 'cut-before' | 'cut-after' | 'sent-twice' | 'offline' };

const CUT: CrmFailure = { code: 'Unreachable', detail: 'cut', mayHaveHappened: true };
const OFFLINE: CrmFailure = { code: 'Unreachable', detail: 'offline', mayHaveHappened: false };

export interface FakeCrm {
  readonly crm: Crm;
  /** What it was asked, in order: `merge 1 2`, `update 3`. */
  readonly writes: string[];
  readonly merges: () => number;
  properties(id: string): Readonly<Record<string, string | null>>;
  edit(id: string, properties: Readonly<Record<string, string>>): void;
  /** The next requests of a kind come out so, one each. */
  trouble(kind: 'get' | 'merge' | 'update' | 'describe', ...troubles: readonly Trouble[]): void;
}

const orElse = (own: string | null | undefined, other: string | null | undefined) =>
  (own ?? '') === '' ? (other ?? null) : (own ?? null);

/** A small HubSpot in memory: survivor's values win, empty ones are filled, old ids lead to the merged record, which has a new one. */
// eslint-disable-next-line max-lines-per-function -- a small world of its own, told in one piece
export function createFakeCrm(
  records: readonly MergeRecord[],
  how: { readonly newId: boolean } = { newId: true },
): FakeCrm {
  const live = new Map<string, CrmRecord>(
    records.map((one) => [one.ref.id, { ...one, mergedIds: [], associated: ['c1'] }]),
  );
  const leads = new Map<string, string>();
  const troubles = new Map<string, Trouble[]>();
  const writes: string[] = [];
  let minted = 7001;

  async function under<T>(kind: string, act: () => T): Promise<T> {
    await Promise.resolve();
    const trouble = troubles.get(kind)?.shift();
    if (trouble?.how === 'refuse') throw new CrmError(trouble.failure);
    if (trouble?.how === 'offline') throw new CrmError(OFFLINE);
    if (trouble?.how === 'cut-before') throw new CrmError(CUT);
    const done = act();
    if (trouble?.how === 'sent-twice') return act();
    if (trouble?.how === 'cut-after') throw new CrmError(CUT);
    return done;
  }
  const resolve = (id: string): string => {
    const next = leads.get(id);
    return next === undefined ? id : resolve(next);
  };
  function find(id: string): CrmRecord {
    const found = live.get(resolve(id));
    if (!found) throw new CrmError({ code: 'NotFound', detail: id });
    return found;
  }
  function replace(id: string, properties: CrmRecord['properties'], old: CrmRecord): CrmRecord {
    const made = contact(id, properties, { deals: old.deals ?? 0, createdAt: old.createdAt ?? 0 });
    const next = { ...made, mergedIds: old.mergedIds, associated: old.associated };
    live.set(id, next);
    return next;
  }
  function merge(survivor: string, loser: string): CrmRecord {
    writes.push(`merge ${survivor} ${loser}`);
    const [a, b] = [find(survivor), find(loser)];
    if (a.ref.id === b.ref.id) throw new CrmError({ code: 'Invalid', detail: 'the same record' });
    const names = Object.keys({ ...b.properties, ...a.properties });
    const properties = Object.fromEntries(names.map((name) => [name, orElse(a.properties[name], b.properties[name])]));
    const id = how.newId ? String(minted++) : a.ref.id;
    for (const old of [a.ref.id, b.ref.id]) {
      live.delete(old);
      if (old !== id) leads.set(old, id);
    }
    return replace(id, properties, { ...a, mergedIds: [...a.mergedIds, a.ref.id, b.ref.id] });
  }

  const unused = (): never => {
    throw new Error('not part of this test');
  };
  const crm: Crm = {
    ...{ id: 'hubspot', account: unused, missingScopes: unused, getByEmail: unused, search: unused, urlOf: unused },
    ...{ sample: unused, contactCounts: unused },
    get: (_, id) => under('get', () => structuredClone(find(id))),
    describe: () => under('describe', () => PROPERTIES),
    owners: () => under('owners', () => OWNERS),
    update: (_, id, properties) =>
      under('update', () => {
        writes.push(`update ${id} ${Object.keys(properties).sort().join()}`);
        const old = find(id);
        return replace(old.ref.id, { ...old.properties, ...properties }, old);
      }),
    merge: (_, survivor, loser) => under('merge', () => merge(survivor, loser)),
    nameOf: (_, key) => PROPERTIES.find((property) => property.key === key)?.name,
  };
  return {
    ...{ crm, writes },
    merges: () => writes.filter((write) => write.startsWith('merge')).length,
    properties: (id) => find(id).properties,
    edit(id, properties) {
      const old = find(id);
      replace(old.ref.id, { ...old.properties, ...properties }, old);
    },
    trouble: (kind, ...more) => void troubles.set(kind, [...(troubles.get(kind) ?? []), ...more]),
  };
}
