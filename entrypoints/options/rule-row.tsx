import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Policy } from '../../lib/style/policy';
import { RuleExamples } from './rule-examples';
import { ruleTitle, ruleWhy } from './rule-list';
import { FoldedOptions, ShortOptions } from './rule-options';
import { SeverityChoice } from './severity-choice';
import { setSeverity, severityOf } from './style-edits';
import type { StyleEdit } from './style-keeper';
import { RuleLock } from './style/rule-lock';
import { RuleMore } from './style/rule-more';
import type { Trial } from './trial';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly policy: Policy;
  readonly onChange: (edit: StyleEdit) => void;
  readonly onTry: (trial: Trial) => void;
}

/** What of a rule can be set. */
function Settings({ id, style, onChange }: Omit<Props, 'onTry' | 'policy'>) {
  return (
    <>
      <ShortOptions id={id} style={style} onChange={onChange} />
      <SeverityChoice
        rule={ruleTitle(id)}
        value={severityOf(style, id)}
        onChange={(severity) => onChange(setSeverity(id, severity))}
      />
      <FoldedOptions id={id} style={style} onChange={onChange} />
      <RuleMore id={id} style={style} onChange={onChange} />
    </>
  );
}

/** One rule: what it says and why, its options, and how severe it is in this house. One that the policy locks is only shown. */
export function RuleRow({ id, style, policy, onChange, onTry }: Props) {
  const isLocked = policy.locked.includes(id);
  return (
    <li className="rule" data-rule={id} data-group={RULES[id].group}>
      <div className="about">
        <b>{ruleTitle(id)}</b>
        <p className="small muted">{ruleWhy(id)}</p>
        <RuleExamples id={id} onTry={onTry} />
        {isLocked && <RuleLock policy={policy} />}
      </div>
      <fieldset className="settings" disabled={isLocked}>
        <Settings id={id} style={style} onChange={onChange} />
      </fieldset>
    </li>
  );
}
