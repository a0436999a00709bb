import type { AccountCounts, CallOptions } from '../crm';
import * as answers from './answers';
import { OBJECT_TYPES } from './paths';
import { timeOf } from './records';
import { ask, type Wire } from './wire';

/** Pipedrive's own bound of a page, and how many pages are read at most: 5,000 persons for 100 tokens. */
const LONGEST_PAGE = 500;
const MOST_PAGES = 10;

const isEmpty = (list: answers.RecordData['emails']) => !list?.some(({ value }) => value.trim() !== '');

/**
 * See `Crm.contactCounts`. Pipedrive counts nothing itself: its persons are read page by page, as many as is decent. Each has an owner,
 * and where persons come from is no field of Pipedrive's, so that is not counted; *untouched* goes by the last change, for a list
 * does not tell the last activity.
 */
export async function contactCounts(wire: Wire, since: number, call: CallOptions): Promise<AccountCounts> {
  const persons: answers.RecordData[] = [];
  let cursor: string | null | undefined = '';
  for (let page = 0; typeof cursor === 'string' && page < MOST_PAGES; page += 1) {
    const query = { limit: LONGEST_PAGE, ...(cursor === '' ? {} : { cursor }) };
    const request = { path: `/${OBJECT_TYPES.contact.path}`, query };
    const said: answers.RecordsAnswer = await ask(wire, answers.recordsAnswer, { call }, request);
    persons.push(...said.data.filter((one) => !one.is_deleted));
    cursor = said.additional_data?.next_cursor;
  }
  const count = (is: (one: answers.RecordData) => boolean) => persons.filter(is).length;
  return {
    counts: {
      noEmail: count(({ emails }) => isEmpty(emails)),
      noPhone: count(({ phones }) => isEmpty(phones)),
      untouched: count(({ update_time }) => (timeOf(update_time) ?? Infinity) < since),
    },
    ...(typeof cursor === 'string' ? { among: persons.length } : {}),
  };
}
