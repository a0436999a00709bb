import { Store } from '../../../../pages/client/store';
import type { ItemKind } from '../../../item';
import type { ItemAnswer, PageField, PageItem, PageValue } from '../../model';
import { readItem, refusalOf, saveItem } from './api';

/** A field under edit: what is typed so far, and what Pipedrive said when it refused it. */
export interface Edit {
  readonly value: PageValue;
  readonly saving: boolean;
  readonly error?: string;
}

export interface ItemState {
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  readonly item: PageItem;
  readonly linked: readonly PageItem[];
  readonly edits: Readonly<Partial<Record<string, Edit>>>;
}

/** One open record: what the page knows of it and what is being typed. Lives above the components, so that replacing every node loses nothing. */
export class ItemStore extends Store<ItemState> {
  constructor(kind: ItemKind, id: number) {
    super({ status: 'loading', item: { kind, id, name: '', fields: [] }, linked: [], edits: {} });
  }

  async load(signal: AbortSignal): Promise<void> {
    const { kind, id } = this.get().item;
    try {
      const answer = await readItem(kind, id, signal);
      if (!signal.aborted) this.set({ status: 'ready', edits: {}, ...answer });
    } catch (error) {
      if (signal.aborted) return;
      const status = refusalOf(error).status === 404 ? 'missing' : 'failed';
      this.update((state) => ({ ...state, status }));
    }
  }

  begin({ code, value }: PageField): void {
    if (this.get().edits[code] === undefined) this.#edit(code, { value, saving: false });
  }

  typed(code: string, value: PageValue): void {
    this.#edit(code, { value, saving: false });
  }

  cancel(code: string): void {
    if (this.get().edits[code]?.saving !== true) this.#edit(code, undefined);
  }

  /** Saves what was typed; a refusal keeps the row open with Pipedrive's own words under it. */
  async save(code: string): Promise<void> {
    const edit = this.get().edits[code];
    if (edit === undefined || edit.saving) return;
    this.#edit(code, { value: edit.value, saving: true });
    try {
      const { kind, id } = this.get().item;
      this.#accept(code, await saveItem(kind, id, { [code]: edit.value }));
    } catch (error) {
      this.#edit(code, { value: edit.value, saving: false, error: refusalOf(error).message });
    }
  }

  #accept(code: string, { item, linked }: ItemAnswer): void {
    this.update((state) => ({ ...state, item, linked }));
    this.#edit(code, undefined);
  }

  #edit(code: string, edit: Edit | undefined): void {
    this.update((state) => {
      const others = Object.fromEntries(Object.entries(state.edits).filter(([other]) => other !== code));
      return { ...state, edits: edit === undefined ? others : { ...others, [code]: edit } };
    });
  }
}
