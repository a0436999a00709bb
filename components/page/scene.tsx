/** @jsxImportSource preact */
import type { Anchor } from '../../lib/page/anchor';
import type { PageActions, PageView } from '../../lib/page/painter';
import { keyOfPlace, type PlaceId } from '../../lib/page/placed';
import { Card } from './card';
import type { PillDrawn } from './drawing';
import { NoteLine } from './finding-section';
import { moved } from './lengths';
import { Marker } from './marker';
import type { CardState } from './open-card';
import type { Stage } from './parts';
import { Pill } from './pill';
import type { Texts } from './texts';
import { findingsOf } from './views';

/** Everything that is drawn at one moment. */
export interface SceneProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly texts: Texts;
  readonly stage: Stage;
  readonly places: ReadonlyMap<PlaceId, Anchor>;
  readonly card: CardState;
  readonly pill: PillDrawn | null;
  readonly whys: ReadonlySet<string>;
  readonly announcement: string;
  readonly on: {
    readonly mark: (place: PlaceId, byKey: boolean) => void;
    readonly why: (rule: string) => void;
    readonly spell: () => void;
    readonly next: (byKey: boolean) => void;
    readonly cardElement: (element: HTMLElement | null) => void;
    readonly pillElement: (element: HTMLElement | null) => void;
  };
}

/** The whole drawing: markers, notes, the open card, the pill and the status region. */
export function Scene({ view, actions, texts, stage, places, card, pill, whys, announcement, on }: SceneProps) {
  const open = card.current;
  return (
    <>
      {view.marks.map((mark) => {
        const { id } = mark;
        return (
          <Marker
            key={id}
            mark={mark}
            anchor={places.get(id)}
            open={open?.of === id}
            stage={stage}
            texts={texts}
            onHover={() => card.hover(id)}
            onLeave={() => card.leave()}
            onPress={(byKey) => on.mark(id, byKey)}
          />
        );
      })}
      {[...view.notes].map(([id, note]) => {
        const place = places.get(id);
        if (!place || open?.of === id) return null;
        return (
          <div
            key={`note ${id}`}
            class="bubble"
            data-field={keyOfPlace(id)}
            style={moved(place.box.left, place.box.top + place.box.height + 6)}
          >
            <NoteLine note={note} stage={stage} texts={texts} actions={actions} />
          </div>
        );
      })}
      {open && (
        <Card
          key={`card ${open.of}`}
          place={open.of}
          findings={findingsOf(view, open.of)}
          view={view}
          stage={stage}
          texts={texts}
          actions={actions}
          whys={whys}
          onWhy={on.why}
          onEnter={() => card.stay()}
          onLeave={() => card.leave()}
          onElement={on.cardElement}
        />
      )}
      {pill && (
        <Pill
          view={pill.view}
          stage={stage}
          texts={texts}
          notice={pill.notice}
          spelled={pill.spelled}
          corner={pill.corner}
          onSpell={on.spell}
          onNext={on.next}
          onAction={() => actions.connect()}
          onMissing={(byKey) => actions.showMissing(byKey)}
          onElement={on.pillElement}
        />
      )}
      <div role="status" aria-live="polite" class="unseen">
        {announcement}
      </div>
    </>
  );
}
