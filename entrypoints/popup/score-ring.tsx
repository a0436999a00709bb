import { t } from '../../components/app/text';
import { scoreTone } from './audit-view';

const RADIUS = 16;
const ROUND = 2 * Math.PI * RADIUS;

/** The score from 0 to 100 as a ring; the number says the same, so that the colour only repeats it. */
export function ScoreRing({ score }: { readonly score: number }) {
  const circle = { cx: 20, cy: 20, r: RADIUS, fill: 'none', strokeWidth: 4 };
  return (
    <svg className={`ring ${scoreTone(score)}`} viewBox="0 0 40 40" role="img" aria-label={t('popup.score', [score])}>
      <circle {...circle} stroke="var(--line)" />
      {score > 0 && (
        <circle
          {...circle}
          stroke="currentColor"
          strokeDasharray={`${(ROUND * score) / 100} ${ROUND}`}
          strokeLinecap={score < 100 ? 'round' : 'butt'}
          transform="rotate(-90 20 20)"
        />
      )}
      <text x="20" y="24.5" textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--ink)">
        {score}
      </text>
    </svg>
  );
}
