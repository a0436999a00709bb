import type { ReactNode } from 'react';
import { t } from '../../components/app/text';
import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import { RequiredFields } from './required-fields';
import { ruleTitle, ruleWhy } from './rule-list';
import { SeverityChoice } from './severity-choice';
import { optionsOf, setOption, setSeverity, severityOf } from './style-edits';
import type { StyleEdit } from './style-keeper';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly onChange: (edit: StyleEdit) => void;
}

/** The first worked example of a rule that shows a value; its repair where there is one. */
function Example({ id }: { readonly id: RuleId }) {
  const example = RULES[id].examples.find(({ flagged }) => flagged !== null && flagged !== '');
  if (!example) return null;
  return (
    <p className="small muted">
      <code>{example.flagged}</code>
      {example.fixed !== undefined && (
        <>
          {' → '}
          <code>{example.fixed}</code>
        </>
      )}
    </p>
  );
}

function PhoneForm({ style, onChange }: Omit<Props, 'id'>) {
  const { form, keepExtension } = optionsOf(style, 'phone-format');
  const texts = {
    e164: t('rules.phoneFormat.options.form.e164'),
    international: t('rules.phoneFormat.options.form.international'),
    national: t('rules.phoneFormat.options.form.national'),
  };
  const forms = ['e164', 'international', 'national'] as const;
  return (
    <div className="stack small">
      <label className="stack">
        {t('rules.phoneFormat.options.form.label')}
        <select
          value={form}
          onChange={({ target }) => {
            const chosen = forms.find((one) => one === target.value);
            if (chosen) onChange(setOption('phone-format', 'form', chosen));
          }}
        >
          {forms.map((one) => (
            <option key={one} value={one}>
              {texts[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={keepExtension}
          onChange={({ target }) => onChange(setOption('phone-format', 'keepExtension', target.checked))}
        />
        {t('rules.phoneFormat.options.keepExtension')}
      </label>
    </div>
  );
}

function Threshold({ style, onChange }: Omit<Props, 'id'>) {
  const texts = {
    careful: t('rules.possibleDuplicate.options.threshold.careful'),
    balanced: t('rules.possibleDuplicate.options.threshold.balanced'),
    wide: t('rules.possibleDuplicate.options.threshold.wide'),
  };
  const levels = ['careful', 'balanced', 'wide'] as const;
  return (
    <label className="stack small">
      {t('rules.possibleDuplicate.options.threshold.label')}
      <select
        value={optionsOf(style, 'possible-duplicate').threshold}
        onChange={({ target }) => {
          const chosen = levels.find((one) => one === target.value);
          if (chosen) onChange(setOption('possible-duplicate', 'threshold', chosen));
        }}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {texts[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Asked({ style }: Pick<Props, 'style'>) {
  const { contact, company } = optionsOf(style, 'required-field');
  return (
    <p className="small muted">
      {t('options.style.contactFields', contact.length)} · {t('options.style.companyFields', company.length)}
    </p>
  );
}

function optionsFor(id: RuleId, style: HouseStyle, onChange: Props['onChange']): ReactNode {
  if (id === 'phone-format') return <PhoneForm style={style} onChange={onChange} />;
  if (id === 'possible-duplicate') return <Threshold style={style} onChange={onChange} />;
  return null;
}

/** One rule: what it says and why, its options, and how severe it is in this house. */
export function RuleRow({ id, style, onChange }: Props) {
  const title = ruleTitle(id);
  return (
    <li className="rule" data-rule={id} data-group={RULES[id].group}>
      <div>
        <b>{title}</b>
        <p className="small muted">{ruleWhy(id)}</p>
        {id === 'required-field' ? <Asked style={style} /> : <Example id={id} />}
      </div>
      <div>{optionsFor(id, style, onChange)}</div>
      <SeverityChoice
        rule={title}
        value={severityOf(style, id)}
        onChange={(severity) => onChange(setSeverity(id, severity))}
      />
      {id === 'required-field' && <RequiredFields options={optionsOf(style, 'required-field')} onChange={onChange} />}
    </li>
  );
}
