import type { HubSpotRecord, ObjectKind } from './record';

interface Pending {
  readonly at: number;
  readonly id: string;
  /** `undefined`: gone from the index. */
  readonly record: HubSpotRecord | undefined;
}

/** How long the search index takes to see a write, in milliseconds. */
export interface IndexDelay {
  readonly create: number;
  readonly update: number;
}

/** What search sees of the records of one kind: writes arrive late, as HubSpot's do (facts/hubspot-api.md). */
export class SearchIndex {
  readonly #visible = new Map<string, HubSpotRecord>();
  #pending: Pending[] = [];

  constructor(readonly kind: ObjectKind) {}

  /** Makes a record visible at once: data that was there before anyone looked. */
  add(record: HubSpotRecord): void {
    this.#visible.set(record.id, record);
  }

  /** Makes a version of a record visible from `at` on; `undefined` takes the record out. */
  schedule(at: number, id: string, record: HubSpotRecord | undefined): void {
    this.#pending.push({ at, id, record });
  }

  /** The records search can see at `now`, archived ones left out. */
  *records(now: number): Iterable<HubSpotRecord> {
    this.#settle(now);
    yield* this.#visible.values();
  }

  #settle(now: number): void {
    if (this.#pending.length === 0) return;
    const due = this.#pending.filter((each) => each.at <= now).sort((a, b) => a.at - b.at);
    this.#pending = this.#pending.filter((each) => each.at > now);
    for (const { id, record } of due) {
      if (record === undefined || record.archivedAt !== undefined) this.#visible.delete(id);
      // A version that was overtaken by a newer one must not come back.
      else if ((this.#visible.get(id)?.updatedAt ?? 0) <= record.updatedAt) this.#visible.set(id, record);
    }
  }
}
