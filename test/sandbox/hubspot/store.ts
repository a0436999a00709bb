import { type HubSpotRecord, listOf, type ObjectKind } from './record';

/** The records of one kind: by id in the order of creation, by email, and which ids lead to which after merges. */
export class RecordStore {
  readonly #records = new Map<string, HubSpotRecord>();
  /** Ids alive or archived, ascending: the list endpoint pages through them. */
  #ids: string[] = [];
  #sorted = true;
  /** Id of a record that was merged away → id of the record it went into. */
  readonly #merged = new Map<string, string>();
  readonly #byEmail = new Map<string, string>();

  constructor(readonly kind: ObjectKind) {}

  /** The id a record has now, following merges. */
  currentId(id: string): string {
    let current = id;
    for (let next = this.#merged.get(current); next !== undefined; next = this.#merged.get(current)) current = next;
    return current;
  }

  /** The record under an id, or under the id that its merges led to. */
  get(id: string): HubSpotRecord | undefined {
    return this.#records.get(this.currentId(id));
  }

  isMergedAway(id: string): boolean {
    return this.#merged.has(id);
  }

  /** The id of the living contact that has the email, primary or secondary. */
  idByEmail(email: string): string | undefined {
    return this.#byEmail.get(email.trim().toLowerCase());
  }

  put(record: HubSpotRecord): void {
    const before = this.#records.get(record.id);
    if (before) this.#forgetEmails(before);
    else this.#addId(record.id);
    this.#records.set(record.id, record);
    if (record.archivedAt === undefined) for (const email of emailsOf(record)) this.#byEmail.set(email, record.id);
  }

  /** Takes a record away for good: merged into another one, or erased. */
  remove(id: string, into?: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#forgetEmails(record);
    this.#records.delete(id);
    this.#ids = this.#ids.filter((each) => each !== id);
    if (into !== undefined) this.#merged.set(id, into);
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Ids in ascending order, from the first one greater than or equal to `from`. */
  ids(from = '0'): readonly string[] {
    if (!this.#sorted) this.#ids.sort((a, b) => Number(a) - Number(b));
    this.#sorted = true;
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(this.#ids[middle]) < Number(from)) low = middle + 1;
      else high = middle;
    }
    return this.#ids.slice(low);
  }

  get size(): number {
    return this.#records.size;
  }

  #addId(id: string): void {
    const last = this.#ids.at(-1);
    if (last !== undefined && Number(last) > Number(id)) this.#sorted = false;
    this.#ids.push(id);
  }

  #forgetEmails(record: HubSpotRecord): void {
    for (const email of emailsOf(record)) if (this.#byEmail.get(email) === record.id) this.#byEmail.delete(email);
  }
}

/** Every email of a contact, primary first, in lower case. Companies have none. */
export function emailsOf(record: HubSpotRecord): readonly string[] {
  if (record.kind !== 'contacts') return [];
  const { email = '', hs_additional_emails: others } = record.properties;
  return [email, ...listOf(others)].filter((each) => each !== '').map((each) => each.toLowerCase());
}
