import type { RecordKind } from '../../record/record';
import type { CallOptions, CrmRecord } from '../crm';
import { CrmError } from '../errors';
import * as v from 'valibot';
import * as answers from './answers';
import { describe, readOne, recordPath } from './reads';
import { asVersion2, recordOf } from './records';
import { customNames, needsRecord, updateBody } from './update-body';
import { ask, type Wire } from './wire';

/** A wire, the company it leads to, and what was learnt of its custom fields. */
export interface Session {
  readonly wire: Wire;
  /** Types of custom fields by code: a field never changes its type. */
  readonly types: Map<string, string>;
}

/** Learns the types of custom fields that were not met before. */
async function learnTypes(
  { wire, types }: Session,
  kind: RecordKind,
  names: readonly string[],
  call: CallOptions,
): Promise<void> {
  if (names.every((name) => types.has(name))) return;
  for (const { name, type } of await describe(wire, kind, call)) types.set(name, type);
}

/** Writes values under Pipedrive's field codes [5 tokens, and 1 where a list or a name is written]. See `Crm.update`. */
export async function update(
  session: Session,
  company: string,
  kind: RecordKind,
  id: string,
  properties: Readonly<Record<string, string>>,
  call: CallOptions,
): Promise<CrmRecord> {
  const { wire, types } = session;
  const path = recordPath(kind, id);
  await learnTypes(session, kind, customNames(properties), call);
  const now = needsRecord(properties) ? await readOne(wire, kind, id, call) : undefined;
  const body = updateBody(kind, properties, now, types);
  const { data } = await ask(wire, answers.recordAnswer, { call, write: true }, { method: 'PATCH', path, body });
  return recordOf(kind, company, data);
}

/**
 * Merges [40 tokens]: the record in the *address* disappears, the one in the *body* survives and wins conflicts
 * (https://developers.pipedrive.com/docs/api/v1/Persons#mergePersons).
 */
export async function merge(
  { wire }: Session,
  company: string,
  kind: RecordKind,
  survivor: string,
  loser: string,
  call: CallOptions,
): Promise<CrmRecord> {
  // Both are checked before anything leaves.
  recordPath(kind, survivor);
  const path = `${recordPath(kind, loser)}/merge`;
  if (Number(survivor) === Number(loser)) {
    throw new CrmError({ code: 'Invalid', detail: 'A record cannot be merged with itself', mayHaveHappened: false });
  }
  const body = { merge_with_id: Number(survivor) };
  const request = { method: 'PUT', version: 'v1', path, body } as const;
  const { data } = await ask(wire, answers.mergeAnswer, { call, write: true }, request);
  // It has happened: an answer that tells less than it should is no reason to doubt that.
  const read = v.safeParse(answers.recordAnswer, { data: asVersion2(data) });
  return recordOf(kind, company, read.success ? read.output.data : { id: data.id }, { mergedIds: [loser] });
}
