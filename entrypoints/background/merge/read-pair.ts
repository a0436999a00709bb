import { CrmError } from '../../../lib/crm/errors';
import type { CallOptions, Crm, CrmRecord } from '../../../lib/crm/crm';
import {
  differences,
  fingerprint,
  maskedRecord,
  shownRecord,
  type Change,
  type ShownRecord,
} from '../../../lib/merge/fingerprint';
import { nameOf } from '../../../lib/merge/consequences';
import { accountOf, type Account } from '../../../lib/merge/merge-record';
import type { MergePlan } from '../../../lib/merge/merge-plan';
import { planMerge } from '../../../lib/merge/plan-merge';
import type { MergeChoice } from '../../../lib/messages/protocol';
import { KEPT_DAYS } from '../../../lib/store/journal';

/** Both records as the CRM has them now. */
export interface Pair {
  readonly a: CrmRecord;
  readonly b: CrmRecord;
  readonly account: Account;
  readonly shown: readonly [ShownRecord, ShownRecord];
  readonly fingerprint: string;
}

/** The two ids lead to one record: somebody, or an earlier click, merged them. */
export function isOne({ a, b }: Pick<Pair, 'a' | 'b'>): boolean {
  return a.ref.id === b.ref.id;
}

/** Reads both records whole, and what the account calls their fields. Throws `CrmError`. */
export async function readPair(crm: Crm, choice: MergeChoice, call: CallOptions): Promise<Pair> {
  const { kind, id, otherId } = choice;
  const [a, b, properties, owners] = await Promise.all([
    crm.get(kind, id, { ...call, all: true }),
    crm.get(kind, otherId, { ...call, all: true }),
    crm.describe(kind, call),
    // Without the scope for owners a merge shows their ids: no reason to refuse it.
    crm.owners(call).catch(() => []),
  ]);
  const account = accountOf(properties, owners);
  const shown = [shownRecord(a, account), shownRecord(b, account)] as const;
  return { a, b, account, shown, fingerprint: fingerprint(...shown) };
}

/** The survivor a person named, by its id of today: the page may still show an old one. Throws `CrmError` where it is neither record. */
function survivorOf({ a, b }: Pair, choice: MergeChoice): string | undefined {
  const { survivorId, id, otherId } = choice;
  if (survivorId === undefined) return undefined;
  if (survivorId === a.ref.id || survivorId === id) return a.ref.id;
  if (survivorId === b.ref.id || survivorId === otherId) return b.ref.id;
  throw new CrmError({ code: 'Invalid', detail: 'The record that should survive is neither of the two.' });
}

/** The plan of a pair under a person's choices. `now` in ms since 1970. */
export function planPair(pair: Pair, choice: MergeChoice, now: number): MergePlan {
  const { a, b, account } = pair;
  const survivorId = survivorOf(pair, choice);
  const { kind, choices } = choice;
  return planMerge({
    kind,
    a,
    b,
    account,
    choices,
    now,
    keptDays: KEPT_DAYS,
    ...(survivorId !== undefined && { survivorId }),
  });
}

export type NamedChange = Change & { readonly record: string };

/** What is not as it was shown (`shown`: masked), record by record. Empty where what was shown is no longer known. */
export function changesSince(shown: readonly ShownRecord[], pair: Pair): readonly NamedChange[] {
  return [pair.a, pair.b].flatMap((record) => {
    const before = shown.find(({ id }) => id === record.ref.id);
    if (!before) return [];
    const changes = differences(before, maskedRecord(shownRecord(record, pair.account)), pair.account);
    return changes.map((change) => ({ ...change, record: nameOf(record) }));
  });
}
