/** @jsxImportSource preact */
import type { PageView } from '../../lib/page/painter';
import type { Corner } from './corner';
import { Glyph, glyphOf, type GlyphName } from './glyph';
import { px } from './lengths';
import { Press, type Stage } from './parts';
import { camel } from '../../lib/rules/rule-texts';
import type { Pieces, Texts } from './texts';

const ORDER: readonly GlyphName[] = ['error', 'warning', 'info', 'twin'];

/** What the pill has to say beside its counts. */
export interface PillNotice {
  readonly text: string;
  /** The button beside it. */
  readonly action?: string;
}

interface PillProps {
  readonly view: PageView;
  readonly stage: Stage;
  readonly texts: Texts;
  readonly notice: PillNotice | null;
  /** Whether the notice is spelled out; otherwise it is a sign that opens it. */
  readonly spelled: boolean;
  /** In its corner by styles alone: nobody needs to know its size. */
  readonly corner: Corner;
  readonly onSpell: () => void;
  readonly onNext: (byKey: boolean) => void;
  readonly onAction: () => void;
  readonly onMissing: (byKey: boolean) => void;
  readonly onElement: (element: HTMLElement | null) => void;
}

/** How many findings there are of each shape. */
export function countsOf(view: PageView): readonly (readonly [GlyphName, number])[] {
  const all = [...view.marks.flatMap(({ findings }) => findings), ...view.quiet, ...view.unplaced].map(glyphOf);
  return ORDER.map((name) => [name, all.filter((each) => each === name).length] as const).filter(
    ([, count]) => count > 0,
  );
}

/** A corner as styles. */
function styleOf(corner: Corner): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(corner).map(([edge, distance]) => [edge, px(distance)]));
}

/** The corner's summary: counts by shape, each press goes to the next finding; and what Lintel cannot check now. */
export function Pill({ view, stage, texts, notice, spelled, corner, onElement, ...on }: PillProps) {
  const counts = countsOf(view);
  const missing = view.missing.length;
  return (
    <div ref={onElement} class="pill" style={styleOf(corner)}>
      {counts.length === 0 && !notice && missing === 0 && (
        <span class="row">
          <Glyph name="good" />
          {texts.of('pill.clean')}
        </span>
      )}
      {counts.length > 0 && (
        <Press stage={stage} class="counts" onPress={on.onNext}>
          <span>Lintel</span>
          {counts.map(([name, count]) => (
            <span class="row" key={name}>
              <Glyph name={name} />
              <Count pieces={texts.pieces(`pill.${name}`, String(count))} />
            </span>
          ))}
          <span class="unseen">{texts.of('pill.next')}</span>
        </Press>
      )}
      {notice && !spelled && (
        <Press stage={stage} class="counts" onPress={on.onSpell}>
          {counts.length === 0 && <span>Lintel</span>}
          <Glyph name="info" />
          <span class="unseen">{notice.text}</span>
        </Press>
      )}
      {notice && spelled && (
        <span class="notice small">
          {notice.text}{' '}
          {notice.action && (
            <Press stage={stage} class="quiet small" onPress={on.onAction}>
              {notice.action}
            </Press>
          )}
        </span>
      )}
      {missing > 0 && (
        <Press stage={stage} class="counts missing" onPress={on.onMissing}>
          {counts.length === 0 && !notice && <span>Lintel</span>}
          <span>{texts.count('pill.missing', missing)}</span>
        </Press>
      )}
    </div>
  );
}

/** The number is seen, its words are only heard: the name of the button holds what it shows, as speech input needs. */
function Count({ pieces }: { readonly pieces: Pieces }) {
  return <>{pieces.map(({ text, isValue }) => (isValue ? text : <span class="unseen">{text}</span>))}</>;
}

/** What the pill says about a rest, about duplicates, and about what it could not find. */
export function noticeOf(view: PageView, texts: Texts): PillNotice | null {
  if (view.resting) return { text: texts.of('pill.resting') };
  if (view.fields.length === 0) return { text: texts.of('pill.noFields') };
  const at = view.retryAt === null || view.retryAt <= Date.now() ? '' : texts.time(view.retryAt);
  const state = view.duplicates;
  switch (state) {
    case 'not-connected':
      return { text: texts.of('pill.notConnected'), action: texts.of('pill.connect') };
    case 'other-account':
    case 'unauthorized':
    case 'missing-scopes':
      return { text: texts.of(`pill.${camel(state)}`), action: texts.of('pill.options') };
    case 'rate-limited':
    case 'unreachable':
      return { text: texts.of(`pill.${camel(state)}${at && 'Until'}`, at) };
    case 'on':
    case null:
      return view.unplaced.length === 0 ? null : { text: texts.count('pill.unplaced', view.unplaced.length) };
  }
}
