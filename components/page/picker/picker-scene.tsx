/** @jsxImportSource preact */
import { isControl } from '../../../lib/page/controls';
import type { Candidate } from '../../../lib/page/picker/candidates';
import type { FieldKey } from '../../../lib/record/record';
import { moved, px } from '../lengths';
import { Press, type Stage } from '../parts';
import type { Texts } from '../texts';

/** What is drawn: the list of what is missing, the pointing at one of them, or a last word. */
export type PickerState =
  | { readonly mode: 'asking'; readonly missing: readonly FieldKey[]; readonly failed: boolean }
  | { readonly mode: 'aiming'; readonly field: FieldKey; readonly candidate: Candidate | null }
  | { readonly mode: 'said'; readonly text: string };

interface Props {
  readonly state: PickerState;
  readonly stage: Stage;
  readonly texts: Texts;
  /** Where the pill stands by the page's direction of writing. */
  readonly rtl: boolean;
  readonly on: {
    readonly show: (field: FieldKey, byKey: boolean) => void;
    readonly absent: (field: FieldKey, byKey: boolean) => void;
    readonly stop: () => void;
  };
}

/** The picker's whole drawing. */
export function PickerScene({ state, ...props }: Props) {
  if (state.mode === 'asking') return <Panel state={state} {...props} />;
  return (
    <>
      {state.mode === 'aiming' && <div class="shield" />}
      {state.mode === 'aiming' && state.candidate && <Outline candidate={state.candidate} />}
      <div class="bar" tabIndex={-1}>
        <span role="status">
          {state.mode === 'said' ? state.text : <Aim field={state.field} candidate={state.candidate} {...props} />}
        </span>
        {state.mode === 'aiming' && (
          <Press stage={props.stage} onPress={props.on.stop}>
            {props.texts.of('picker.stop')}
          </Press>
        )}
      </div>
    </>
  );
}

function Panel({
  state,
  stage,
  texts,
  rtl,
  on,
}: Props & { readonly state: PickerState & { readonly mode: 'asking' } }) {
  return (
    <div class={`card missing ${rtl ? 'left' : 'right'}`} role="dialog" aria-labelledby="missing-title" tabIndex={-1}>
      <div class="row between">
        <h2 id="missing-title">{texts.of('picker.title')}</h2>
        <Press stage={stage} class="quiet small" onPress={on.stop}>
          {texts.of('picker.close')}
        </Press>
      </div>
      <p class="muted small">{texts.of('picker.lead')}</p>
      <ul>
        {state.missing.map((field) => {
          const name = texts.label(field);
          return (
            <li key={field}>
              <span>{name}</span>
              <span class="row">
                <Press
                  stage={stage}
                  class="small"
                  label={texts.of('picker.showNamed', name)}
                  onPress={(byKey) => on.show(field, byKey)}
                >
                  {texts.of('picker.show')}
                </Press>
                <Press
                  stage={stage}
                  class="quiet small"
                  label={texts.of('picker.absentNamed', name)}
                  onPress={(byKey) => on.absent(field, byKey)}
                >
                  {texts.of('picker.absent')}
                </Press>
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status" class="small">
        {state.failed ? texts.of('picker.failed') : ''}
      </p>
    </div>
  );
}

/** What to do, and what would be chosen now. */
function Aim({ field, candidate, texts }: Pick<Props, 'texts'> & { field: FieldKey; candidate: Candidate | null }) {
  return (
    <>
      <b>{texts.of('picker.aim', texts.label(field))}</b>
      {candidate && <span class="muted"> {wordsFor(candidate, texts)}</span>}
    </>
  );
}

function wordsFor({ takenBy, label, element }: Candidate, texts: Texts): string {
  if (takenBy !== undefined) return texts.of('picker.taken', texts.label(takenBy));
  const value = element.textContent.trim().slice(0, 60);
  if (!label) return texts.of('picker.unlabelled', value);
  return value === '' ? texts.of('picker.empty', label.text) : texts.of('picker.at', label.text, value);
}

function Outline({ candidate: { element, takenBy } }: { readonly candidate: Candidate }) {
  const { left, top, width, height } = boxOf(element);
  const size = { width: px(width + 8), height: px(Math.max(height, 16) + 8) };
  return (
    <div class={`outline ${takenBy === undefined ? '' : 'taken'}`} style={{ ...moved(left - 4, top - 4), ...size }} />
  );
}

/** Where a value is seen: what it is written in may be as wide as the page. */
function boxOf(element: HTMLElement): DOMRect {
  if (isControl(element)) return element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return box.width > 0 ? box : element.getBoundingClientRect();
}
