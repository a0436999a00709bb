import { Dexie, type EntityTable } from 'dexie';
import type { RecordRef } from '../record/record';
import { LEGAL_MOVES, type EntryState, type JournalEntry, type Snapshot } from './journal-types';

/** How long a finished write and its copies are kept, in days. */
export const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** States in which a write still waits for its end. */
const OPEN: readonly EntryState[] = ['intended', 'sent', 'asked'];

export type Intention = Pick<JournalEntry, 'refs' | 'request'> & {
  readonly snapshots: readonly Omit<Snapshot, 'id' | 'entryId' | 'at'>[];
};
export type Learned = Partial<Pick<JournalEntry, 'answeredId' | 'failure'>>;

/** A write was told to go where it cannot: a defect, not a circumstance. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove';
}

/**
 * The durable list of writes and the copies they can be taken back from. A database of its own, which no wiping of caches touches.
 * Every promise resolves once the disk has it. Rejects with what IndexedDB rejects with.
 */
export interface Journal {
  /** Writes down copies and intention together, before anything is sent. */
  intend(intention: Intention, now: number): Promise<JournalEntry>;
  /** Moves an entry on; with `then`, the next intention in the same breath. Throws `IllegalMove`. */
  move(id: string, to: EntryState, now: number, learned?: Learned): Promise<JournalEntry>;
  moveThenIntend(
    step: { readonly id: string; readonly to: EntryState; readonly learned?: Learned },
    then: Intention,
    now: number,
  ): Promise<readonly [JournalEntry, JournalEntry]>;
  get(id: string): Promise<JournalEntry | undefined>;
  /** Every write that waits for its end, oldest first. */
  open(): Promise<readonly JournalEntry[]>;
  /** Every write that touched a record, oldest first. */
  touching(ref: RecordRef): Promise<readonly JournalEntry[]>;
  snapshots(entryId: string): Promise<readonly Snapshot[]>;
  /** Deletes what ended more than 90 days ago. What waits for its end stays, however old. */
  prune(now: number): Promise<number>;
  /** Deletes everything that has ended; a write under way keeps what its recovery needs. */
  wipe(): Promise<void>;
  /** How many writes a person would count: values that complete a merge are part of it. */
  count(): Promise<number>;
  close(): void;
}

/** What IndexedDB can look up: state and records, as plain keys. */
interface Row {
  readonly id: string;
  readonly state: EntryState;
  readonly records: readonly string[];
  readonly endedAt: number;
  /** When it was intended, then a running number: ids are random, and order matters. */
  readonly order: readonly [number, number];
  readonly entry: JournalEntry;
}

class JournalDatabase extends Dexie {
  readonly entries!: EntityTable<Row, 'id'>;
  readonly copies!: EntityTable<Snapshot, 'id'>;

  constructor(name: string) {
    // `strict`: a transaction completes once the disk has it, so that `sent` is never lost to a crash after the request left.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ entries: 'id, state, *records, endedAt', copies: 'id, entryId' });
  }
}

const keyOf = ({ crm, account, kind, id }: RecordRef) => [crm, account, kind, id].join('/');
const NEVER = Number.MAX_SAFE_INTEGER;
let running = 0;

function rowOf(entry: JournalEntry, order: Row['order']): Row {
  const ended = OPEN.includes(entry.state) ? undefined : entry.at[entry.state];
  const answered = entry.answeredId;
  const [first] = entry.refs;
  const refs = first && answered !== undefined ? [...entry.refs, { ...first, id: answered }] : entry.refs;
  const records = [...new Set(refs.map(keyOf))];
  return { id: entry.id, state: entry.state, records, endedAt: ended ?? NEVER, order, entry };
}

function inOrder(rows: readonly Row[]): readonly JournalEntry[] {
  const sorted = [...rows].sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  return sorted.map(({ entry }) => entry);
}

async function add(db: JournalDatabase, { snapshots, ...intention }: Intention, now: number): Promise<JournalEntry> {
  const id = crypto.randomUUID();
  const copies = snapshots.map((one): Snapshot => ({ ...one, id: crypto.randomUUID(), entryId: id, at: now }));
  const snapshotIds = copies.map((copy) => copy.id);
  const entry: JournalEntry = { ...intention, id, snapshotIds, state: 'intended', at: { intended: now } };
  await db.copies.bulkAdd(copies);
  await db.entries.add(rowOf(entry, [now, running++]));
  return entry;
}

async function step(db: JournalDatabase, id: string, to: EntryState, now: number, learned: Learned = {}) {
  const row = await db.entries.get(id);
  if (!row) throw new IllegalMove(`no entry ${id}`);
  if (!LEGAL_MOVES[row.state].includes(to)) throw new IllegalMove(`${row.state} → ${to}`);
  const entry: JournalEntry = { ...row.entry, ...learned, state: to, at: { ...row.entry.at, [to]: now } };
  await db.entries.put(rowOf(entry, row.order));
  return entry;
}

function completesMerge({ request }: JournalEntry): boolean {
  return request.kind === 'fix' && request.mergeId !== undefined;
}

async function remove(db: JournalDatabase, ids: readonly string[]): Promise<void> {
  await db.copies
    .where('entryId')
    .anyOf([...ids])
    .delete();
  await db.entries.bulkDelete([...ids]);
}

/** Opens the journal. `name` differs in tests alone. */
export function createJournal(name = 'lintel-journal'): Journal {
  const db = new JournalDatabase(name);
  const together = <T>(work: () => Promise<T>) => db.transaction('rw', db.entries, db.copies, work);

  return {
    intend: (intention, now) => together(() => add(db, intention, now)),
    move: (id, to, now, learned) => together(() => step(db, id, to, now, learned)),
    moveThenIntend: ({ id, to, learned }, then, now) =>
      together(async () => [await step(db, id, to, now, learned), await add(db, then, now)] as const),
    get: async (id) => (await db.entries.get(id))?.entry,
    open: async () =>
      inOrder(
        await db.entries
          .where('state')
          .anyOf([...OPEN])
          .toArray(),
      ),
    touching: async (ref) => inOrder(await db.entries.where('records').equals(keyOf(ref)).toArray()),
    snapshots: async (entryId) => db.copies.where('entryId').equals(entryId).toArray(),
    prune: (now) =>
      together(async () => {
        const ids = await db.entries
          .where('endedAt')
          .below(now - KEPT_DAYS * DAY_MS)
          .primaryKeys();
        await remove(db, ids);
        return ids.length;
      }),
    wipe: () => together(async () => remove(db, await db.entries.where('endedAt').below(NEVER).primaryKeys())),
    count: async () => db.entries.filter(({ entry }) => !completesMerge(entry)).count(),
    close: () => db.close(),
  };
}
