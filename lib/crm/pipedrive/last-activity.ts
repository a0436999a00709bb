import type { RecordKind } from '../../record/record';
import type { CallOptions } from '../crm';
import * as answers from './answers';
import { missing } from './reads';
import { timeOf } from './records';
import { ask, type Wire } from './wire';

/** What a record's own read tells of it, by `include_fields`: no further tokens. v2 gives no date of an activity with the record, only its id. */
export const LAST: Readonly<Record<RecordKind, string>> = {
  contact: 'last_activity_id,last_incoming_mail_time,last_outgoing_mail_time',
  company: 'last_activity_id',
};

/** The day of an activity: when it was due, as Pipedrive counts its last activity, else when it was done [1 token]. */
async function dayOf(wire: Wire, id: string, call: CallOptions): Promise<string | undefined> {
  const said = await ask(wire, answers.activityAnswer, { call }, { path: `/activities/${id}` }).catch(missing);
  if (!said || said.data.is_deleted) return undefined;
  return said.data.due_date ?? said.data.marked_as_done_time ?? undefined;
}

/**
 * When somebody was last in touch with a record that was read with `LAST`: the last activity or mail, as Pipedrive writes it. `null`: never.
 * `undefined`: not told, or the activity may not be read. One more request where there was an activity.
 */
export async function lastActivityOf(
  wire: Wire,
  data: answers.RecordData,
  call: CallOptions,
): Promise<string | null | undefined> {
  const { last_activity_id: id, last_incoming_mail_time: incoming, last_outgoing_mail_time: outgoing } = data;
  if (id === undefined) return undefined;
  const day = id === null ? null : await dayOf(wire, id, call);
  if (day === undefined) return undefined;
  const all = [day, incoming, outgoing].filter((text) => typeof text === 'string' && text !== '');
  const [latest] = all.toSorted((a, b) => (timeOf(b) ?? -Infinity) - (timeOf(a) ?? -Infinity));
  return latest ?? null;
}
