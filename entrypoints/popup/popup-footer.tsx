import type { ReactNode } from 'react';
import { t } from '../../components/app/text';
import type { Action } from '../../components/app/use-action';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';
import { safeFixes } from './audit-view';

/** How to make Lintel quiet on the tab. */
export type Quiet = { readonly minutes: number } | { readonly thisTab: true } | { readonly off: true };

const SNOOZE_MINUTES = 30;

interface Props {
  readonly surfaces: readonly SurfaceAudit[];
  /** Whether the policy lets several fixes go at once. */
  readonly mayFixAll: boolean;
  /** Whether there is anything that could be silenced. */
  readonly canHush: boolean;
  readonly action: Action;
  readonly onFixAll: (audit: SurfaceAudit, findings: readonly Finding[]) => void;
  readonly onQuiet: (how: Quiet) => void;
  readonly onOptions: () => void;
  /** Stands last. */
  readonly children?: ReactNode;
}

function Silences({ busy, onQuiet }: { readonly busy: boolean; readonly onQuiet: Props['onQuiet'] }) {
  return (
    <span>
      <button type="button" className="quiet" disabled={busy} onClick={() => onQuiet({ minutes: SNOOZE_MINUTES })}>
        {t('popup.snooze', SNOOZE_MINUTES)}
      </button>
      <button type="button" className="quiet" disabled={busy} onClick={() => onQuiet({ thisTab: true })}>
        {t('popup.quietTab')}
      </button>
    </span>
  );
}

/** All safe fixes at once, the ways to silence, and the way to Options. */
export function PopupFooter(props: Props) {
  const { surfaces, mayFixAll, canHush, action, onFixAll, onQuiet, onOptions, children } = props;
  const front = surfaces[0];
  const fixes = front && mayFixAll ? safeFixes(front) : [];
  const ways = (
    <span className="small muted ways">
      <button type="button" className="link" onClick={onOptions}>
        {t('popup.options')}
      </button>
    </span>
  );
  return (
    <footer>
      {front && fixes.length > 1 && (
        <div className="row between">
          <button type="button" className="primary" disabled={action.busy} onClick={() => onFixAll(front, fixes)}>
            {t('popup.fixSafe', fixes.length)}
          </button>
          {ways}
        </div>
      )}
      <div className="row between">
        {canHush && <Silences busy={action.busy} onQuiet={onQuiet} />}
        {fixes.length < 2 && ways}
      </div>
      {children}
    </footer>
  );
}
