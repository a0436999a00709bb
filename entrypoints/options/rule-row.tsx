import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import { RuleExamples } from './rule-examples';
import { ruleTitle, ruleWhy } from './rule-list';
import { FoldedOptions, ShortOptions } from './rule-options';
import { SeverityChoice } from './severity-choice';
import { setSeverity, severityOf } from './style-edits';
import type { StyleEdit } from './style-keeper';
import type { Trial } from './trial';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly onChange: (edit: StyleEdit) => void;
  readonly onTry: (trial: Trial) => void;
}

/** One rule: what it says and why, its options, and how severe it is in this house. */
export function RuleRow({ id, style, onChange, onTry }: Props) {
  const title = ruleTitle(id);
  return (
    <li className="rule" data-rule={id} data-group={RULES[id].group}>
      <div>
        <b>{title}</b>
        <p className="small muted">{ruleWhy(id)}</p>
        <RuleExamples id={id} onTry={onTry} />
      </div>
      <ShortOptions id={id} style={style} onChange={onChange} />
      <SeverityChoice
        rule={title}
        value={severityOf(style, id)}
        onChange={(severity) => onChange(setSeverity(id, severity))}
      />
      <FoldedOptions id={id} style={style} onChange={onChange} />
    </li>
  );
}
