import { useId } from 'react';
import { t } from '../../components/app/text';
import type { RuleSetting } from '../../lib/style/house-style';

const CHOICES = ['off', 'info', 'warning', 'error'] as const satisfies readonly RuleSetting['severity'][];

interface Props {
  readonly rule: string;
  readonly value: RuleSetting['severity'];
  readonly onChange: (severity: RuleSetting['severity']) => void;
}

/** Off, Info, Warn, Error: real radio buttons, so that arrows, labels and forced colours work by themselves. */
export function SeverityChoice({ rule, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="seg">
      <legend className="visually-hidden">{t('options.style.severityOf', [rule])}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChange(choice)} />
          <span>{t(`options.style.severity.${choice}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
