import { Glyph } from '../../components/app/glyph';
import { Phrase, Sentence } from '../../components/app/phrase';
import { language, t, type Labels } from '../../components/app/text';
import type { Candidate, SpokenEvidence } from '../../lib/match/candidate';
import { displayName, firstValue } from '../../lib/record/record';

interface Props {
  readonly candidate: Candidate;
  readonly labels: Labels;
  readonly busy: boolean;
  /** `review` compares both records; without a record of its own the page can only be shown. */
  readonly action: 'review' | 'goTo';
  readonly onAct: () => void;
}

const MOST_REASONS = 2;

function reasonsFor({ evidence }: Candidate): readonly SpokenEvidence[] {
  const speaking = evidence.filter(({ weight }) => weight > 0);
  return speaking.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_REASONS);
}

/** Another record that may be the same one: how likely, and what speaks for it. */
export function DuplicateRow({ candidate, labels, busy, action, onAct }: Props) {
  const { ref, fields } = candidate.record;
  // Never "100%": a probability is not a proof.
  const likely = Math.min(candidate.probability, 0.99);
  const percent = new Intl.NumberFormat(language(), { style: 'percent' }).format(likely);
  const name = displayName(fields) || t('popup.unnamed');
  const company = ref.kind === 'contact' ? firstValue(fields, 'company') : firstValue(fields, 'city');
  return (
    <li className="split">
      <span className="go">
        <Glyph name="twin" />
        <span className="what">
          <b>
            <bdi>{name}</bdi>
          </b>
          <span className="muted">
            <Phrase text={ref.kind === 'contact' ? 'popup.samePerson' : 'popup.sameCompany'} params={[percent]} />
            {company !== '' && (
              <>
                {' · '}
                <bdi>{company}</bdi>
              </>
            )}
          </span>
          {reasonsFor(candidate).map((reason) => (
            <span key={reason.field} className="muted small">
              <Sentence message={reason.said} labels={labels} />
            </span>
          ))}
        </span>
      </span>
      <button
        type="button"
        disabled={busy}
        onClick={onAct}
        aria-label={t(action === 'review' ? 'popup.reviewName' : 'popup.goToName', [name])}
      >
        {t(action === 'review' ? 'popup.review' : 'popup.goTo')}
      </button>
    </li>
  );
}
