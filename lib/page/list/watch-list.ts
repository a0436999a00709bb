import type { PageChannel } from '../../messages/page-channel';
import { Quiet } from '../quiet';
import { inSlices, lookUntil, throttle } from '../wait';
import { ancestorsOf } from '../watch-regions';
import { NearRows } from './near-rows';
import { findTable, isUnderEdit, readRow, rowId, rowLink, rowsIn, type ListPlace, type ListRow } from './read-rows';
import type { RowActions, RowBadge, RowPainter } from './row-painter';
import { Verdicts } from './verdicts';

/** How long a list's table may take to appear after its address, and after a click, in ms. */
const ARRIVAL = 20_000;
const OPENING = 5_000;
/** Rows are read again at most this often, in ms. */
const READ_GAP = 100;
/** So many rows are asked about at once; the background refuses more (`lib/messages/schemas.ts`). */
const MAX_ASKED = 100;

export interface ListDeps {
  readonly channel: PageChannel;
  readonly painter: RowPainter;
  readonly signal: AbortSignal;
}

/** Watches the table of one list: reads the rows in view, asks about them, and has badges drawn. */
export class ListWatch {
  #table: HTMLElement | null = null;
  #near: NearRows | null = null;
  #rows: readonly ListRow[] = [];
  #asking = false;
  /** Whether nobody was asked yet, or everything is asked anew. */
  #isFirst = true;
  #epoch = 0;
  #atTable = new AbortController();
  #looking = new AbortController();
  #reading = new AbortController();
  readonly #verdicts = new Verdicts();
  readonly #quiet;
  readonly #scanSoon;
  readonly #actions: RowActions;

  constructor(
    readonly place: ListPlace,
    readonly deps: ListDeps,
  ) {
    const { signal } = deps;
    this.#quiet = new Quiet(() => this.#paint(), signal);
    this.#scanSoon = throttle(() => this.#scan(), READ_GAP, signal);
    this.#actions = { open: (id) => this.#open(id) };
    window.addEventListener('pagehide', () => this.#close(), { signal });
    signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  /** Starts looking for the table; ends with the signal. */
  start(): void {
    void this.#look(ARRIVAL);
  }

  /** The user pressed something: a list that was not there may come. */
  wake(): void {
    if (!this.#table) void this.#look(OPENING);
  }

  /** Asks about every row again: style, dismissals or snoozes changed. */
  refresh(): void {
    this.#epoch++;
    this.#isFirst = true;
    this.#verdicts.doubt();
    this.#scanSoon();
  }

  async #look(ms: number): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const signal = AbortSignal.any([this.deps.signal, this.#looking.signal]);
    const table = await lookUntil(() => findTable(document, this.place), ms, signal);
    if (table && !signal.aborted) this.#adopt(table);
  }

  #adopt(table: HTMLElement): void {
    this.#table = table;
    this.#atTable = new AbortController();
    const { signal } = this.#atTable;
    this.#near = new NearRows(() => this.#scanSoon(), signal);
    const { id, name } = this.place.table.list;
    const observer = new MutationObserver(() => this.#onChange());
    const attributeFilter = [...(id ? [id.attribute] : []), name.attribute, 'href'];
    observer.observe(table, { subtree: true, childList: true, characterData: true, attributeFilter });
    // Of what is around the table only its coming and going is heard.
    for (const ancestor of ancestorsOf([table])) observer.observe(ancestor, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    this.#scanSoon();
  }

  /** Called before the frame that shows the change: what a row says of another record by now must not be seen in it. */
  #onChange(): void {
    if (!this.#table?.isConnected) {
      this.#leave();
      void this.#look(ARRIVAL);
      return;
    }
    const standing = this.#rows.filter(({ row, id }) => row.isConnected && rowId(row, this.place) === id);
    if (standing.length < this.#rows.length) {
      this.#rows = standing;
      this.#paint();
    }
    this.#scanSoon();
  }

  /** Reads the rows that are near, in short tasks. */
  #scan(): void {
    if (!this.#table || !this.#near) return;
    this.#near.watch(rowsIn(this.#table, this.place));
    this.#reading.abort();
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#atTable.signal, this.#reading.signal]);
    inSlices(this.#read(this.#near.rows), (rows) => this.#take(rows), signal);
  }

  *#read(rows: readonly HTMLElement[]): Iterator<void, readonly ListRow[]> {
    const read: ListRow[] = [];
    for (const row of rows) {
      const before = this.#rows.find((each) => each.row === row);
      const now = before && isUnderEdit(row) ? before : readRow(row, this.place);
      if (now) read.push(now);
      yield;
    }
    return read;
  }

  #take(rows: readonly ListRow[]): void {
    // A row may have been used for another record while others were read.
    this.#rows = rows.filter(({ row, id }) => rowId(row, this.place) === id);
    this.#paint();
    void this.#ask();
  }

  /** One question at a time, about the rows in view that were not asked about as they stand. */
  async #ask(): Promise<void> {
    while (!this.#asking) {
      const rows = this.#verdicts.unknown(this.#rows).slice(0, MAX_ASKED);
      if (rows.length === 0) return;
      const epoch = this.#epoch;
      const isFirst = this.#isFirst;
      this.#asking = true;
      this.#isFirst = false;
      const { table, account, kind } = this.place;
      const sent = rows.map(({ id, fields }) => ({ id, fields }));
      const answer = await this.deps.channel.send('checkRows', { crm: table.crm, account, kind, rows: sent, isFirst });
      this.#asking = false;
      if (!answer?.ok) {
        this.#isFirst ||= isFirst;
        return;
      }
      if (this.deps.signal.aborted) return;
      // What was asked before a change of style or snooze is asked again.
      if (epoch !== this.#epoch) continue;
      this.#verdicts.take(rows, answer.value.rows);
      this.#quiet.hear(answer.value.snooze);
      this.#paint();
    }
  }

  #paint(): void {
    const badges = this.#quiet.isOn ? [] : this.#rows.flatMap((row) => this.#badgeOf(row));
    const { painter } = this.deps;
    const { crm } = this.place.table;
    painter.paintRows(this.#table && badges.length > 0 ? { crm, table: this.#table, badges } : null, this.#actions);
  }

  #badgeOf({ id, name, row, element }: ListRow): readonly RowBadge[] {
    const findings = this.#verdicts.of(id);
    const blank = this.place.table.list.text;
    return findings.length > 0 ? [{ id, name, row, element, centred: true, blank, findings }] : [];
  }

  #open(id: string): void {
    const row = this.#rows.find((each) => each.id === id);
    const link = row && rowLink(row.row, this.place);
    const { table, account, kind } = this.place;
    // The page's own link opens the record without a load; where the row has none, the background knows the address.
    if (link) link.click();
    else void this.deps.channel.send('openRecord', { crm: table.crm, account, kind, otherId: id });
  }

  /** The list is gone for good, or its page is put away. */
  #close(): void {
    this.#leave();
    if (!this.#isFirst) void this.deps.channel.send('listClosed', null);
    this.#isFirst = true;
  }

  #leave(): void {
    this.#atTable.abort();
    this.#looking.abort();
    this.#table = null;
    this.#near = null;
    this.#rows = [];
    this.#paint();
  }
}
