import { dayText, t, tell } from '../../components/app/text';
import type { MergePlan } from '../../lib/merge/merge-plan';
import { displayName, type RecordSummary } from '../../lib/record/record';

/** What to call a record. */
export function nameOf({ fields, ref }: RecordSummary): string {
  return displayName(fields) || ref.id;
}

/** The record that stays, and why. */
export function SurvivorHead({ plan }: { readonly plan: MergePlan }) {
  return (
    <th scope="col">
      <bdi>{nameOf(plan.survivor)}</bdi>
      <span className="why">{t('review.survives', [tell(plan.survivorReason)])}</span>
    </th>
  );
}

function age(createdAt: number | undefined): string {
  if (createdAt === undefined) return '';
  const today = new Date().toDateString() === new Date(createdAt).toDateString();
  return today ? t('review.createdToday') : t('review.created', [dayText(createdAt)]);
}

interface LoserProps {
  readonly plan: MergePlan;
  readonly disabled: boolean;
  readonly onSwap?: (() => void) | undefined;
}

/** The record that goes, and the way to keep it instead. */
export function LoserHead({ plan, disabled, onSwap }: LoserProps) {
  const name = nameOf(plan.loser);
  return (
    <th scope="col">
      <bdi>{name}</bdi>
      <span className="why">{age(plan.loser.createdAt)}</span>
      {onSwap && (
        <button
          type="button"
          className="link why"
          aria-label={t('review.swapNamed', [name])}
          disabled={disabled}
          onClick={onSwap}
        >
          {t('review.swap')}
        </button>
      )}
    </th>
  );
}
