import { type FieldKey, type RecordKind, type RecordSummary } from '../record/record';
import { consequencesOf } from './consequences';
import { isYes } from '../record/yes';
import { chooseFields, type Choices } from './field-choices';
import type { FieldChoice, LostValue, MergePlan, ValueSource } from './merge-plan';
import { rawValue, type Account, type MergeRecord } from './merge-record';
import { chooseSurvivor } from './survivor';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface MergeInput {
  readonly kind: RecordKind;
  readonly a: MergeRecord;
  readonly b: MergeRecord;
  readonly account: Account;
  /** The planner's own choice where missing. */
  readonly survivorId?: string;
  readonly choices?: Choices;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long the copies are kept. */
  readonly keptDays: number;
}

/** Until when the copies of a merge are kept, ms since 1970. */
export function keptUntil(now: number, keptDays: number): number {
  return now + keptDays * DAY_MS;
}

/**
 * Decides who survives, every value and every consequence. The order of `a` and `b` plays no part. Choices count only for fields that
 * are `changeable`. Throws `RangeError` where both are one record, or the survivor is neither.
 */
export function planMerge(input: MergeInput): MergePlan {
  const { kind, a, b, account } = input;
  if (a.ref.id === b.ref.id) throw new RangeError('a record cannot be merged with itself');
  const { survivor, loser, reason } = chooseSurvivor(a, b, account, input.survivorId);
  const fields = chooseFields(survivor, loser, account, input.choices ?? {});
  const until = keptUntil(input.now, input.keptDays);
  return {
    ...{ kind, fields, survivorReason: reason },
    survivor: summaryOf(survivor),
    loser: summaryOf(loser),
    notKept: fields.flatMap(lostValues),
    consequences: consequencesOf({ kind, survivor, loser, fields, keptUntil: until }),
    writes: writesOf(fields, loser),
  };
}

/** Leaves the raw properties out: a plan crosses messages, and shows what it shows. */
function summaryOf({ ref, fields, createdAt, modifiedAt, deals }: MergeRecord): RecordSummary {
  return {
    ...{ ref, fields },
    ...(createdAt !== undefined && { createdAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    ...(deals !== undefined && { deals }),
  };
}

function lostValues(row: FieldChoice): readonly LostValue[] {
  const kept = new Set(row.result.map((value) => (row.field === 'email' ? value.toLowerCase() : value)));
  const lost = (from: ValueSource) =>
    row[from]
      .filter((value) => !kept.has(row.field === 'email' ? value.toLowerCase() : value))
      .map((value): LostValue => ({ field: row.field, name: row.name, from, value }));
  return [...lost('survivor'), ...lost('loser')];
}

/** The CRM lets the survivor win and fills what is empty: everything else that was shown must be written. */
function writesOf(fields: readonly FieldChoice[], loser: MergeRecord): Readonly<Record<string, string>> {
  const rows = fields.filter((row) => row.source === 'loser' && (row.changeable || isOptOutToWrite(row, loser)));
  return Object.fromEntries(rows.map(({ name }) => [name, rawValue(loser, name)]));
}

function isOptOutToWrite({ field, name, writable }: FieldChoice, loser: MergeRecord): boolean {
  return field === 'optedOut' && writable && isYes(rawValue(loser, name));
}

/** What the merged record must hold to be what was shown. */
export interface ExpectedValue {
  readonly field: FieldKey;
  readonly name: string;
  readonly value: string;
  /** The other record's value: found instead, it may be overwritten; anything else was written by somebody meanwhile. */
  readonly other: string;
  readonly writable: boolean;
}

/** Fields whose merged value the CRM decides by laws of its own. */
const BY_CRM: ReadonlySet<FieldKey> = new Set<FieldKey>(['email', 'lifecycleStage', 'legalBasis']);

/** What to look at once the records are one: rows that differed and have a known result. Pass the records the plan was made of. */
export function expectedValues(plan: MergePlan, a: MergeRecord, b: MergeRecord): readonly ExpectedValue[] {
  const [survivor, loser] = a.ref.id === plan.survivor.ref.id ? [a, b] : [b, a];
  return plan.fields
    .filter(({ differs, result, field }) => differs && result.length > 0 && !BY_CRM.has(field))
    .map(({ field, name, source, writable }) => {
      const [winner, other] = source === 'survivor' ? [survivor, loser] : [loser, survivor];
      return { field, name, writable, value: rawValue(winner, name), other: rawValue(other, name) };
    });
}
