import type { AccountCounts, CallOptions, ContactGap } from '../crm';
import * as answers from './answers';
import { searchApi } from './apis';
import type { Filter, Group } from './search-requests';
import type { Wire } from './wire';

const empty = (propertyName: string): Filter => ({ propertyName, operator: 'NOT_HAS_PROPERTY' });
const before = (propertyName: string, at: number): Filter => ({ propertyName, operator: 'LT', value: String(at) });

/** The groups of each count: a contact that passes any of them counts. Properties as in `fields.ts`. */
function groupsOf(since: number): Readonly<Record<ContactGap, readonly Group[]>> {
  return {
    noEmail: [[empty('email')]],
    noPhone: [[empty('phone'), empty('mobilephone')]],
    noOwnerOrSource: [[empty('hubspot_owner_id')], [empty('hs_analytics_source')]],
    // As the rule `stale` has it: activities count, and where there was none the day of its making.
    untouched: [[before('notes_last_updated', since)], [empty('notes_last_updated'), before('createdate', since)]],
  };
}

async function count(wire: Wire, groups: readonly Group[], call: CallOptions): Promise<number> {
  const api = searchApi('contact', wire, { call, endpointClass: 'search' });
  // Only the total is wanted; whether a page may be empty no document says.
  const filterGroups = groups.map((group) => ({ filters: [...group] }));
  const asked = api.search({ filterGroups, properties: [], limit: 1 });
  return (await answers.checked(answers.totalAnswer, asked, call)).total;
}

/** See `Crm.contactCounts`: one search each, over all contacts. */
export async function contactCounts(wire: Wire, since: number, call: CallOptions): Promise<AccountCounts> {
  const groups = groupsOf(since);
  const [noEmail, noPhone, noOwnerOrSource, untouched] = await Promise.all([
    count(wire, groups.noEmail, call),
    count(wire, groups.noPhone, call),
    count(wire, groups.noOwnerOrSource, call),
    count(wire, groups.untouched, call),
  ]);
  return { counts: { noEmail, noPhone, noOwnerOrSource, untouched } };
}
