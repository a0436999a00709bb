/** @jsxImportSource preact */
import type { PageView } from '../../lib/page/painter';
import { Glyph, glyphOf, type GlyphName } from './glyph';
import { Press, type Stage } from './parts';
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
  readonly onSpell: () => void;
  readonly onNext: (byKey: boolean) => void;
  readonly onAction: () => void;
  readonly onElement: (element: HTMLElement | null) => void;
}

/** How many findings there are of each shape. */
export function countsOf(view: PageView): readonly (readonly [GlyphName, number])[] {
  const all = [...view.marks.flatMap(({ findings }) => findings), ...view.quiet, ...view.unplaced].map(glyphOf);
  return ORDER.map((name) => [name, all.filter((each) => each === name).length] as const).filter(
    ([, count]) => count > 0,
  );
}

/** The corner's summary: counts by shape, each press goes to the next finding; and what Lintel cannot check now. */
export function Pill({ view, stage, texts, notice, spelled, onElement, ...on }: PillProps) {
  const counts = countsOf(view);
  return (
    <div ref={onElement} class="pill" data-clean={counts.length === 0 && !notice ? 'true' : undefined}>
      {counts.length === 0 && !notice && (
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
    </div>
  );
}

/** The number is seen, its words are only heard: the name of the button holds what it shows, as speech input needs. */
function Count({ pieces }: { readonly pieces: Pieces }) {
  return <>{pieces.map(({ text, isValue }) => (isValue ? text : <span class="unseen">{text}</span>))}</>;
}

/** What the pill says about duplicates, and about what it could not find. */
export function noticeOf(view: PageView, texts: Texts): PillNotice | null {
  if (view.fields.length === 0) return { text: texts.of('pill.noFields') };
  const at = view.retryAt === null || view.retryAt <= Date.now() ? '' : texts.time(view.retryAt);
  switch (view.duplicates) {
    case 'not-connected':
      return { text: texts.of('pill.notConnected'), action: texts.of('pill.connect') };
    case 'other-account':
      return { text: texts.of('pill.otherAccount'), action: texts.of('pill.options') };
    case 'unauthorized':
      return { text: texts.of('pill.unauthorized'), action: texts.of('pill.options') };
    case 'missing-scopes':
      return { text: texts.of('pill.missingScopes'), action: texts.of('pill.options') };
    case 'rate-limited':
      return { text: at ? texts.of('pill.rateLimitedUntil', at) : texts.of('pill.rateLimited') };
    case 'unreachable':
      return { text: at ? texts.of('pill.unreachableUntil', at) : texts.of('pill.unreachable') };
    case 'on':
    case null:
      return view.unplaced.length === 0
        ? null
        : {
            text: texts.of(
              view.unplaced.length === 1 ? 'pill.unplacedOne' : 'pill.unplaced',
              String(view.unplaced.length),
            ),
          };
  }
}
