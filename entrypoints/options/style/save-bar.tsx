import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { t } from '../../../components/app/text';
import { TroubleNote } from '../../../components/app/trouble-note';
import { compareStyles } from '../../../lib/style/compare-styles';
import type { StyleDraft, StyleKeeper, StyleView } from '../style-keeper';
import { OnOpenRecord } from '../on-open-record';
import { SampleFlags } from '../sample-flags';
import { rememberAuthor, rememberedAuthor } from '../../../components/app/author';

interface Props {
  readonly view: StyleView;
  readonly keeper: StyleKeeper;
}

/** How much is not saved: "3 rules changed, not saved yet". */
function unsavedText({ house, own, isUnsaved }: StyleDraft): string {
  if (!isUnsaved) return '';
  const { rules } = compareStyles(house.own, own);
  return rules.length > 0 ? t('options.style.bar.rules', rules.length) : t('options.style.bar.general');
}

interface WhyProps {
  readonly author: string;
  readonly onAuthor: (author: string) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Longer ones are not kept (`style-schema.ts`). */
const MOST = 300;

function Why({ author, onAuthor, reason, onReason }: WhyProps) {
  return (
    <>
      <label className="stack small">
        {t('options.style.bar.who')}
        <input
          className="in"
          value={author}
          maxLength={MOST}
          autoComplete="name"
          onChange={({ target }) => onAuthor(target.value)}
        />
      </label>
      <label className="stack small why">
        {t('options.style.bar.why')}
        <input className="in" value={reason} maxLength={MOST} onChange={({ target }) => onReason(target.value)} />
      </label>
    </>
  );
}

/** What is not saved yet, and what can be done about it; after a save, the way back from it. */
export function SaveBar({ view, keeper }: Props) {
  const { draft, saving, trouble } = view;
  const [author, setAuthor] = useState(rememberedAuthor);
  const [reason, setReason] = useState('');
  const bar = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // The fields are gone by then: whoever was in them stays here.
    if (saving === 'saved' && document.activeElement === document.body) bar.current?.focus();
  }, [saving]);
  if (!draft) return null;
  const busy = saving === 'saving';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    rememberAuthor(author);
    void keeper.save({ author, reason }).then((isKept) => isKept && setReason(''));
  };
  const takeBack = () => void keeper.takeBack({ author, reason: t('options.style.bar.tookBack') });
  const isShown = draft.canUndo || draft.isUnsaved || draft.canTakeBack || trouble !== undefined;
  return (
    <form
      ref={bar}
      tabIndex={-1}
      className={isShown ? 'save-bar' : 'save-bar empty'}
      aria-label={t('options.style.bar.title')}
      onSubmit={submit}
    >
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="row wrap between">
        <p role="status">
          {saving === 'idle' && unsavedText(draft)}
          {busy && t('options.saving')}
          {saving === 'saved' && t('options.saved')}
        </p>
        <div className="row wrap">
          {draft.canTakeBack && !draft.isUnsaved && (
            <button type="button" disabled={busy} onClick={takeBack}>
              {t('options.style.bar.takeBack')}
            </button>
          )}
          {draft.canUndo && (
            <button type="button" disabled={busy} onClick={keeper.undo}>
              {t('options.style.bar.undo')}
            </button>
          )}
          {draft.isUnsaved && (
            <button type="button" disabled={busy} onClick={keeper.discard}>
              {t('options.style.bar.discard')}
            </button>
          )}
        </div>
      </div>
      {draft.isUnsaved && (
        <div className="row wrap bottom">
          <Why author={author} onAuthor={setAuthor} reason={reason} onReason={setReason} />
          <button type="submit" className="primary" disabled={busy}>
            {t('options.style.bar.save')}
          </button>
        </div>
      )}
      {draft.isUnsaved && (
        <details className="effect" open>
          <summary>{t('options.style.bar.effect')}</summary>
          <SampleFlags style={draft.own} />
          <OnOpenRecord style={draft.own} />
        </details>
      )}
    </form>
  );
}
