import type { JournalEntry, Snapshot } from '../../lib/store/journal-types';
import type { Lintel } from './browser';

/** The journal as it is on the disk of the extension's profile. */
export interface JournalOnDisk {
  readonly entries: readonly JournalEntry[];
  readonly snapshots: readonly Snapshot[];
}

/** Reads the extension's journal past its own code: what a test finds here would survive the worker and the browser. */
export async function journalOf(lintel: Lintel): Promise<JournalOnDisk> {
  // No function in here has a name: the TypeScript loader would call a helper for it that the worker does not have.
  const [rows = [], copies = []] = await lintel.worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('lintel-journal');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error ?? new Error('The journal does not open'));
    });
    const tables = await Promise.all(
      ['entries', 'copies'].map(
        (name) =>
          new Promise<unknown[]>((resolve, reject) => {
            const read = database.transaction(name).objectStore(name).getAll();
            read.onsuccess = () => resolve(read.result);
            read.onerror = () => reject(read.error ?? new Error(`${name} cannot be read`));
          }),
      ),
    );
    database.close();
    return tables;
  });
  // Written by lib/store/journal.ts alone, in these shapes.
  const entries = (rows as { readonly entry: JournalEntry }[]).map(({ entry }) => entry);
  return { entries, snapshots: copies as Snapshot[] };
}
