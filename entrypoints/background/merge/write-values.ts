import { CrmError, failureOf, type CrmFailure } from '../../../lib/crm/errors';
import type { CallOptions, Crm, CrmRecord } from '../../../lib/crm/crm';
import type { FieldKey } from '../../../lib/record/record';
import type { Journal } from '../../../lib/store/journal';
import type { JournalEntry, ValueWrite } from '../../../lib/store/journal-types';
import { certainlyNothing } from './certainty';
import { sameValue } from './same-value';

/** What became of a write of values: fields that do not hold theirs now, and why where the CRM said. */
export interface WriteResult {
  readonly unwritten: readonly FieldKey[];
  readonly failure?: CrmFailure;
}

/** Where a write goes and who keeps the books. */
export interface Writing {
  readonly crm: Crm;
  readonly journal: Journal;
  readonly now: () => number;
  readonly call: CallOptions;
}

const current = (record: CrmRecord, { name }: ValueWrite) => record.properties[name]?.trim() ?? '';

/** The value as it was to be, or as the CRM spells it; the old spelling does not count, for a fix may be nothing but spelling. */
function holds(record: CrmRecord, one: ValueWrite): boolean {
  const now = current(record, one);
  return now === one.value.trim() || (sameValue(one.field, now, one.value) && !one.over.includes(now));
}

/** Values that the record does not hold yet. */
function missing(record: CrmRecord, values: readonly ValueWrite[]): readonly ValueWrite[] {
  return values.filter((one) => !holds(record, one));
}

/** Somebody else's value is never overwritten. */
function mayWrite(record: CrmRecord, one: ValueWrite): boolean {
  const now = current(record, one);
  return one.writable && (now === '' || one.over.some((value) => sameValue(one.field, value, now)));
}

const fieldsOf = (values: readonly ValueWrite[]) => values.map(({ field }) => field);

/**
 * Brings an entry to its end: writes the values its record does not hold yet and may take. `record` as it is now: having looked at it, values of
 * an entry that was sent before may be sent again.
 * Rejects only where the journal fails or the signal aborts.
 */
export async function writeValues(entry: JournalEntry, record: CrmRecord, writing: Writing): Promise<WriteResult> {
  const { journal, now } = writing;
  const todo = missing(record, entry.request.values);
  const writes = todo.filter((one) => mayWrite(record, one));
  if (writes.length === 0) {
    await journal.move(entry.id, todo.length === 0 ? 'confirmed' : 'did-not-happen', now());
    return { unwritten: fieldsOf(todo) };
  }
  if (entry.state === 'intended') await journal.move(entry.id, 'sent', now());
  try {
    const answered = await send(writes, record, writing);
    await journal.move(entry.id, 'confirmed', now(), { answeredId: answered.ref.id });
    return { unwritten: fieldsOf(todo.filter((one) => !writes.includes(one))) };
  } catch (error) {
    return settleFailure(entry, todo, failureOf(error), writing);
  }
}

async function send(writes: readonly ValueWrite[], record: CrmRecord, { crm, call }: Writing): Promise<CrmRecord> {
  const properties = Object.fromEntries(writes.map(({ name, sendAs = name, value }) => [sendAs, value]));
  const answered = await crm.update(record.ref.kind, record.ref.id, properties, call);
  const ignored = writes.some((one) => one.name in answered.properties && isUnchanged(record, answered, one));
  // HubSpot answers 200 and keeps the old value of some fields: a lifecycle stage that would move backwards.
  if (ignored) throw new CrmError({ code: 'Invalid', detail: 'The CRM kept the old value.', mayHaveHappened: false });
  return answered;
}

function isUnchanged(before: CrmRecord, after: CrmRecord, one: ValueWrite): boolean {
  const now = current(after, one);
  return now !== one.value.trim() && now === current(before, one);
}

async function settleFailure(
  entry: JournalEntry,
  todo: readonly ValueWrite[],
  failure: CrmFailure,
  writing: Writing,
): Promise<WriteResult> {
  if (!certainlyNothing(failure)) {
    return lookUpValues({ ...entry, state: entry.state === 'asked' ? 'asked' : 'sent' }, failure, writing);
  }
  await writing.journal.move(entry.id, 'did-not-happen', writing.now(), { failure });
  return { unwritten: fieldsOf(todo), failure };
}

/** Looks at the record of an entry that was sent and got no answer: it holds the values, or it does not, or nobody can tell. */
export async function lookUpValues(entry: JournalEntry, why: CrmFailure, writing: Writing): Promise<WriteResult> {
  const { crm, journal, now, call } = writing;
  const [ref] = entry.refs;
  if (!ref) throw new RangeError('an entry without a record');
  const values = entry.request.values;
  try {
    const record = await crm.get(ref.kind, ref.id, { ...call, all: true });
    const todo = missing(record, values);
    // One update writes all of its values or none: one that could still be written tells that none was.
    const held = todo.length === 0 || (todo.length < values.length && !todo.some((one) => mayWrite(record, one)));
    await journal.move(entry.id, held ? 'confirmed' : 'did-not-happen', now(), held ? {} : { failure: why });
    return { unwritten: fieldsOf(todo), ...(!held && { failure: { ...why, mayHaveHappened: false } }) };
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    if (entry.state !== 'asked') await journal.move(entry.id, 'asked', now(), { failure: error.failure });
    return { unwritten: fieldsOf(values), failure: { ...error.failure, mayHaveHappened: true } };
  }
}
