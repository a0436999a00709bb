import type { Trouble } from './failure-text';
import { Glyph } from './glyph';
import { Sentence } from './phrase';
import { t } from './text';

interface Props {
  readonly trouble: Trouble;
  /** Offers to try again. */
  readonly onRetry?: () => void;
}

/** Something did not work: said at once to a screen reader, the raw words folded away below. */
export function TroubleNote({ trouble, onRetry }: Props) {
  return (
    <div className="note note-error" role="alert">
      <Glyph name="error" />
      <div className="stack">
        <p>
          <Sentence message={trouble.message} />
        </p>
        {trouble.detail !== undefined && (
          <details className="small muted">
            <summary>{t('errors.details')}</summary>
            <bdi>{trouble.detail}</bdi>
          </details>
        )}
        {onRetry && (
          <div>
            <button type="button" onClick={onRetry}>
              {t('errors.tryAgain')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
