import { ask } from '../../components/app/channel';
import { troubleOf, type Trouble } from '../../components/app/failure-text';
import type { HouseStyle } from '../../lib/style/house-style';

/** One change of the house style, as a function, so that it can be laid over a newer one. */
export type StyleEdit = (style: HouseStyle) => HouseStyle;

/** What the page shows of the house style. No `style`: not loaded yet, or `trouble` says why not. */
export interface StyleView {
  readonly style: HouseStyle | undefined;
  readonly saving: 'idle' | 'saving' | 'saved';
  readonly trouble: Trouble | undefined;
}

export interface StyleKeeper {
  load(): Promise<void>;
  /** Shows the change at once and saves it; takes it back where saving fails. */
  change(edit: StyleEdit): Promise<void>;
}

/**
 * Keeps the house style of the options page. What is shown is what is saved plus the edits on their way; at most one save is
 * under way, and what is edited meanwhile goes with the next. `now` gives ms since 1970.
 */
export function createStyleKeeper(show: (view: StyleView) => void, now: () => number): StyleKeeper {
  let saved: HouseStyle | undefined;
  let edits: readonly StyleEdit[] = [];
  let saving = false;

  const present = () => saved && edits.reduce((style, edit) => edit(style), saved);
  const tell = (state: StyleView['saving'], trouble?: Trouble) =>
    show({ style: present(), saving: state, trouble: trouble });

  async function saveAll(): Promise<void> {
    saving = true;
    let trouble: Trouble | undefined;
    for (let style = present(); style && edits.length > 0; style = present()) {
      const sent = edits.length;
      tell('saving');
      try {
        saved = (await ask('saveStyle', { style, author: '', reason: '' })).own;
      } catch (error) {
        // Told at the end, even where a later save went well: a change was lost.
        trouble = troubleOf(error, now());
      }
      edits = edits.slice(sent);
    }
    saving = false;
    tell(trouble ? 'idle' : 'saved', trouble);
  }

  return {
    async load() {
      try {
        saved = (await ask('house', null)).own;
        tell('idle');
      } catch (error) {
        tell('idle', troubleOf(error, now()));
      }
    },
    async change(edit) {
      edits = [...edits, edit];
      if (saving) tell('saving');
      else await saveAll();
    },
  };
}
