import { useId, useState, type ReactNode } from 'react';
import { numberText, t } from '../../components/app/text';
import { isCanonical, type FieldKey } from '../../lib/record/record';
import { countOf, recordOf } from './option-values';
import { ownLabel } from './rule-list';

interface Props {
  readonly label: string;
  /** The fields that may have one; `null`: any text, such as a stage. */
  readonly fields: readonly FieldKey[] | null;
  readonly value: unknown;
  /** The form of the chosen one's own value. */
  readonly children: (key: string, name: string, value: unknown) => ReactNode;
}

/** What is listed so far: "Industry: 12 · Job title: 4". */
function Listed({
  record,
  isFields,
}: {
  readonly record: Readonly<Record<string, unknown>>;
  readonly isFields: boolean;
}) {
  const entries = Object.entries(record).filter(([, value]) => countOf(value) > 0);
  if (entries.length === 0) return <p className="muted">{t('options.style.noneListed')}</p>;
  return (
    <p className="muted">
      {entries.map(([key, value], at) => (
        <span key={key}>
          {at > 0 && ' · '}
          <bdi>{t('options.style.listed', [isFields ? nameOf(key) : key, numberText(countOf(value))])}</bdi>
        </span>
      ))}
    </p>
  );
}

/** A field's label; of one that only the account has, its name in the CRM. */
function nameOf(key: string): string {
  return isCanonical(key) ? ownLabel(key) : key.replace(/^custom:/, '');
}

/** A field of the account is typed by its name in the CRM, any other by the name it has here. */
function fieldNamed(text: string, fields: readonly FieldKey[]): string {
  const name = text.toLocaleLowerCase();
  return (
    fields.find((field) => ownLabel(field).toLocaleLowerCase() === name) ?? `custom:${text.replace(/^custom:/, '')}`
  );
}

/** Lists that each belong to a field or a stage: one is chosen and edited at a time. */
export function KeyedOption({ label, fields, value, children }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const record = recordOf(value);
  const text = typed.trim();
  const key = text === '' || fields === null ? text : fieldNamed(text, fields);
  const known = [...new Set([...(fields ?? []), ...Object.keys(record)])].map(fields ? nameOf : String);
  return (
    <div className="stack small keyed" role="group" aria-labelledby={`${id}-label`}>
      <b id={`${id}-label`}>{label}</b>
      <Listed record={record} isFields={fields !== null} />
      <label className="stack">
        {t(fields ? 'options.style.chooseField' : 'options.style.chooseStage')}
        <input
          className="in"
          list={`${id}-known`}
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {key !== '' && children(key, fields ? nameOf(key) : key, record[key])}
    </div>
  );
}
