import type { CallOptions, LastCall } from '../crm';
import * as answers from './answers';
import type { Wire } from './wire';
import { batchReadUrl } from './paths';
import { ownRead } from './reads';

/**
 * The outcome *Wrong number*, the same in every account and language
 * (https://developers.hubspot.com/docs/guides/api/crm/engagements/calls, 2026-11).
 */
export const WRONG_NUMBER = '17b47fee-58de-441e-a44c-c6300d46f273';

const PROPERTIES = [
  'hs_timestamp',
  'hs_call_disposition',
  'hs_call_direction',
  'hs_call_to_number',
  'hs_call_from_number',
];
/** HubSpot's own bound for a batch. */
const MOST = 100;

type Properties = Readonly<Record<string, string | null>>;

function callOf(properties: Properties): LastCall | undefined {
  const at = Date.parse(properties.hs_timestamp ?? '');
  if (!Number.isFinite(at)) return undefined;
  const isInbound = properties.hs_call_direction === 'INBOUND';
  const number = isInbound ? properties.hs_call_from_number : properties.hs_call_to_number;
  const outcome = properties.hs_call_disposition === WRONG_NUMBER ? 'wrong-number' : 'other';
  return { outcome, at, ...(number ? { number } : {}) };
}

/** The latest of some calls, by their ids [1 request]; `undefined` where there is none, or none that tells when it was. */
export async function lastCallOf(wire: Wire, ids: readonly string[], call: CallOptions): Promise<LastCall | undefined> {
  if (ids.length === 0) return undefined;
  // Ids grow: where there are more calls than a batch takes, the latest are among these.
  const latest = ids.toSorted((a, b) => Number(b) - Number(a)).slice(0, MOST);
  const body = { inputs: latest.map((id) => ({ id })), properties: PROPERTIES, propertiesWithHistory: [] };
  const { results } = await answers.checked(
    answers.callsAnswer,
    ownRead(wire, call, batchReadUrl('calls'), body),
    call,
  );
  const calls = results.flatMap(({ properties }) => callOf(properties) ?? []);
  return calls.toSorted((a, b) => b.at - a.at)[0];
}
