/**
 * How a typed key gets from the options page to the background without any message holding it: the page puts it into a tiny
 * database of its own, the background takes it out. The only store module that a page may import; plain IndexedDB, so that
 * the page carries no database library.
 */
import type { CrmId } from '../record/record';

const DATABASE = 'lintel-deposit';
const STORE = 'keys';
/** A key that nobody came for is not used later. */
const MAX_AGE_MS = 10 * 60_000;

interface Deposit {
  readonly token: string;
  readonly at: number;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

async function inStore<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    });
    const result = await work(transaction.objectStore(STORE));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

/** Leaves a key for the background. Follow it with the `connect` message, which names the CRM and nothing else. */
export async function depositKey(crm: CrmId, token: string): Promise<void> {
  const deposit: Deposit = { token: token.trim(), at: Date.now() };
  await inStore((store) => done(store.put(deposit, crm)));
}

/** Takes the key that was left, once; `undefined` where there is none. For the background only. */
export async function takeKey(crm: CrmId): Promise<string | undefined> {
  const found = await inStore(async (store) => {
    // Only `depositKey` writes here.
    const deposit = (await done(store.get(crm))) as Deposit | undefined;
    await done(store.delete(crm));
    return deposit;
  });
  return found && Math.abs(Date.now() - found.at) <= MAX_AGE_MS ? found.token : undefined;
}
