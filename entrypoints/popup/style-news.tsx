import { ask } from '../../components/app/channel';
import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { dayText, t } from '../../components/app/text';
import type { Action } from '../../components/app/use-action';
import type { HouseView } from '../../lib/messages/house';

/** Tells once that the house style was changed: who, when and why. Gone when it is read. */
export function StyleNews({ view, action }: { readonly view: HouseView | undefined; readonly action: Action }) {
  const news = view?.news;
  if (!news) return null;
  const { author, reason, at } = news;
  const read = () =>
    action.run(async () => {
      await ask('newsSeen', null);
    });
  return (
    <div className="note note-info" role="status">
      <Glyph name="info" />
      <div className="grow">
        <p>
          <b>{author === '' ? t('popup.style.news') : <Phrase text="popup.style.newsBy" params={[author]} />}</b>
        </p>
        {reason !== '' && (
          <p>
            <bdi>{reason}</bdi>
          </p>
        )}
        <p className="small muted">
          <Phrase text="popup.style.newsOn" params={[dayText(at)]} />
        </p>
      </div>
      <button type="button" disabled={action.busy} onClick={read}>
        {t('popup.style.read')}
      </button>
    </div>
  );
}
