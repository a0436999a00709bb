import { t } from '../../components/app/text';
import type { RecordKind } from '../../lib/record/record';
import type { RequiredFieldOptions } from '../../lib/rules/required-field';
import { ASKABLE, ownLabel } from './rule-list';
import { setRequired } from './style-edits';
import type { StyleEdit } from './style-keeper';

interface Props {
  readonly options: RequiredFieldOptions;
  readonly onChange: (edit: StyleEdit) => void;
}

function Checklist({ kind, options, onChange }: Props & { readonly kind: RecordKind }) {
  const asked = options[kind];
  const fields = [...new Set([...ASKABLE[kind], ...asked])];
  return (
    <fieldset className="checklist">
      <legend>{t(`rules.requiredField.options.${kind}`)}</legend>
      {fields.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={asked.includes(field)}
            onChange={(event) => onChange(setRequired(kind, field, event.target.checked))}
          />
          <bdi>{ownLabel(field)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** Which fields the house asks for, folded away behind how many there are. */
export function RequiredFields({ options, onChange }: Props) {
  return (
    <details className="more">
      <summary>{t('options.style.editList')}</summary>
      <Checklist kind="contact" options={options} onChange={onChange} />
      <Checklist kind="company" options={options} onChange={onChange} />
    </details>
  );
}
