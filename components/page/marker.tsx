/** @jsxImportSource preact */
import type { Anchor } from '../../lib/page/anchor';
import { targetOf } from '../../lib/page/geometry';
import type { Mark } from '../../lib/page/painter';
import { isGenuine } from './genuine';
import { Glyph, glyphOf } from './glyph';
import { moved, px } from './lengths';
import type { Stage } from './parts';
import type { Texts } from './texts';

interface MarkerProps {
  readonly mark: Mark;
  /** `undefined` while the value cannot be seen. */
  readonly anchor: Anchor | undefined;
  readonly open: boolean;
  readonly stage: Stage;
  readonly texts: Texts;
  /** The pointer or the focus is there. */
  readonly onHover: () => void;
  readonly onLeave: () => void;
  readonly onPress: (byKey: boolean) => void;
}

/** The sign at a value's edge and the line below its value. */
export function Marker({ mark, anchor, open, stage, texts, onHover, onLeave, onPress }: MarkerProps) {
  const [finding] = mark.findings;
  if (!finding) return null;
  const name = glyphOf(finding);
  const at = anchor?.spot ? targetOf(anchor.spot) : null;
  return (
    <div
      class={`mark ${name} ${anchor?.dark ? 'on-dark' : 'on-light'}`}
      data-field={mark.field.key}
      data-place={mark.id}
      data-rule={finding.rule}
      data-severity={finding.severity}
      hidden={!anchor}
    >
      {anchor && (
        <i class="line" style={{ ...moved(anchor.line.left, anchor.line.top), width: px(anchor.line.width) }} />
      )}
      {at && (
        <button
          type="button"
          class="spot"
          style={moved(at.left, at.top)}
          aria-label={texts.of('marker', texts.labelAt(mark.field, finding), titles(mark, texts))}
          aria-haspopup="dialog"
          aria-expanded={open}
          onMouseEnter={onHover}
          onMouseLeave={onLeave}
          onFocus={onHover}
          onClick={(event) => {
            if (isGenuine(event, stage.root)) onPress(event.detail === 0);
          }}
        >
          <Glyph name={name} />
        </button>
      )}
    </div>
  );
}

function titles({ findings }: Mark, texts: Texts): string {
  return findings.map((each) => texts.title(each)).join(', ');
}
