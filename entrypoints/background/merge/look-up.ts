import { failureOf, type CrmFailure } from '../../../lib/crm/errors';
import type { CallOptions, Crm, CrmRecord } from '../../../lib/crm/crm';
import type { RecordRef } from '../../../lib/record/record';

/** What became of a merge that nobody answered for. */
export type Fate =
  | { readonly state: 'confirmed'; readonly id: string }
  | { readonly state: 'did-not-happen' }
  | { readonly state: 'asked'; readonly failure: CrmFailure };

/** A record, `null` where the CRM has none under this id. Throws every other failure. */
async function read(crm: Crm, ref: RecordRef, call: CallOptions): Promise<CrmRecord | null> {
  try {
    return await crm.get(ref.kind, ref.id, call);
  } catch (error) {
    if (failureOf(error).code === 'NotFound') return null;
    throw error;
  }
}

function judge(survivorNow: CrmRecord | null, loserNow: CrmRecord | null, loser: RecordRef): Fate {
  if (survivorNow && loserNow) {
    // Old ids lead to the merged record: one record under both is the sign. Under two ids, one may have been merged elsewhere; not by us.
    const one = survivorNow.ref.id === loserNow.ref.id;
    return one ? { state: 'confirmed', id: survivorNow.ref.id } : { state: 'did-not-happen' };
  }
  if (survivorNow?.mergedIds.includes(loser.id)) return { state: 'confirmed', id: survivorNow.ref.id };
  if (loserNow) return { state: 'did-not-happen' };
  return { state: 'asked', failure: { code: 'NotFound', detail: 'The removed record cannot be found under its id.' } };
}

/** Looks at both records to learn whether they were merged. Rejects only where the signal aborts. */
export async function lookUpMerge(crm: Crm, survivor: RecordRef, loser: RecordRef, call: CallOptions): Promise<Fate> {
  try {
    const [survivorNow, loserNow] = await Promise.all([read(crm, survivor, call), read(crm, loser, call)]);
    return judge(survivorNow, loserNow, loser);
  } catch (error) {
    call.signal.throwIfAborted();
    return { state: 'asked', failure: failureOf(error) };
  }
}
