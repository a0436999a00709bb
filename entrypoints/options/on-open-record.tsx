import { useCallback } from 'react';
import { ask } from '../../components/app/channel';
import { AboutCrm } from '../../components/app/crm-words';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { numberText, t, type Labels } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import type { OpenRecordTrial } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';
import type { HouseStyle } from '../../lib/style/house-style';
import { ownLabel } from './rule-list';
import { useLaterAnswer } from './use-later-answer';

interface Props {
  /** A style that is not saved yet. */
  readonly style: HouseStyle;
}

const keyOf = ({ rule, field, index, severity, message }: Finding) =>
  [rule, field, index, severity, message.key].join(' ');

type Fate = 'new' | 'gone' | 'stays';

/** Every finding of either style once: what comes, what goes, what stays. */
function fatesOf({ before, after }: OpenRecordTrial): readonly (readonly [Finding, Fate])[] {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.map((one) => [one, was.has(keyOf(one)) ? 'stays' : 'new'] as const),
    ...before.filter((one) => !is.has(keyOf(one))).map((one) => [one, 'gone'] as const),
  ];
}

function Line({ finding, fate, labels }: { readonly finding: Finding; readonly fate: Fate; readonly labels: Labels }) {
  const { field, severity, message } = finding;
  const sentence = <Sentence message={message} labels={labels} />;
  return (
    <li className="row verdict" data-fate={fate}>
      <Glyph name={severity} label={t(`options.style.severity.${severity}`)} />
      <span className="stack">
        <span>{fate === 'gone' ? <s>{sentence}</s> : sentence}</span>
        <span className="small muted">
          {t('options.style.listed', [labels[field] ?? ownLabel(field), t(`options.openRecord.${fate}`)])}
        </span>
      </span>
    </li>
  );
}

function Told({ trial }: { readonly trial: OpenRecordTrial }) {
  const { crm, title, labels, before, after } = trial;
  const name = title === '' ? t('options.openRecord.unnamed') : title;
  const [now, then] = [numberText(before.length), numberText(after.length)];
  return (
    <AboutCrm crm={crm}>
      <p>
        <b>{t('options.openRecord.title', before.length, [name, now, then])}</b>
      </p>
      <ul className="stack">
        {fatesOf(trial).map(([finding, fate]) => (
          <Line key={`${fate} ${keyOf(finding)}`} finding={finding} fate={fate} labels={labels} />
        ))}
      </ul>
    </AboutCrm>
  );
}

/** What a style that is not saved yet would say of the record last looked at in another tab. */
export function OnOpenRecord({ style }: Props) {
  const question = useCallback(() => ask('tryOnOpenRecord', { style }), [style]);
  const { answer, trouble, isOld } = useLaterAnswer(question);
  return (
    <div className="stack" role="status" aria-busy={isOld}>
      {trouble && <TroubleNote trouble={trouble} />}
      {answer === null && <p className="muted">{t('options.openRecord.none')}</p>}
      {answer && <Told trial={answer} />}
    </div>
  );
}
