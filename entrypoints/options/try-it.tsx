import { useId, useState } from 'react';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import { runRules } from '../../lib/rules/engine';
import type { Finding } from '../../lib/rules/finding';
import type { HouseStyle } from '../../lib/style/house-style';

/** What the house style says of a phone number, worked out here in the page; nothing is sent anywhere. */
export function tryPhone(phone: string, country: string, style: HouseStyle, now: number): readonly Finding[] {
  const draft = { kind: 'contact', fields: { phone: [phone], country: [country] } } as const;
  const context = { now, defaultCountry: style.defaultCountry, candidates: [] };
  return runRules(draft, style, context).filter(({ field }) => field === 'phone');
}

function Verdict({ finding }: { readonly finding: Finding }) {
  return (
    <li className="row verdict">
      <Glyph name={finding.severity} label={t(`options.style.severity.${finding.severity}`)} />
      <span className="stack">
        <span>
          <Sentence message={finding.message} />
        </span>
        <s className="value">
          <bdi>{finding.value}</bdi>
        </s>
        {finding.fix && (
          <b className="value">
            <bdi>{finding.fix.value}</bdi>
          </b>
        )}
        {finding.fix?.kind === 'review' && <span className="small muted">{t('options.try.look')}</span>}
      </span>
    </li>
  );
}

/** A phone number typed here is checked by the rules as they are set on the left. */
export function TryIt({ style }: { readonly style: HouseStyle }) {
  const [phone, setPhone] = useState('08-751 06 30');
  const [country, setCountry] = useState('Sverige');
  const id = useId();
  // The phone rules ask for no clock.
  const findings = phone.trim() === '' ? [] : tryPhone(phone, country, style, 0);
  return (
    <aside aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('options.try.title')}</h2>
      <div className="stack">
        <label className="stack small muted">
          {t('fields.phone')}
          <input className="in" value={phone} maxLength={250} onChange={({ target }) => setPhone(target.value)} />
        </label>
        <label className="stack small muted">
          {t('fields.country')}
          <input className="in" value={country} maxLength={100} onChange={({ target }) => setCountry(target.value)} />
        </label>
      </div>
      <div className="verdicts" aria-live="polite">
        {phone.trim() === '' && <p className="muted">{t('options.try.empty')}</p>}
        {phone.trim() !== '' && findings.length === 0 && (
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
