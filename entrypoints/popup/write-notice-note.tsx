import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { dayText, t } from '../../components/app/text';
import type { WriteNotice } from '../../lib/messages/protocol';

const LOOK = {
  merged: { note: 'note-good', glyph: 'good', text: 'popup.notice.merged' },
  'did-not-happen': { note: 'note-info', glyph: 'info', text: 'popup.notice.didNotHappen' },
  asked: { note: 'note-warning', glyph: 'warning', text: 'popup.notice.asked' },
} as const;

/** What the last merge on this tab came to. */
export function WriteNoticeNote({ notice }: { readonly notice: WriteNotice }) {
  const { note, glyph, text } = LOOK[notice.status];
  const names = [notice.loserName || t('popup.unnamed'), notice.survivorName || t('popup.unnamed')];
  return (
    <div className={`note ${note}`}>
      <Glyph name={glyph} />
      <p>
        <Phrase text={text} params={names} />
        {notice.status === 'merged' && notice.newId && (
          <>
            {' '}
            <Phrase text="popup.notice.newId" params={[notice.survivorId]} />
          </>
        )}
        {notice.status !== 'did-not-happen' && (
          <>
            {' '}
            <Phrase text="popup.notice.kept" params={[dayText(notice.keptUntil)]} />
          </>
        )}
      </p>
    </div>
  );
}
