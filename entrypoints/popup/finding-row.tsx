import type { ReactNode } from 'react';
import { Glyph } from '../../components/app/glyph';
import { Sentence } from '../../components/app/phrase';
import { sentenceContext, t, type Labels } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import { fixedText, type Finding } from '../../lib/rules/finding';

interface Props {
  readonly finding: Finding;
  readonly labels: Labels;
  readonly busy: boolean;
  readonly onShow: () => void;
  readonly onFix: () => void;
}

/** The old value struck, the new one beside it: what *Fix* will write is seen before it is pressed. */
function Change({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <span className="change">
      {from !== '' && (
        <s className="value">
          <bdi>{from}</bdi>
        </s>
      )}{' '}
      <b className="value">
        <bdi>{to}</bdi>
      </b>
    </span>
  );
}

/** One finding: a click leads to its field; *Fix* where the fix is safe, otherwise a person must look. */
export function FindingRow({ finding, labels, busy, onShow, onFix }: Props) {
  const label = fieldLabel(finding.field, sentenceContext(labels));
  const fix = finding.fix?.kind === 'safe' ? finding.fix : undefined;
  const what: ReactNode = (
    <>
      <Glyph name={finding.severity} label={t(`popup.severity.${finding.severity}`)} />
      <span className="what">
        <b>
          <bdi>{label}</bdi>
        </b>
        <span className="muted">
          <Sentence message={finding.message} labels={labels} />
        </span>
        {fix && <Change from={finding.value} to={fixedText(finding.field, fix)} />}
      </span>
    </>
  );
  if (!fix) {
    return (
      <li>
        <button type="button" className="go" disabled={busy} onClick={onShow}>
          {what}
          <span className="as-button">{t('popup.goTo')}</span>
        </button>
      </li>
    );
  }
  return (
    <li className="split">
      <button type="button" className="go" disabled={busy} onClick={onShow}>
        {what}
      </button>
      <button type="button" disabled={busy} onClick={onFix} aria-label={t('popup.fixField', [label])}>
        {t('popup.fix')}
      </button>
    </li>
  );
}
