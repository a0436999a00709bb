import { useId, useState } from 'react';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import type { CanonicalField, Draft } from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import { fixedText, type Finding } from '../../lib/rules/finding';
import { TABLE_NAMES } from '../../lib/rules/tables';
import type { HouseStyle } from '../../lib/style/house-style';
import { ownLabel } from '../options/rule-list';
import { useTables } from '../options/use-tables';

const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'country', 'company', 'jobTitle'] as const;
type TrialField = (typeof FIELDS)[number] & CanonicalField;
type Values = Readonly<Record<TrialField, string>>;

/** A made-up contact as people leave them. */
const FIRST: Values = {
  firstName: 'aino',
  lastName: 'VIRTANEN',
  email: 'aino.virtanen@gmial.com',
  phone: '040 12',
  country: 'Suomi',
  company: 'Nordweb oy',
  jobTitle: '',
};

function draftOf(values: Values): Draft {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, values[field].trim() === '' ? [] : [values[field]]]));
  return { kind: 'contact', fields };
}

interface Props {
  readonly style: HouseStyle;
}

interface FoundProps {
  readonly finding: Finding;
  readonly onUse: (value: string) => void;
}

function Found({ finding, onUse }: FoundProps) {
  const { fix, field } = finding;
  const fixed = fix && !fix.alternatives ? fixedText(field, fix) : '';
  return (
    <p className="found small">
      <Glyph name={finding.severity} label={t(`popup.severity.${finding.severity}`)} />
      <span>
        <Sentence message={finding.message} />
      </span>
      {fixed !== '' && (
        <button
          type="button"
          aria-label={t('welcome.trial.useNamed', [fixed, ownLabel(field)])}
          onClick={() => onUse(fixed)}
        >
          {t('welcome.trial.use', [fixed])}
        </button>
      )}
    </p>
  );
}

/** An example record whose fields are checked as they are typed, by the rules themselves: nothing is asked or kept. */
export function TrialRecord({ style }: Props) {
  const id = useId();
  const [values, setValues] = useState(FIRST);
  const [now] = useState(() => Date.now());
  const tables = useTables(TABLE_NAMES);
  const context = { now, defaultCountry: style.defaultCountry, candidates: [], tables };
  const findings = runRules(draftOf(values), style, context).filter(({ field }) =>
    FIELDS.some((each) => each === field),
  );
  const write = (field: TrialField, value: string) => setValues((before) => ({ ...before, [field]: value }));
  return (
    <aside aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('welcome.trial.title')}</h2>
      <p className="small muted">{t('welcome.trial.lead')}</p>
      {FIELDS.map((field) => {
        const own = findings.filter((finding) => finding.field === field);
        return (
          <div key={field} className="trial-field" data-field={field}>
            <label htmlFor={`${id}-${field}`} className="small">
              {ownLabel(field)}
            </label>
            <input
              id={`${id}-${field}`}
              className="in"
              value={values[field]}
              maxLength={250}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={own.length > 0 ? `${id}-${field}-found` : undefined}
              onChange={({ target }) => write(field, target.value)}
            />
            <div id={`${id}-${field}-found`}>
              {own.map((finding) => (
                <Found key={finding.rule} finding={finding} onUse={(value) => write(field, value)} />
              ))}
            </div>
          </div>
        );
      })}
      <p role="status" className="row">
        {findings.length === 0 && <Glyph name="good" />}
        {findings.length === 0 ? t('welcome.trial.fine') : t('welcome.trial.found', findings.length)}
      </p>
    </aside>
  );
}
