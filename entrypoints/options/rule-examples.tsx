import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import { triable, type Trial, type TriableExample } from './trial';

interface Props {
  readonly id: RuleId;
  readonly onTry: (trial: Trial) => void;
}

/** So many of each sort are shown. */
const SHOWN = 2;

function shownOf(id: RuleId): readonly TriableExample[] {
  const all = RULES[id].examples.flatMap((example) => triable(id, example) ?? []);
  const bad = all.filter(({ isGood }) => !isGood).slice(0, SHOWN);
  const good = all.filter(({ isGood, trial }) => isGood && trial.value !== '').slice(0, 1);
  return [...bad, ...good];
}

/** Worked examples of a rule, good and bad: a click puts one into *Try it*. */
export function RuleExamples({ id, onTry }: Props) {
  const shown = shownOf(id);
  if (shown.length === 0) return null;
  return (
    <p className="examples small muted">
      {shown.map(({ trial, isGood, fixed }, at) => (
        // The examples of a rule never move.
        <button key={at} type="button" className="example" onClick={() => onTry(trial)}>
          <span className="visually-hidden">{t('options.try.this')} </span>
          {isGood && <Glyph name="good" />}
          {trial.value === '' ? t('options.try.nothing') : <code>{trial.value}</code>}
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
