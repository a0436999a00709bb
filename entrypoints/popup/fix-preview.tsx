import { Phrase, Sentence } from '../../components/app/phrase';
import { sentenceContext, t, type Labels } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import type { Fix } from '../../lib/rules/finding';
import { otherChanges } from '../../lib/rules/fix-choices';

/** The old value struck, the new one beside it: what *Fix* will write is seen before it is pressed. */
export function Change({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <span className="change">
      {from !== '' && (
        <s className="value">
          <bdi>{from}</bdi>
        </s>
      )}{' '}
      {to === '' ? (
        <span className="muted">{t('popup.emptied')}</span>
      ) : (
        <b className="value">
          <bdi>{to}</bdi>
        </b>
      )}
    </span>
  );
}

/** What a fix writes into other fields, and where its value comes from. */
export function FixDetails({ fix, labels }: { readonly fix: Fix; readonly labels: Labels }) {
  const labelOf = (field: Parameters<typeof fieldLabel>[0]) => fieldLabel(field, sentenceContext(labels));
  return (
    <>
      {otherChanges(fix).map(({ field, text }) => (
        <span key={field} className="small muted">
          {text === '' ? (
            <Phrase text="popup.alsoClears" params={[labelOf(field)]} />
          ) : (
            <Phrase text="popup.alsoWrites" params={[text, labelOf(field)]} />
          )}
        </span>
      ))}
      {fix.further !== undefined && (
        <span className="small muted">
          <Phrase text="popup.alsoAdds" params={[fix.further]} />
        </span>
      )}
      {fix.source && (
        <span className="small muted">
          <Sentence message={fix.source} labels={labels} />
        </span>
      )}
    </>
  );
}
