import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { t } from '../../components/app/text';
import { FREE, type Policy } from '../../lib/style/policy';

function headline({ admin, note }: Policy): { readonly text: string; readonly params: readonly string[] } {
  const text = `options.policy.${note === '' ? 'set' : 'note'}${admin === '' ? '' : 'By'}`;
  return { text, params: [admin, note].filter((word) => word !== '') };
}

const isFree = (policy: Policy): boolean => JSON.stringify(policy) === JSON.stringify(FREE);

/** At the head of the house style: who set a policy here, in their own words, and how much of it is locked. Nothing without one. */
export function PolicyNote({ policy }: { readonly policy: Policy | undefined }) {
  if (!policy || isFree(policy)) return null;
  return (
    <div className="note note-info policy">
      <Glyph name="info" />
      <div className="stack">
        <p>
          <Phrase {...headline(policy)} />
        </p>
        {policy.locked.length > 0 && <p className="muted">{t('options.policy.locked', policy.locked.length)}</p>}
      </div>
    </div>
  );
}

/** In the place of the form for a key, where nobody is to connect here. */
export function ConnectOff({ policy: { admin, note } }: { readonly policy: Policy }) {
  return (
    <div className="note note-info">
      <Glyph name="info" />
      <div className="stack">
        <p>
          <Phrase text={admin === '' ? 'options.policy.connectOff' : 'options.policy.connectOffBy'} params={[admin]} />
        </p>
        {note !== '' && (
          <p className="muted">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
