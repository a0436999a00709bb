import type { CallOptions, LoggedCall } from '../crm';
import * as answers from './answers';
import { timeOf } from './records';
import { ask, type Wire } from './wire';

/** Pipedrive's own bound for a page of call logs. */
const LONGEST_PAGE = 50;

function callOf({ person_id: contactId, outcome, start_time, to_phone_number: number }: answers.CallLog) {
  const at = timeOf(start_time);
  if (!contactId || at === undefined) return [];
  const said = outcome === 'wrong_number' ? ('wrong-number' as const) : ('other' as const);
  return [{ contactId, outcome: said, at, ...(number ? { number } : {}) }];
}

/**
 * The last calls that the key's user logged [20 tokens]: Pipedrive lists nobody else's, and not by person. In which order is not
 * documented: where there are more and these are not the latest, none of them is known to be the last one.
 */
export async function recentCalls(wire: Wire, call: CallOptions): Promise<readonly LoggedCall[]> {
  const request = { version: 'v1', path: '/callLogs', query: { limit: LONGEST_PAGE } } as const;
  const { data, additional_data } = await ask(wire, answers.callLogsAnswer, { call }, request);
  const calls = data.flatMap(callOf);
  const isAll = additional_data?.pagination?.more_items_in_collection !== true;
  const latestFirst = calls.every(({ at }, index) => at <= (calls[index - 1]?.at ?? Infinity));
  return isAll || latestFirst ? calls : [];
}
