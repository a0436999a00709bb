import { Associations } from './associations';
import { Calls } from './calls';
import type { HubSpotRecord } from './record';
import { type IndexDelay, SearchIndex } from './search-index';
import { RecordStore } from './store';

/** Ids of records that are not seeded under an id of their own start here. */
const FIRST_ID = 10_001;

/** Everything an account stores, and the one place that writes it: a record goes to its store now and to the search index later. */
export class AccountData {
  readonly stores = { contacts: new RecordStore('contacts'), companies: new RecordStore('companies') };
  readonly indexes = { contacts: new SearchIndex('contacts'), companies: new SearchIndex('companies') };
  readonly associations = new Associations();
  readonly calls = new Calls();
  #nextId = FIRST_ID;

  /** The next free id; no id is ever given twice, not even that of a record merged away. */
  mintId(): string {
    return String(this.#nextId++);
  }

  /** Stores a record that was always there: search sees it at once. */
  seed(record: HubSpotRecord): HubSpotRecord {
    this.#nextId = Math.max(this.#nextId, Number(record.id) + 1);
    this.stores[record.kind].put(record);
    this.indexes[record.kind].add(record);
    return record;
  }

  /** Stores a record that was just written: search sees it from `visibleAt` on. */
  save(record: HubSpotRecord, visibleAt: number): HubSpotRecord {
    this.stores[record.kind].put(record);
    this.indexes[record.kind].schedule(visibleAt, record.id, record);
    return record;
  }

  /** Takes a record away for good; search shows it until `visibleUntil`. */
  remove({ kind, id }: HubSpotRecord, visibleUntil: number, into?: string): void {
    this.stores[kind].remove(id, into);
    this.indexes[kind].schedule(visibleUntil, id, undefined);
    if (into === undefined) return;
    if (kind === 'contacts') this.associations.moveContact(id, into);
    else this.associations.moveCompany(id, into);
  }

  /** The record of a merge: stored under `id`, the others gone, every association moved. */
  join(merged: HubSpotRecord, gone: readonly HubSpotRecord[], now: number, delay: IndexDelay): HubSpotRecord {
    for (const each of gone) this.remove(each, now + delay.update, merged.id);
    const isNew = !this.stores[merged.kind].has(merged.id);
    return this.save(merged, now + (isNew ? delay.create : delay.update));
  }
}
