import { ask } from '../../components/app/channel';
import { Phrase } from '../../components/app/phrase';
import { sentenceContext, t, textOf, type Labels } from '../../components/app/text';
import type { Action } from '../../components/app/use-action';
import type { IgnoredHere, SurfaceAudit } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';
import type { RuleId } from '../../lib/rules/finding';
import { ruleTextKey } from '../../lib/rules/rule-texts';

/** A rule by its title. */
export const ruleTitle = (rule: RuleId): string => textOf(ruleTextKey(rule, 'title'));

/** What was ignored: of which field or record, and by which rule. */
function Ignored({ one, labels }: { readonly one: IgnoredHere; readonly labels: Labels }) {
  if (one.what === 'pair') {
    return (
      <span className="what">
        <b>
          <bdi>{one.name || one.otherId}</bdi>
        </b>
        <span className="muted">{t('popup.notDuplicate')}</span>
      </span>
    );
  }
  return (
    <span className="what">
      <b>
        <bdi>{fieldLabel(one.field, sentenceContext(labels))}</bdi>
        {one.what === 'finding' && one.value.trim() !== '' && (
          <>
            {': '}
            <bdi>{one.value}</bdi>
          </>
        )}
      </b>
      <span className="muted">{one.what === 'not-yet' ? t('popup.postponed') : ruleTitle(one.rule)}</span>
    </span>
  );
}

/** The name that a button about it is heard by. */
function nameOf(one: IgnoredHere, labels: Labels): string {
  return one.what === 'pair' ? one.name || one.otherId : fieldLabel(one.field, sentenceContext(labels));
}

/** Everything that was ignored on a record; each can be heard again. */
export function IgnoredList({ audit, action }: { readonly audit: SurfaceAudit; readonly action: Action }) {
  const { ignored, labels } = audit;
  if (ignored.length === 0) return null;
  return (
    <details className="quieted">
      <summary>{t('popup.ignored', ignored.length)}</summary>
      <ul>
        {ignored.map((one) => (
          <li key={one.keys.join(' ')} className="split">
            <span className="go">
              <Ignored one={one} labels={labels} />
            </span>
            <button
              type="button"
              disabled={action.busy}
              onClick={() =>
                action.run(async () => {
                  await ask('liftIgnored', { keys: one.keys });
                })
              }
              aria-label={t('popup.liftName', [nameOf(one, labels)])}
            >
              {t('popup.lift')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MutedProps {
  readonly muted: readonly RuleId[];
  readonly busy: boolean;
  readonly onHear: (rule: RuleId) => void;
}

/** The rules that this rep does not want to hear; each can be heard again. */
export function MutedList({ muted, busy, onHear }: MutedProps) {
  if (muted.length === 0) return null;
  return (
    <details className="quieted">
      <summary>{t('popup.muted', muted.length)}</summary>
      <ul>
        {muted.map((rule) => (
          <li key={rule} className="split">
            <span className="go">
              <span className="what">
                <b>{ruleTitle(rule)}</b>
              </span>
            </span>
            <button
              type="button"
              disabled={busy}
              onClick={() => onHear(rule)}
              aria-label={t('popup.liftName', [ruleTitle(rule)])}
            >
              {t('popup.lift')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A rule was muted a moment ago: said, and taken back by one press. */
export function MutedNote({ rule, onUndo }: { readonly rule: RuleId; readonly onUndo: () => void }) {
  return (
    <div className="note note-info" role="status">
      <p className="grow">
        <Phrase text="popup.mutedNow" params={[ruleTitle(rule)]} />
      </p>
      <button type="button" onClick={onUndo}>
        {t('popup.undo')}
      </button>
    </div>
  );
}
