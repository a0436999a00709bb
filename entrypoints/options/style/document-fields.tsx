import { useId, useState } from 'react';
import { t } from '../../../components/app/text';
import type { HouseStyle } from '../../../lib/style/house-style';
import type { Policy } from '../../../lib/style/policy';
import { STYLE_PARTS } from '../../../lib/style/style-schema';
import { countryNames } from '../countries';
import { setCountry, setMarkOnOpen, setText } from '../style-edits';
import type { StyleEdit } from '../style-keeper';
import { TypedOption } from '../typed-option';

interface Props {
  readonly style: HouseStyle;
  readonly policy: Policy;
  readonly onChange: (edit: StyleEdit) => void;
}

/** What the house style is called, and whom to ask about it. What the policy says stands there as it is. */
function Names({ style, policy, onChange }: Props) {
  const names = { name: t('options.style.name'), owner: t('options.style.owner') } as const;
  return (['name', 'owner'] as const).map((part) =>
    policy.style?.[part] ? (
      <p key={part} className="stack small">
        <b>{names[part]}</b>
        <bdi>{style[part]}</bdi>
        <span className="muted">{t('options.style.ruledByPolicy')}</span>
      </p>
    ) : (
      <TypedOption
        key={part}
        label={names[part]}
        shape={{ kind: 'text' }}
        schema={STYLE_PARTS[part]}
        value={style[part]}
        onChange={(text) => onChange(setText(part, String(text)))}
      />
    ),
  );
}

function Country({ style, onChange }: Omit<Props, 'policy'>) {
  const [countries] = useState(countryNames);
  const hintId = useId();
  return (
    <div className="stack">
      <label className="stack">
        <b>{t('options.style.country')}</b>
        <select
          value={style.defaultCountry}
          aria-describedby={hintId}
          onChange={({ target }) => onChange(setCountry(target.value))}
        >
          {countries.map((country) => (
            <option key={country.code} value={country.code}>
              {country.name}
            </option>
          ))}
        </select>
      </label>
      <p id={hintId} className="small muted">
        {t('options.style.countryHint')}
      </p>
    </div>
  );
}

function MarkOnOpen({ style, onChange }: Omit<Props, 'policy'>) {
  const name = useId();
  return (
    <fieldset className="stack">
      <legend>
        <b>{t('options.style.markOnOpen')}</b>
      </legend>
      {(['errors', 'everything'] as const).map((mark) => (
        <label key={mark}>
          <input
            type="radio"
            name={name}
            checked={style.markOnOpen === mark}
            onChange={() => onChange(setMarkOnOpen(mark))}
          />
          {t(`options.style.mark.${mark}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What the document says beside its rules. */
export function DocumentFields({ style, policy, onChange }: Props) {
  return (
    <div className="document">
      <Names style={style} policy={policy} onChange={onChange} />
      <Country style={style} onChange={onChange} />
      <MarkOnOpen style={style} onChange={onChange} />
    </div>
  );
}
