import { useId, useState } from 'react';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { listText, t } from '../../components/app/text';
import { CANONICAL_FIELDS, isCanonical, type FieldKey } from '../../lib/record/record';
import { fixedText, type Finding } from '../../lib/rules/finding';
import { choicesOf } from '../../lib/rules/fix-choices';
import type { HouseStyle } from '../../lib/style/house-style';
import { ownLabel } from './rule-list';
import { tablesFor, tryOut, type Trial } from './trial';
import { useTables } from './use-tables';

interface Props {
  readonly style: HouseStyle;
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

/** What would be written; of several values each, because a person chooses. */
function Fixed({ finding }: { readonly finding: Finding }) {
  const { fix, field } = finding;
  if (!fix) return null;
  const texts = fix.alternatives ? choicesOf(finding).map(({ text }) => text) : [fixedText(field, fix)];
  return (
    <>
      {texts.map((text) => (
        <b key={text} className="value">
          <bdi>{text}</bdi>
        </b>
      ))}
      {fix.source && (
        <span className="small muted">
          <Sentence message={fix.source} />
        </span>
      )}
      {fix.kind === 'review' && <span className="small muted">{t('options.try.look')}</span>}
    </>
  );
}

function Verdict({ finding }: { readonly finding: Finding }) {
  return (
    <li className="row verdict">
      <Glyph name={finding.severity} label={t(`options.style.severity.${finding.severity}`)} />
      <span className="stack">
        <span>
          <Sentence message={finding.message} />
        </span>
        {finding.value !== '' && (
          <s className="value">
            <bdi>{finding.value}</bdi>
          </s>
        )}
        <Fixed finding={finding} />
      </span>
    </li>
  );
}

/** Whose field: one of a contact's, or of a company's. */
function FieldChoice({ trial, onTrial }: Omit<Props, 'style'>) {
  const choose = (chosen: string) => {
    const [kind, field = ''] = chosen.split(' ');
    if (!isCanonical(field)) return;
    const { value, country } = trial;
    onTrial({ kind: kind === 'company' ? 'company' : 'contact', field, value, country, others: {} });
  };
  const fields: readonly FieldKey[] = [...new Set([...CANONICAL_FIELDS, trial.field])];
  return (
    <label className="stack small muted">
      {t('options.try.field')}
      <select value={`${trial.kind} ${trial.field}`} onChange={({ target }) => choose(target.value)}>
        {(['contact', 'company'] as const).map((kind) => (
          <optgroup key={kind} label={t(`options.try.kind.${kind}`)}>
            {fields.map((field) => (
              <option key={field} value={`${kind} ${field}`}>
                {ownLabel(field)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What an example says beside the value. */
function Beside({ others }: Pick<Trial, 'others'>) {
  const said = (Object.entries(others) as [FieldKey, readonly string[]][]) // by the type of the fields
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => t('options.style.listed', [ownLabel(field), values.join(', ')]));
  if (said.length === 0) return null;
  return <p className="small muted">{t('options.try.beside', [listText(said)])}</p>;
}

/** A value typed here is checked by the rules as they are set on the left. */
export function TryIt({ style, trial, onTrial }: Props) {
  const id = useId();
  const [now] = useState(() => Date.now());
  const tables = useTables(tablesFor(trial.field, style));
  const findings = tryOut(trial, style, tables, now);
  const isEmpty = trial.value.trim() === '';
  return (
    <aside aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('options.try.title')}</h2>
      <div className="stack">
        <FieldChoice trial={trial} onTrial={onTrial} />
        <label className="stack small muted">
          {t('options.try.value')}
          <input
            className="in"
            value={trial.value}
            maxLength={250}
            onChange={({ target }) => onTrial({ ...trial, value: target.value, isExample: false })}
          />
        </label>
        {trial.field !== 'country' && (
          <label className="stack small muted">
            {t('fields.country')}
            <input
              className="in"
              value={trial.country}
              maxLength={100}
              onChange={({ target }) => onTrial({ ...trial, country: target.value })}
            />
          </label>
        )}
        <Beside others={trial.others} />
      </div>
      <div className="verdicts" aria-live="polite">
        {isEmpty && findings.length === 0 && <p className="muted">{t('options.try.empty')}</p>}
        {!isEmpty && findings.length === 0 && (
          <p className="row">
            <Glyph name="good" /> {t('options.try.good')}
          </p>
        )}
        <ul className="stack">
          {findings.map((finding) => (
            <Verdict key={`${finding.rule} ${finding.index}`} finding={finding} />
          ))}
        </ul>
      </div>
    </aside>
  );
}
