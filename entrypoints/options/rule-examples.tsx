import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import { triable, type Trial, type TriableExample } from './trial';

interface Props {
  readonly id: RuleId;
  readonly onTry: (trial: Trial) => void;
}

/** The first mistake that speaks for itself (one that is put right, if any), and the first good value. What hangs on facts of the CRM does not. */
function shownOf(id: RuleId): readonly TriableExample[] {
  const all = RULES[id].examples.flatMap((example) => (example.facts ? [] : (triable(id, example) ?? [])));
  const bad = all.filter(({ isGood }) => !isGood);
  const good = all.find(({ isGood, trial }) => isGood && trial.value !== '');
  const isPutRight = ({ fixed = '' }: TriableExample) => fixed !== '';
  const clearest = bad.find(isPutRight) ?? bad.find(({ trial }) => trial.value !== '') ?? bad[0];
  return [clearest, good].filter((each) => each !== undefined);
}

/** What the record says beside the value, where that is what matters: nothing is put right. A flag says nothing without its name. */
function besideOf({ trial, fixed, isGood }: TriableExample): string {
  if (fixed !== undefined || isGood) return '';
  const texts = Object.values(trial.others).flatMap((values) => values ?? []);
  return [...texts, trial.country].filter((text) => text !== '' && text !== 'true').join(', ');
}

/** Worked examples of a rule, good and bad: a click puts one into *Try it*. */
export function RuleExamples({ id, onTry }: Props) {
  const shown = shownOf(id);
  if (shown.length === 0) return null;
  return (
    <p className="examples small muted">
      {shown
        .map((example, at) => ({ ...example, at, beside: besideOf(example) }))
        .map(({ trial, isGood, fixed, beside, at }) => (
          // The examples of a rule never move.
          <button key={at} type="button" className="example" onClick={() => onTry(trial)}>
            <span className="visually-hidden">{t('options.try.this')} </span>
            {isGood && <Glyph name="good" />}
            {trial.value === '' ? t('options.try.nothing') : <code>{trial.value}</code>}
            {beside !== '' && ` (${beside})`}
            {fixed !== undefined && fixed !== '' && (
              <>
                {' → '}
                <code>{fixed}</code>
              </>
            )}
          </button>
        ))}
    </p>
  );
}
