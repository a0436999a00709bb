import type { Message } from '../rules/finding';
import { stageLabel, stageOf, stageRank } from './lifecycle';
import { rawValue, type Account, type MergeRecord } from './merge-record';

export interface SurvivorChoice {
  readonly survivor: MergeRecord;
  readonly loser: MergeRecord;
  readonly reason: Message;
}

/** A ground for letting one record survive: more of it wins; the winner then says why. */
interface Ground {
  readonly measure: (record: MergeRecord, account: Account) => number;
  readonly reason: (winner: MergeRecord, account: Account) => Message;
}

/** How many fields that people can fill are filled. */
function filledFields(record: MergeRecord, account: Account): number {
  const names = [...account.properties.values()].filter(({ readOnly }) => !readOnly).map(({ name }) => name);
  return names.filter((name) => rawValue(record, name) !== '').length;
}

/** In this order: what costs most to get wrong comes first. An id never decides what a person can see. */
const GROUNDS: readonly Ground[] = [
  {
    measure: ({ deals }) => deals ?? 0,
    reason: ({ deals = 0 }) => ({ key: 'merge.survivor.deals', params: [deals] }),
  },
  {
    measure: (record, account) => stageRank(stageOf(record, account), account),
    reason: (winner, account) => ({
      key: 'merge.survivor.lifecycle',
      params: [stageLabel(stageOf(winner, account), account)],
    }),
  },
  {
    measure: filledFields,
    reason: (winner, account) => ({ key: 'merge.survivor.filled', params: [filledFields(winner, account)] }),
  },
  {
    measure: ({ createdAt }) => -(createdAt ?? Infinity),
    reason: () => ({ key: 'merge.survivor.older' }),
  },
];

/** Compares ids as numbers where they are, so that the smaller one is the older one. */
function byId(a: MergeRecord, b: MergeRecord): number {
  return a.ref.id.localeCompare(b.ref.id, 'en', { numeric: true });
}

/** Chooses who survives, and says why. The order of `a` and `b` plays no part. `wanted`: the id a person chose. */
export function chooseSurvivor(a: MergeRecord, b: MergeRecord, account: Account, wanted?: string): SurvivorChoice {
  const own = judge(a, b, account);
  if (wanted === undefined || wanted === own.survivor.ref.id) return own;
  if (wanted !== own.loser.ref.id) throw new RangeError('the survivor is neither of the two records');
  return { survivor: own.loser, loser: own.survivor, reason: { key: 'merge.survivor.chosen' } };
}

function judge(a: MergeRecord, b: MergeRecord, account: Account): SurvivorChoice {
  const [first, second] = byId(a, b) <= 0 ? [a, b] : [b, a];
  for (const { measure, reason } of GROUNDS) {
    const [one, other] = [measure(first, account), measure(second, account)];
    if (one === other) continue;
    const [survivor, loser] = one > other ? [first, second] : [second, first];
    return { survivor, loser, reason: reason(survivor, account) };
  }
  return { survivor: first, loser: second, reason: { key: 'merge.survivor.alike' } };
}
