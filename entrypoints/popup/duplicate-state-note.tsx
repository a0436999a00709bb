import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { momentText } from '../../components/app/text';
import type { SurfaceAudit } from '../../lib/messages/protocol';

/** Each state's text, and the one that tells when it ends. */
const TEXTS = {
  'not-connected': { bare: 'popup.duplicates.notConnected' },
  'other-account': { bare: 'popup.duplicates.otherAccount' },
  unauthorized: { bare: 'popup.duplicates.unauthorized' },
  'missing-scopes': { bare: 'popup.duplicates.missingScopes' },
  'rate-limited': { bare: 'popup.duplicates.rateLimited', until: 'popup.duplicatesUntil.rateLimited' },
  unreachable: { bare: 'popup.duplicates.unreachable', until: 'popup.duplicatesUntil.unreachable' },
} as const;

interface Props {
  readonly audit: SurfaceAudit;
  readonly now: number;
  readonly onOptions: () => void;
}

/** Why duplicates are not looked for, and when they will be again; nothing while all is well. */
export function DuplicateStateNote({ audit, now, onOptions }: Props) {
  const { duplicates: state, retryAt } = audit;
  if (state === 'on') return null;
  const texts = TEXTS[state];
  // These pass by themselves; the others need somebody to go to Options.
  const passes = 'until' in texts;
  const until = passes && retryAt !== undefined && retryAt > now ? retryAt : undefined;
  return (
    <div className={`note ${passes ? 'note-info' : 'note-warning'}`}>
      <Glyph name={passes ? 'info' : 'warning'} />
      <div className="stack">
        <p>
          {passes && until !== undefined ? (
            <Phrase text={texts.until} params={[momentText(until, now)]} />
          ) : (
            <Phrase text={texts.bare} />
          )}
        </p>
        {!passes && (
          <div>
            <button type="button" onClick={onOptions}>
              <Phrase text={state === 'not-connected' ? 'popup.connect' : 'popup.openConnections'} />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
