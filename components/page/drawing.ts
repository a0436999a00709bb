import type { PageActions, PageView } from '../../lib/page/painter';
import type { Announcer } from './announcer';
import type { createHost } from './host';
import type { Corner } from './corner';
import type { PillShown, PillState } from './pill-state';
import type { Placing } from './placing';
import type { Texts } from './texts';

/** The pill as it is drawn: of which view, and where. */
export interface PillDrawn extends PillShown {
  readonly view: PageView;
  readonly corner: Corner;
}

/** What lives as long as one surface is drawn. */
export interface Drawing {
  readonly actions: PageActions;
  readonly end: AbortController;
  readonly stage: ReturnType<typeof createHost>;
  readonly placing: Placing;
  readonly pill: PillState;
  readonly announcer: Announcer;
  /** Looks closely at a field after the next frame, measures in a task after that, draws in one more: none waits for layout. */
  readonly lookSoon: () => void;
  readonly measureSoon: () => void;
  readonly drawSoon: () => void;
  /** Draws once what was drawn without a new pill is on the screen. */
  readonly drawPillSoon: () => void;
  pillDrawn: PillDrawn | null;
  view: PageView;
  texts: Texts;
  /** The view that was drawn last. */
  drawn: PageView | null;
}
