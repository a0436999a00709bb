import { useId, useState } from 'react';
import { useCrmWords } from '../../components/app/crm-words';
import { t, textOf } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import type { Action } from '../../components/app/use-action';
import type { CrmId } from '../../lib/record/record';
import { camel } from '../../lib/rules/rule-texts';
import { PRESET_IDS, type HouseStyle, type PresetId } from '../../lib/style/house-style';
import { countryNames } from '../options/countries';
import type { StyleEdit } from '../options/style-keeper';
import { Suggestion } from '../options/suggestion';
import { Leaves } from './step';

export const presetName = (preset: PresetId): string => textOf(`presets.${camel(preset)}.name`);

interface Props {
  /** What was chosen so far, as it would be saved. */
  readonly style: HouseStyle;
  readonly preset: PresetId;
  readonly country: string;
  /** The CRM that is connected, if any: whose records a suggestion can read. */
  readonly connected: CrmId | undefined;
  readonly save: Pick<Action, 'busy' | 'trouble'>;
  readonly onPreset: (preset: PresetId) => void;
  readonly onCountry: (country: string) => void;
  readonly onSuggestion: (edit: StyleEdit) => void;
  readonly onSave: () => void;
}

function Presets({ preset, onPreset }: Pick<Props, 'preset' | 'onPreset'>) {
  const id = useId();
  return (
    <fieldset className="choices tall">
      <legend className="visually-hidden">{t('welcome.style.preset')}</legend>
      {PRESET_IDS.map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name={id}
            checked={each === preset}
            aria-labelledby={`${id}-${each}`}
            aria-describedby={`${id}-${each}-about`}
            onChange={() => onPreset(each)}
          />
          <span>
            <b id={`${id}-${each}`}>{presetName(each)}</b>
            <span id={`${id}-${each}-about`} className="small muted">
              {textOf(`presets.${camel(each)}.about`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Country({ country, onCountry }: Pick<Props, 'country' | 'onCountry'>) {
  const [countries] = useState(countryNames);
  const hintId = useId();
  return (
    <div className="stack">
      <label className="stack">
        <b>{t('welcome.style.country')}</b>
        <select value={country} aria-describedby={hintId} onChange={({ target }) => onCountry(target.value)}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p id={hintId} className="small muted">
        {t('welcome.style.countryHint')}
      </p>
    </div>
  );
}

/** The house style to start from. */
export function StyleStep({ style, connected, save, onSuggestion, onSave, ...props }: Props) {
  const words = useCrmWords();
  return (
    <>
      <p>{t('welcome.style.lead')}</p>
      <Presets {...props} />
      <Country {...props} />
      {connected && <Suggestion style={style} onTake={onSuggestion} heading="h3" />}
      <Leaves>{connected ? t('welcome.style.leavesSample', words) : t('welcome.style.leaves')}</Leaves>
      {save.trouble && <TroubleNote trouble={save.trouble} />}
      <div>
        <button type="button" className="primary" disabled={save.busy} onClick={onSave}>
          {t(save.busy ? 'welcome.style.saving' : 'welcome.style.save')}
        </button>
      </div>
    </>
  );
}
