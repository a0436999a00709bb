import { failureOf } from '../../../lib/crm/errors';
import type { Crm, CrmRecord } from '../../../lib/crm/crm';
import type { FixOutcome, FixRequest } from '../../../lib/messages/protocol';
import type { CrmErrorCode, CrmFailure } from '../../../lib/crm/errors';
import type { CrmId } from '../../../lib/record/record';
import type { Intention } from '../../../lib/store/journal';
import type { ValueWrite } from '../../../lib/store/journal-types';
import { lockOf, typing, type WriteParts } from './merge-context';
import { sameValue } from './same-value';
import { writeValues } from './write-values';

export interface FixParts extends WriteParts {
  /** Whether the key may write; the page types the fix where it may not. */
  readonly canWrite: (crm: CrmId, account: string) => boolean | Promise<boolean>;
  /** What people see of a value of the field, where the CRM stores something else for it. */
  readonly shown: (request: FixRequest, value: string) => string;
}

export interface FixService {
  /** Writes one value by the CRM's API if the CRM still holds the one the finding was made on. Never rejects. */
  apply(request: FixRequest): Promise<FixOutcome>;
  /**
   * Writes several values of one record as one write, those that the CRM still holds as they were seen. What is not written is left to
   * `apply`, which tells why. Never rejects.
   */
  applyTogether(requests: readonly FixRequest[]): Promise<void>;
}

/** What the page can do for us where the key cannot. */
const KEY_CANNOT: ReadonlySet<CrmErrorCode> = new Set<CrmErrorCode>(['Unauthorized', 'MissingScopes']);

function failed(failure: CrmFailure): FixOutcome {
  return KEY_CANNOT.has(failure.code) && !failure.mayHaveHappened
    ? { status: 'type-it' }
    : { status: 'failed', failure };
}

function propertyName(crm: Crm, { kind, field }: FixRequest): string | undefined {
  return field.startsWith('custom:') ? field.slice('custom:'.length) : crm.nameOf(kind, field);
}

/** The fixes of one worker. Recovery is the merge service's: both keep one journal. */
export function createFixService(parts: FixParts): FixService {
  async function apply(request: FixRequest): Promise<FixOutcome> {
    const crm = await parts.crm(request.crm, request.account);
    const name = crm && propertyName(crm, request);
    if (!crm || name === undefined || !(await parts.canWrite(request.crm, request.account)))
      return { status: 'type-it' };
    return write(request, name, crm, parts);
  }
  async function together(requests: readonly FixRequest[]): Promise<void> {
    const [first] = requests;
    const crm = first && (await parts.crm(first.crm, first.account));
    if (!crm || !(await parts.canWrite(first.crm, first.account))) return;
    const call = typing(new AbortController().signal);
    const record = await crm.get(first.kind, first.id, { ...call, all: true });
    const wanted = requests.flatMap((request) => {
      // A value that goes to two places is written by itself, both or neither.
      if (request.further !== undefined) return [];
      const name = propertyName(crm, request);
      const found = name === undefined ? undefined : wantedOf(request, name, record, crm);
      return found && !('done' in found) ? [found] : [];
    });
    const values = [...new Map(wanted.map((one) => [one.name, one])).values()];
    // One of them is as well written by itself.
    if (values.length < 2) return;
    const entry = await parts.journal.intend(intentionOf(record, values), parts.now());
    await writeValues(entry, record, { crm, call, journal: parts.journal, now: parts.now });
  }
  return {
    applyTogether: async (requests) => {
      const [first] = requests;
      if (first) await parts.serial(lockOf(first), () => together(requests)).catch(() => undefined);
    },
    apply: (request) =>
      parts
        .serial(lockOf(request), () => apply(request))
        .catch((error: unknown): FixOutcome => failed(failureOf(error))),
  };
}

function intentionOf({ ref, properties, mergedIds, associated }: CrmRecord, values: readonly ValueWrite[]): Intention {
  const snapshots = [{ ref, properties, mergedIds, associated }];
  return { refs: [ref], request: { kind: 'fix', values }, snapshots };
}

/** What a fix adds to its field, where the field does not hold it already; `null`: the CRM has no place for it. */
function addedBy({ field, further }: FixRequest, record: CrmRecord, crm: Crm): readonly ValueWrite[] | null {
  if (further === undefined || crm.nameOfValue?.(record, field, further) !== undefined) return [];
  const names = crm.nameOfFurther?.(record, field);
  return names ? [{ ...names, field, value: further, over: [], writable: true }] : null;
}

/** What is to be written over what the record holds; or that it holds it already, or something else than was seen. */
function wantedOf(
  { field, expected, value }: FixRequest,
  fieldName: string,
  record: CrmRecord,
  crm: Crm,
): ValueWrite | { readonly done: boolean; readonly now: string } {
  // Of several values the one that the finding was made on, or that the fix has made already.
  const named = (one: string) => (one.trim() === '' ? undefined : crm.nameOfValue?.(record, field, one));
  const name = named(expected) ?? named(value) ?? fieldName;
  const now = record.properties[name]?.trim() ?? '';
  if (now === value.trim()) return { done: true, now };
  if (!sameValue(field, now, expected)) return { done: false, now };
  return { field, name, value, over: [now], writable: true };
}

async function write(request: FixRequest, fieldName: string, crm: Crm, parts: FixParts): Promise<FixOutcome> {
  const { kind, id } = request;
  const call = typing(new AbortController().signal);
  const record = await crm.get(kind, id, { ...call, all: true });
  const wanted = wantedOf(request, fieldName, record, crm);
  const added = addedBy(request, record, crm);
  // Nothing is taken out of a value that has no other place to go to.
  if (!added) return { status: 'type-it' };
  if ('done' in wanted && !wanted.done) return { status: 'changed', now: parts.shown(request, wanted.now) };
  const values = 'done' in wanted ? added : [wanted, ...added];
  if (values.length === 0) return { status: 'written' };
  const entry = await parts.journal.intend(intentionOf(record, values), parts.now());
  const { unwritten, failure } = await writeValues(entry, record, {
    crm,
    call,
    journal: parts.journal,
    now: parts.now,
  });
  if (unwritten.length === 0) return { status: 'written' };
  return failed(failure ?? { code: 'Invalid', detail: 'The CRM did not take the value.' });
}
