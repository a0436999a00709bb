import type { RecordKind } from '../../record/record';
import type { CallOptions, CrmRecord } from '../crm';
import * as answers from './answers';
import { searchApi } from './apis';
import { nameOf, summaryProperties } from './fields';
import { recordOf } from './records';
import { MAX_RESULTS } from './search-requests';
import type { Wire } from './wire';

/** See `Crm.sample`: one search without conditions, at most 200 records. `account` is the portal id. */
export async function sample(
  wire: Wire,
  account: string,
  kind: RecordKind,
  most: number,
  call: CallOptions,
): Promise<readonly CrmRecord[]> {
  const propertyName = nameOf(kind, 'modifiedAt') ?? '';
  const api = searchApi(kind, wire, { call, endpointClass: 'search' });
  const asked = api.search({
    filterGroups: [],
    sorts: [{ propertyName, direction: 'DESCENDING' }],
    properties: [...summaryProperties(kind)],
    limit: Math.min(most, MAX_RESULTS),
  });
  const { results } = await answers.checked(answers.recordsAnswer, asked, call);
  return results.map((one) => recordOf(kind, account, one));
}
