import type { Lintel } from './browser';

/** Everything the extension keeps in the profile, by where it lies: storage areas and IndexedDB databases, as text. */
export async function everythingKept(lintel: Lintel): Promise<Readonly<Record<string, string>>> {
  // No function in here has a name: the TypeScript loader would call a helper for it that the worker does not have.
  return lintel.worker.evaluate(async () => {
    const kept: Record<string, string> = {
      'storage.local': JSON.stringify(await chrome.storage.local.get(null)),
      'storage.session': JSON.stringify(await chrome.storage.session.get(null)),
      'storage.sync': JSON.stringify(await chrome.storage.sync.get(null)),
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error ?? new Error(`${name} does not open`));
      });
      const rows: unknown[] = [];
      for (const store of database.objectStoreNames) {
        rows.push(
          await new Promise<unknown>((resolve, reject) => {
            const read = database.transaction(store).objectStore(store).getAll();
            read.onsuccess = () => resolve(read.result);
            read.onerror = () => reject(read.error ?? new Error(`${store} cannot be read`));
          }),
        );
      }
      database.close();
      kept[`indexedDB ${name}`] = JSON.stringify(rows);
    }
    return kept;
  });
}
