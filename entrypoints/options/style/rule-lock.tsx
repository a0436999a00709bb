import { t } from '../../../components/app/text';
import type { Policy } from '../../../lib/style/policy';

/** Says who set a rule that nobody changes here, and what they say about it. */
export function RuleLock({ policy: { admin, note } }: { readonly policy: Policy }) {
  return (
    <p className="lock small">
      <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <rect x="3" y="7" width="10" height="7.5" rx="1.5" fill="currentColor" />
        <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>
        <b>{admin === '' ? t('options.style.more.locked') : t('options.style.more.lockedBy', [admin])}</b>
        {note !== '' && <bdi className="muted"> {note}</bdi>}
      </span>
    </p>
  );
}
