import { useState } from 'react';
import { t } from '../../../components/app/text';
import type { RuleId, Severity } from '../../../lib/rules/finding';
import { RULES } from '../../../lib/rules/index';
import { wholeSetting } from '../../../lib/style/compare-styles';
import type { HouseStyle } from '../../../lib/style/house-style';
import { SETTING_PARTS, wordList } from '../../../lib/style/style-schema';
import { Checklist } from '../checklist';
import { listOf } from '../option-values';
import { editSetting, isChanged, resetRule } from '../style-edits';
import type { StyleEdit } from '../style-keeper';
import { TypedOption } from '../typed-option';
import { ConditionFields } from './condition-fields';
import { additions, presetName } from './setting-words';
import * as v from 'valibot';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly onChange: (edit: StyleEdit) => void;
}

/** For contacts, for companies, or for both: one of them stays ticked. */
function Kinds({ id, style, onChange }: Props) {
  const { kinds } = RULES[id];
  if (kinds.length < 2) return null;
  return (
    <Checklist
      legend={t('options.style.more.kinds')}
      items={kinds.map((kind) => ({ value: kind, name: t(`options.style.more.kind.${kind}`) }))}
      ticked={wholeSetting(style, id).kinds}
      onChange={(change) =>
        onChange((now) => {
          const ticked = change(wholeSetting(now, id).kinds);
          const left = kinds.filter((kind) => ticked.includes(kind));
          if (left.length === 0) return now;
          return editSetting(id, () => ({ kinds: left.length === kinds.length ? undefined : left }))(now);
        })
      }
    />
  );
}

function Exceptions({ id, style, onChange }: Props) {
  return (
    <TypedOption
      label={t('options.style.more.exceptions')}
      shape={{ kind: 'lines' }}
      schema={wordList}
      value={style.rules[id]?.exceptions ?? []}
      onChange={(next) => {
        const exceptions = listOf(next);
        onChange(editSetting(id, () => ({ exceptions: exceptions.length > 0 ? exceptions : undefined })));
      }}
    />
  );
}

const SEVERITIES = ['info', 'warning', 'error'] as const satisfies readonly Severity[];

/** From a day on, another severity. The day is taken when the field is left: while it is typed it passes through other days. */
function StepUp({ id, style, onChange }: Props) {
  const { later } = style.rules[id] ?? {};
  const severity = later?.severity ?? 'error';
  const set = (from: string, to: Severity) => {
    const isDay = v.is(SETTING_PARTS.later, { from, severity: to });
    onChange(editSetting(id, () => ({ later: isDay ? { from, severity: to } : undefined })));
  };
  return (
    <fieldset className="stack">
      <legend>{t('options.style.more.later')}</legend>
      <div className="row wrap bottom">
        <label className="stack small">
          {t('options.style.more.from')}
          <input
            key={later?.from ?? ''}
            type="date"
            className="in"
            defaultValue={later?.from}
            onBlur={({ target }) => target.value !== (later?.from ?? '') && set(target.value, severity)}
          />
        </label>
        {later && (
          <label className="stack small">
            {t('options.style.more.becomes')}
            <select
              value={severity}
              onChange={({ target }) => {
                const to = SEVERITIES.find((each) => each === target.value);
                if (to) set(later.from, to);
              }}
            >
              {SEVERITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`options.style.severity.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {later && <p className="small muted">{t('options.style.more.laterHint')}</p>}
    </fieldset>
  );
}

function Reset({ id, style, onChange }: Props) {
  if (!isChanged(style, id)) return null;
  const { preset } = style;
  return (
    <div className="row wrap">
      <button type="button" onClick={() => onChange(resetRule(id))}>
        {t('options.style.more.reset')}
      </button>
      <span className="small muted">
        {preset
          ? t('options.style.more.resetHint.preset', [presetName(preset)])
          : t('options.style.more.resetHint.own')}
      </span>
    </div>
  );
}

/** What a house may add to a rule, folded away behind what it has added. */
export function RuleMore(props: Props) {
  const { id, style } = props;
  const [isOpen, setOpen] = useState(false);
  const added = additions(id, style.rules[id]);
  return (
    <details className="more added" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('options.style.more.title')}
        {added.length > 0 && <span className="muted">{` · ${added.join(' · ')}`}</span>}
      </summary>
      {isOpen && (
        <div className="stack">
          <Kinds {...props} />
          <Exceptions {...props} />
          <ConditionFields {...props} />
          <StepUp {...props} />
          <Reset {...props} />
        </div>
      )}
    </details>
  );
}
