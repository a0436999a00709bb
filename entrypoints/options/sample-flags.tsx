import { useCallback } from 'react';
import { ask } from '../../components/app/channel';
import { AboutCrm } from '../../components/app/crm-words';
import { numberText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import type { CrmId } from '../../lib/record/record';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Counts, RuleFlags, SampleFlags as Flags } from '../../lib/style/sample-flags';
import { ruleTitle } from './rule-list';
import { useConnectedCrm } from './use-connected-crm';
import { useLaterAnswer } from './use-later-answer';

interface Props {
  /** A style that is not saved yet. */
  readonly style: HouseStyle;
}

/** Of the rules that change, so many are named. */
const MOST_RULES = 5;

const isOther = ({ before, after }: Counts) => before !== after;

function headline({ records, flagged: { before, after } }: Flags): string {
  const [flagged, of] = [numberText(after), numberText(records)];
  const change = numberText(Math.abs(after - before));
  if (after > before) return t('options.sample.more', records, [flagged, of, change]);
  if (after < before) return t('options.sample.fewer', records, [flagged, of, change]);
  return t('options.sample.same', records, [flagged, of]);
}

function lineOf({ rule, flagged, noted }: RuleFlags): string {
  const text = (counts: Counts) => [ruleTitle(rule), numberText(counts.before), numberText(counts.after)];
  const [name = '', before = '', after = ''] = text(isOther(flagged) ? flagged : noted);
  return isOther(flagged)
    ? t('options.sample.rule', [name, before, after])
    : t('options.sample.note', [name, before, after]);
}

function Told({ flags }: { readonly flags: Flags }) {
  const changed = flags.rules.filter(({ flagged, noted }) => isOther(flagged) || isOther(noted));
  return (
    <>
      <p>
        <b>{headline(flags)}</b>
      </p>
      {changed.length > 0 && (
        <ul className="small">
          {changed.slice(0, MOST_RULES).map((one) => (
            <li key={one.rule}>{lineOf(one)}</li>
          ))}
        </ul>
      )}
      <p className="small muted">{t('options.sample.hint')}</p>
    </>
  );
}

function Asked({ crm, style }: Props & { readonly crm: CrmId }) {
  const question = useCallback(() => ask('sampleFlags', { crm, style }), [crm, style]);
  const { answer, trouble, isOld } = useLaterAnswer(question);
  return (
    <AboutCrm crm={crm}>
      <div className="stack" role="status" aria-busy={isOld}>
        {trouble && <TroubleNote trouble={trouble} />}
        {!trouble && answer === undefined && <p className="muted">{t('options.sample.looking')}</p>}
        {answer === null && <p className="muted">{t('options.sample.noCrm')}</p>}
        {answer?.records === 0 && <p className="muted">{t('options.sample.empty')}</p>}
        {answer && answer.records > 0 && <Told flags={answer} />}
      </div>
    </AboutCrm>
  );
}

/** What a style that is not saved yet would flag in a sample of the account's records. A hint where no CRM is connected. */
export function SampleFlags({ style }: Props) {
  const crm = useConnectedCrm();
  if (crm === undefined) return null;
  return crm === null ? <p className="muted">{t('options.sample.noCrm')}</p> : <Asked crm={crm} style={style} />;
}
