import { Phrase } from '../../components/app/phrase';
import { dayText, t } from '../../components/app/text';
import type { HouseView } from '../../lib/messages/house';
import { changedAt } from '../../lib/style/house-style';

/** Which house style holds here: its name and the day of its last change. */
export function StyleLine({ view }: { readonly view: HouseView | undefined }) {
  if (!view) return null;
  const { name } = view.house;
  const at = changedAt(view.house);
  const day = at === undefined ? [] : [dayText(at)];
  return (
    <p className="small muted style-line">
      {name === '' && at === undefined && t('popup.style.asInstalled')}
      {name === '' && at !== undefined && <Phrase text="popup.style.of" params={day} />}
      {name !== '' && (
        <Phrase text={at === undefined ? 'popup.style.named' : 'popup.style.namedOf'} params={[name, ...day]} />
      )}
    </p>
  );
}
