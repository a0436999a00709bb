/** @jsxImportSource preact */
import type { Anchor } from '../../../lib/page/anchor';
import { targetOf } from '../../../lib/page/geometry';
import type { RowBadge } from '../../../lib/page/list/row-painter';
import { findingKey } from '../../../lib/page/timing';
import { Struck } from '../finding-section';
import { isGenuine } from '../genuine';
import { Glyph, glyphOf } from '../glyph';
import { moved } from '../lengths';
import type { CardState } from '../open-card';
import { Press, type Stage } from '../parts';
import type { Texts } from '../texts';

/** Everything that is drawn over a list at one moment. */
export interface RowSceneProps {
  readonly badges: readonly RowBadge[];
  /** Where the badges are that can be seen. */
  readonly places: ReadonlyMap<string, Anchor>;
  readonly texts: Texts;
  readonly stage: Stage;
  readonly card: CardState<string>;
  readonly on: {
    readonly press: (id: string, byKey: boolean) => void;
    readonly open: (id: string) => void;
    readonly cardElement: (element: HTMLElement | null) => void;
  };
}

/** A badge a row, and the open card of one of them. */
export function RowScene(props: RowSceneProps) {
  const { badges, places, card } = props;
  const open = badges.find(({ id }) => id === card.current?.of);
  return (
    <>
      {badges.map((badge) => {
        const place = places.get(badge.id);
        return place?.spot && <Badge key={badge.id} badge={badge} place={place} {...props} />;
      })}
      {open && <RowCard key={`card ${open.id}`} badge={open} {...props} />}
    </>
  );
}

interface BadgeProps extends RowSceneProps {
  readonly badge: RowBadge;
  readonly place: Anchor;
}

function Badge({ badge, place, texts, stage, card, on }: BadgeProps) {
  const { id, findings } = badge;
  const [worst] = findings;
  if (!worst || !place.spot) return null;
  const { left, top } = targetOf(place.spot);
  const name = glyphOf(worst);
  return (
    <div
      class={`badge ${name} ${place.dark ? 'on-dark' : 'on-light'}`}
      data-record={id}
      data-severity={worst.severity}
      data-count={findings.length}
    >
      <button
        type="button"
        class="spot"
        style={moved(left, top)}
        aria-label={texts.of('marker', nameOf(badge, texts), findings.map((each) => texts.title(each)).join(', '))}
        aria-haspopup="dialog"
        aria-expanded={card.current?.of === id}
        onMouseEnter={() => card.hover(id)}
        onMouseLeave={() => card.leave()}
        onFocus={() => card.hover(id)}
        onBlur={() => card.leave()}
        onClick={(event) => {
          if (isGenuine(event, stage.root)) on.press(id, event.detail === 0);
        }}
      >
        <Glyph name={name} />
      </button>
    </div>
  );
}

const TITLE = 'row-title';

function RowCard({
  badge,
  texts,
  stage,
  card,
  on: { open, cardElement },
}: RowSceneProps & { readonly badge: RowBadge }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the pointer only keeps the card open; by key it stays until Escape
    <div
      ref={cardElement}
      class="card"
      role="dialog"
      aria-labelledby={TITLE}
      data-record={badge.id}
      tabIndex={-1}
      onMouseEnter={() => card.stay()}
      onMouseLeave={() => card.leave()}
    >
      <h2 id={TITLE}>
        <bdi>{nameOf(badge, texts)}</bdi>
      </h2>
      <ul class="findings">
        {badge.findings.map((finding) => (
          <li key={findingKey(finding)}>
            <Glyph name={glyphOf(finding)} />
            <span>
              <b>{texts.title(finding)}</b>
              <p>
                <Struck value={finding.value} />
                <bdi>{texts.message(finding)}</bdi>
              </p>
            </span>
          </li>
        ))}
      </ul>
      <div class="row actions">
        <Press stage={stage} class="primary" onPress={() => open(badge.id)}>
          {texts.of('openRecord')}
        </Press>
      </div>
    </div>
  );
}

function nameOf({ name }: RowBadge, texts: Texts): string {
  return name === '' ? texts.of('twin.unnamed') : name;
}
