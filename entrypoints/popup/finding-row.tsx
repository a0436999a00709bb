import { useState, type ReactNode } from 'react';
import { Glyph } from '../../components/app/glyph';
import { Phrase, Sentence } from '../../components/app/phrase';
import { sentenceContext, t, type Labels } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import { fixedText, type Finding } from '../../lib/rules/finding';
import { choicesOf } from '../../lib/rules/fix-choices';
import { Change, FixDetails } from './fix-preview';

interface Props {
  readonly finding: Finding;
  readonly labels: Labels;
  readonly busy: boolean;
  /** Whether another row offers the same fix of the same value already. */
  readonly isOffered: boolean;
  /** Whether the record can be named, so that something about it can be kept. */
  readonly canPostpone: boolean;
  readonly onShow: () => void;
  /** `chosen`: one of several values. */
  readonly onFix: (chosen?: string) => void;
  readonly onPostpone: () => void;
  /** None where the value may not be named here: the page's own card does it. */
  readonly onIgnore?: () => void;
  readonly onMute: () => void;
}

/** What is wrong with which field, and what would be written where that can be seen before it is done. */
function What({ finding, labels, label }: Pick<Props, 'finding' | 'labels'> & { readonly label: string }) {
  const { fix, postponed, severity } = finding;
  const isSeen = fix && !fix.alternatives && (fix.kind === 'safe' || fix.source);
  const sign = postponed ? 'info' : severity;
  return (
    <>
      <Glyph name={sign} label={t(`popup.severity.${sign}`)} />
      <span className="what">
        <b>
          <bdi>{label}</bdi>
        </b>
        <span className="muted">
          {postponed ? t('popup.postponed') : <Sentence message={finding.message} labels={labels} />}
        </span>
        {isSeen && <Change from={finding.value} to={fixedText(finding.field, fix)} />}
        {isSeen && <FixDetails fix={fix} labels={labels} />}
      </span>
    </>
  );
}

/** The values of which a person takes one: none comes first. */
function Choices({ finding, busy, label, onFix }: Omit<Props, 'labels'> & { readonly label: string }) {
  return choicesOf(finding).map(({ value, text, stays }) => (
    <button
      key={value}
      type="button"
      disabled={busy}
      onClick={() => onFix(value)}
      aria-label={value === '' ? undefined : t(stays ? 'popup.keepName' : 'popup.useName', [text, label])}
    >
      {value === '' ? t('popup.clear') : <Phrase text={stays ? 'popup.keepValue' : 'popup.use'} params={[text]} />}
    </button>
  ));
}

/** What else there is to do with a finding: seldom wanted, so behind a press. */
function More({ finding, busy, onIgnore, onMute }: Props) {
  return (
    <>
      {onIgnore && (
        <button type="button" className="quiet" disabled={busy} onClick={onIgnore}>
          {t('popup.ignoreHere')}
        </button>
      )}
      {!finding.locked && (
        <button type="button" className="quiet" disabled={busy} onClick={onMute}>
          {t('popup.mute')}
        </button>
      )}
    </>
  );
}

/** One finding: a click leads to its field; *Fix* where the fix is safe, otherwise a person must look or choose. */
export function FindingRow(props: Props) {
  const { finding, labels, busy, isOffered, onShow, onFix, onPostpone } = props;
  const label = fieldLabel(finding.field, sentenceContext(labels));
  const isChoice = finding.fix?.alternatives !== undefined && !isOffered;
  const isSafe = finding.fix?.kind === 'safe' && !isOffered;
  const canPostpone = finding.notYet !== undefined && !finding.postponed && props.canPostpone;
  const [isMore, setMore] = useState(false);
  const hasMore = props.onIgnore !== undefined || !finding.locked;
  const what: ReactNode = <What finding={finding} labels={labels} label={label} />;
  return (
    <li>
      <div className={isSafe || hasMore ? 'split' : undefined}>
        <button type="button" className="go" disabled={busy} onClick={onShow}>
          {what}
          {!isSafe && <span className="as-button">{t('popup.goTo')}</span>}
        </button>
        {isSafe && (
          <button type="button" disabled={busy} onClick={() => onFix()} aria-label={t('popup.fixField', [label])}>
            {t('popup.fix')}
          </button>
        )}
        {hasMore && (
          <button
            type="button"
            className="more"
            aria-expanded={isMore}
            aria-label={t('popup.more', [label])}
            onClick={() => setMore(!isMore)}
          >
            <span aria-hidden="true">⋯</span>
          </button>
        )}
      </div>
      {(isChoice || canPostpone || isMore) && (
        <div className="also row">
          {isChoice && <Choices {...props} label={label} />}
          {canPostpone && (
            <button
              type="button"
              className="quiet"
              disabled={busy}
              onClick={onPostpone}
              aria-label={t('popup.notYetName', [label])}
            >
              {t('popup.notYet')}
            </button>
          )}
          {isMore && <More {...props} />}
        </div>
      )}
    </li>
  );
}
