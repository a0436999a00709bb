import type { ObjectType, PageProperty, PageRecord, RecordAnswer } from '../../model';
import { messageOf, readRecord, Refusal, saveRecord } from './api';
import { Store } from '../../../../pages/client/store';

/** A property under edit: what is typed so far, and what the CRM said when it refused it. */
export interface Edit {
  readonly text: string;
  readonly saving: boolean;
  readonly error?: string;
}

export interface RecordState {
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  readonly record: PageRecord;
  readonly schema: readonly PageProperty[];
  readonly associated: readonly PageRecord[];
  readonly edits: Readonly<Partial<Record<string, Edit>>>;
}

/** One open record: what the page knows of it and what is being typed. Lives above the components, so that replacing every node loses nothing. */
export class RecordStore extends Store<RecordState> {
  constructor(
    readonly type: ObjectType,
    id: string,
  ) {
    super({ status: 'loading', record: { id, type, properties: {} }, schema: [], associated: [], edits: {} });
  }

  async load(signal: AbortSignal): Promise<void> {
    try {
      const answer = await readRecord(this.type, this.get().record.id, signal);
      if (!signal.aborted) this.set({ status: 'ready', edits: {}, ...answer });
    } catch (error) {
      if (signal.aborted) return;
      const missing = error instanceof Refusal && error.status === 404;
      this.update((state) => ({ ...state, status: missing ? 'missing' : 'failed' }));
    }
  }

  value(name: string): string {
    return this.get().record.properties[name] ?? '';
  }

  begin(name: string): void {
    if (this.get().edits[name] === undefined) this.#edit(name, { text: this.value(name), saving: false });
  }

  typed(name: string, text: string): void {
    this.#edit(name, { text, saving: false });
  }

  cancel(name: string): void {
    if (this.get().edits[name]?.saving !== true) this.#edit(name, undefined);
  }

  /** Autosaves what was typed; a refusal keeps the row open with the CRM's own words under it. */
  async commit(name: string, text = this.get().edits[name]?.text): Promise<void> {
    const edit = this.get().edits[name];
    if (edit?.saving === true || text === undefined) return;
    if (text === this.value(name)) {
      this.#edit(name, undefined);
      return;
    }
    this.#edit(name, { text, saving: true });
    try {
      this.#accept(name, await saveRecord(this.type, this.get().record.id, { [name]: text }));
    } catch (error) {
      this.#edit(name, { text, saving: false, error: messageOf(error) });
    }
  }

  #accept(name: string, answer: RecordAnswer): void {
    this.update((state) => ({ ...state, record: answer.record }));
    this.#edit(name, undefined);
  }

  #edit(name: string, edit: Edit | undefined): void {
    this.update((state) => {
      const others = Object.fromEntries(Object.entries(state.edits).filter(([other]) => other !== name));
      return { ...state, edits: edit === undefined ? others : { ...others, [name]: edit } };
    });
  }
}
