/** @jsxImportSource preact */
import type { Note, PageActions } from '../../lib/page/painter';
import { fixedText, type Finding } from '../../lib/rules/finding';
import { Glyph, glyphOf } from './glyph';
import { Mixed, Press, type Stage } from './parts';
import type { Texts } from './texts';

/** Longer values are cut in the card; the page still shows them whole. */
const SHOWN = 120;

export interface SectionProps {
  readonly finding: Finding;
  readonly stage: Stage;
  readonly texts: Texts;
  readonly actions: PageActions;
  readonly titleId: string;
  readonly busy: boolean;
  readonly canFix: boolean;
  readonly canGo: boolean;
  readonly showsWhy: boolean;
  readonly onWhy: () => void;
}

/** One finding: what is wrong, how it shows, what to do; below, whose rule it is and why the team has it. */
export function FindingSection(props: SectionProps) {
  const { finding, stage, texts, actions, titleId, showsWhy } = props;
  const why = texts.why(finding);
  return (
    <section>
      <div class="row">
        <Glyph name={glyphOf(finding)} />
        <h2 id={titleId}>{texts.title(finding)}</h2>
      </div>
      <p>
        <Struck value={finding.value} />
        <bdi>{texts.message(finding)}</bdi>
      </p>
      {showsWhy && why !== '' && <p class="muted">{why}</p>}
      <div class="row actions">
        <Remedy {...props} />
        <Press stage={stage} onPress={() => actions.ignore(finding)}>
          {texts.of('ignoreHere')}
        </Press>
      </div>
      <div class="row between foot small muted">
        <span>{texts.of('houseStyle', finding.rule)}</span>
        {why !== '' && (
          <Press stage={stage} class="quiet small" expanded={showsWhy} onPress={props.onWhy}>
            {texts.of('whyButton')}
          </Press>
        )}
      </div>
    </section>
  );
}

/** A value that is wrong; nothing where it is empty. */
export function Struck({ value }: { readonly value: string }) {
  if (value.trim() === '') return null;
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return (
    <>
      <s class="value">
        <bdi>{shown}</bdi>
      </s>{' '}
    </>
  );
}

/** The one thing to do: a safe fix by its result, else a look at the field. A doubtful fix comes second. */
function Remedy({ finding, stage, texts, actions, busy, canFix, canGo }: SectionProps) {
  const { fix } = finding;
  const use = (name: string) =>
    fix && canFix ? (
      <Press stage={stage} class={name} disabled={busy} onPress={() => actions.use(finding)}>
        <Mixed pieces={texts.pieces('use', fixedText(finding.field, fix))} />
      </Press>
    ) : null;
  if (fix?.kind === 'safe' && canFix) return use('primary');
  return (
    <>
      {canGo && (
        <Press stage={stage} class="primary" onPress={() => actions.goTo(finding)}>
          {texts.of(fix && canFix ? 'look' : 'goToField')}
        </Press>
      )}
      {use('plain')}
    </>
  );
}

/** What became of a fix. */
export function NoteLine({ note, texts }: { readonly note: Note; readonly texts: Texts }) {
  return (
    <p class="row note small">
      <Glyph name={note.kind === 'saved' ? 'good' : 'warning'} />
      <bdi>{texts.note(note)}</bdi>
    </p>
  );
}
