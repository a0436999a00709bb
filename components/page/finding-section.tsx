/** @jsxImportSource preact */
import type { Note, PageActions } from '../../lib/page/painter';
import type { Finding, Fix } from '../../lib/rules/finding';
import { choicesOf, otherChanges } from '../../lib/rules/fix-choices';
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
  /** Whether the record can be named, so that something about it can be kept. */
  readonly canPostpone: boolean;
  /** Whether another finding of the card offers the same fix already. */
  readonly isOffered: boolean;
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
      {finding.fix && offersFix(props) && <FixDetails fix={finding.fix} texts={texts} />}
      {showsWhy && why !== '' && <p class="muted">{why}</p>}
      <div class="row actions">
        <Remedy {...props} />
        <Press stage={stage} onPress={() => actions.ignore(finding)}>
          {texts.of('ignoreHere')}
        </Press>
        {finding.notYet !== undefined && props.canPostpone && (
          <Press stage={stage} class="quiet" onPress={() => actions.postpone(finding)}>
            {texts.of('notYet')}
          </Press>
        )}
      </div>
      <Foot {...props} />
    </section>
  );
}

/** Whose rule it is, why the team has it, and a way not to hear of it. */
export function Foot({ finding, stage, texts, actions, showsWhy, onWhy }: SectionProps) {
  return (
    <div class="row between foot small muted">
      <span>{texts.of('houseStyle', finding.rule)}</span>
      <span class="row">
        {texts.why(finding) !== '' && (
          <Press stage={stage} class="quiet small" expanded={showsWhy} onPress={onWhy}>
            {texts.of('whyButton')}
          </Press>
        )}
        {!finding.locked && (
          <Press stage={stage} class="quiet small mute" onPress={() => actions.mute(finding, true)}>
            {texts.of('mute')}
          </Press>
        )}
      </span>
    </div>
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

const offersFix = ({ canFix, isOffered }: SectionProps) => canFix && !isOffered;

/** What a fix does beside writing its own field, and where its value comes from. */
function FixDetails({ fix, texts }: { readonly fix: Fix; readonly texts: Texts }) {
  return (
    <>
      {otherChanges(fix).map(({ field, text }) => (
        <p key={field} class="muted small">
          <Mixed pieces={texts.alsoWrites(field, text)} />
        </p>
      ))}
      {fix.further !== undefined && (
        <p class="muted small">
          <Mixed pieces={texts.pieces('alsoAdds', fix.further)} />
        </p>
      )}
      {fix.source && (
        <p class="muted small">
          <bdi>{texts.sentence(fix.source)}</bdi>
        </p>
      )}
    </>
  );
}

/** The one thing to do: a safe fix by its result, else a look at the field. A doubtful fix comes second; of several values none is first. */
function Remedy(props: SectionProps) {
  const { finding, stage, texts, actions, busy, canFix, isOffered, canGo } = props;
  const { fix } = finding;
  // Offered by another section of the card: here is nothing more to do.
  if (fix && canFix && isOffered) return null;
  const choices = canFix ? choicesOf(finding) : [];
  const isSafe = choices.length === 1 && fix?.kind === 'safe';
  const uses = choices.map(({ value, text, stays }) => (
    <Press
      stage={stage}
      class={isSafe ? 'primary' : 'plain'}
      disabled={busy}
      onPress={() => actions.use(finding, value)}
    >
      {value ? <Mixed pieces={texts.pieces(stays ? 'keep' : 'use', text)} /> : texts.of('clear')}
    </Press>
  ));
  if (isSafe) return <>{uses}</>;
  const look = canGo && (
    <Press stage={stage} class={choices.length > 1 ? 'plain' : 'primary'} onPress={() => actions.goTo(finding)}>
      {texts.of(choices.length > 0 ? 'look' : 'goToField')}
    </Press>
  );
  return <>{choices.length > 1 ? [uses, look] : [look, uses]}</>;
}

interface NoteProps extends Pick<SectionProps, 'stage' | 'texts' | 'actions'> {
  readonly note: Note;
}

/** What became of a fix. */
export function NoteLine({ note, stage, texts, actions }: NoteProps) {
  const { kind } = note;
  return (
    <p class="row note small">
      <Glyph name={kind === 'saved' || kind === 'postponed' || kind === 'muted' ? 'good' : 'warning'} />
      <bdi>{texts.note(note)}</bdi>
      {note.kind === 'muted' && (
        <Press stage={stage} class="quiet small" onPress={() => actions.mute(note.finding, false)}>
          {texts.of('undo')}
        </Press>
      )}
    </p>
  );
}
