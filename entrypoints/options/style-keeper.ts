import { ask } from '../../components/app/channel';
import { troubleOf, type Trouble } from '../../components/app/failure-text';
import type { HouseView, StyleEdition } from '../../lib/messages/house';
import { sameStyle } from '../../lib/style/compare-styles';
import { effectiveStyle, underPolicy } from '../../lib/style/effective-style';
import { changedAt, type HouseStyle } from '../../lib/style/house-style';
import { overPolicy } from './style-edits';

/** One change of the house style, as a function, so that it can be laid over a newer one. */
export type StyleEdit = (style: HouseStyle) => HouseStyle;

/** The house style with what is not saved yet. */
export interface StyleDraft {
  /** As the background has it: what is saved, and the policy. */
  readonly house: HouseView;
  /** The house's own document with the unsaved changes. */
  readonly own: HouseStyle;
  /** The same under the policy: what the page shows. */
  readonly style: HouseStyle;
  /** The same with the step-ups that are due: what rules would run by. */
  readonly running: HouseStyle;
  /** Whether anything differs from what is saved. */
  readonly isUnsaved: boolean;
  /** There is an unsaved change to take back. */
  readonly canUndo: boolean;
  /** The last save can be taken back. */
  readonly canTakeBack: boolean;
}

/** What the page shows of the house style. No `draft`: not loaded yet, or `trouble` says why not. */
export interface StyleView {
  readonly draft: StyleDraft | undefined;
  readonly saving: 'idle' | 'saving' | 'saved';
  readonly trouble: Trouble | undefined;
}

type Why = Pick<StyleEdition, 'author' | 'reason'>;

export interface StyleKeeper {
  readonly load: () => Promise<void>;
  /** Lays a change over the others; nothing is saved. */
  readonly change: (edit: StyleEdit) => void;
  /** Takes the last unsaved change back. */
  readonly undo: () => void;
  /** Goes back to what is saved; as every change it can be undone. */
  readonly discard: () => void;
  /** Saves what changed, and answers whether it is kept. Where that fails, the changes stay as they are. */
  readonly save: (why: Why) => Promise<boolean>;
  /** Saves what was there before the last save; unsaved changes stay. */
  readonly takeBack: (why: Why) => Promise<boolean>;
}

interface State {
  house: HouseView | undefined;
  edits: readonly StyleEdit[];
  /** So many of the edits are being saved. */
  underWay: number;
  /** What the last save replaced, and when that save was, ms since 1970. */
  before: { readonly own: HouseStyle; readonly at: number | undefined } | undefined;
}

function draftOf({ house, edits, underWay, before }: State, now: number): StyleDraft | undefined {
  if (!house) return undefined;
  const { policy } = house;
  const own = edits.reduce((style, edit) => overPolicy(policy, edit)(style), house.own);
  return {
    house,
    own,
    style: underPolicy(own, policy),
    running: effectiveStyle(own, { policy, muted: [], now }),
    isUnsaved: !sameStyle(house.own, own) || house.own.preset !== own.preset,
    canUndo: edits.length > underWay,
    canTakeBack: before !== undefined,
  };
}

/**
 * Keeps the house style of the options page: what is saved, and over it the changes that are not. Changes are laid over what is
 * saved by then, so that another page's save is not lost. At most one save is under way. `now` gives ms since 1970.
 */
export function createStyleKeeper(show: (view: StyleView) => void, now: () => number): StyleKeeper {
  const state: State = { house: undefined, edits: [], underWay: 0, before: undefined };
  let busy = false;

  const tell = (saving: StyleView['saving'], trouble?: Trouble) =>
    show({ draft: draftOf(state, now()), saving, trouble });
  const changeTo = (edits: readonly StyleEdit[]) => {
    state.edits = edits;
    tell(busy ? 'saving' : 'idle');
  };

  async function work(sent: number, doIt: () => Promise<Trouble | undefined>): Promise<boolean> {
    if (busy) return false;
    [busy, state.underWay] = [true, sent];
    tell('saving');
    const trouble = await doIt().catch((error: unknown) => troubleOf(error, now()));
    [busy, state.underWay] = [false, 0];
    tell(trouble || state.edits.length > 0 ? 'idle' : 'saved', trouble);
    return trouble === undefined;
  }

  return {
    async load() {
      try {
        state.house = await ask('house', null);
        tell('idle');
      } catch (error) {
        tell('idle', troubleOf(error, now()));
      }
    },
    change: (edit) => changeTo([...state.edits, edit]),
    undo() {
      if (state.edits.length > state.underWay) changeTo(state.edits.slice(0, -1));
    },
    discard: () => changeTo([...state.edits, () => state.house?.own ?? raise()]),
    save: (why) =>
      work(state.edits.length, async () => {
        const sent = state.underWay;
        state.house = await ask('house', null);
        const { own } = state.house;
        const draft = draftOf({ ...state, edits: state.edits.slice(0, sent) }, now());
        state.house = await ask('saveStyle', { style: draft?.own ?? own, ...why });
        state.before = { own, at: changedAt(state.house.own) };
        state.edits = state.edits.slice(sent);
        return undefined;
      }),
    takeBack: (why) =>
      work(0, async () => {
        const { before } = state;
        state.house = await ask('house', null);
        state.before = undefined;
        if (!before) return undefined;
        // What another page saved since is not taken back with it.
        if (before.at !== changedAt(state.house.own)) return { message: { key: 'options.style.savedSince' } };
        state.before = before;
        state.house = await ask('saveStyle', { style: before.own, ...why });
        state.before = undefined;
        return undefined;
      }),
  };
}

function raise(): never {
  throw new Error('nothing is loaded that could be gone back to');
}
