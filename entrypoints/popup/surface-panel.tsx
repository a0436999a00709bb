import { ask } from '../../components/app/channel';
import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { Action } from '../../components/app/use-action';
import type { FieldText, PairRequest, SurfaceAudit } from '../../lib/messages/protocol';
import { MASK } from '../../lib/record/masked';
import type { FieldKey } from '../../lib/record/record';
import type { RuleId } from '../../lib/rules/finding';
import { withFreshFix } from '../../lib/rules/fix-choices';
import { duplicates, findingGroups, isRead, type Duplicate } from './audit-view';
import { DuplicateRow } from './duplicate-row';
import { DuplicateStateNote } from './duplicate-state-note';
import { ExpectedFound } from './expected-found';
import { FindingRow } from './finding-row';
import { fixFinding, ignoreFinding, postponeFinding } from './fix-finding';
import { KeepPanel } from './keep-panel';
import { PastePanel } from './paste-panel';
import { IgnoredList } from './quieted';
import { openReview } from './review';
import { ScoreRing } from './score-ring';

interface Props {
  readonly audit: SurfaceAudit;
  readonly now: number;
  readonly action: Action;
  /** Whether records may be compared and merged here, or a merge proposed. */
  readonly mayMerge: boolean;
  readonly close: () => void;
  readonly onOptions: () => void;
  readonly onMute: (rule: RuleId) => void;
  /** Fills empty fields. */
  readonly onFill: (values: readonly FieldText[]) => void;
}

function Title({ audit }: { readonly audit: SurfaceAudit }) {
  const unnamed = audit.surface === 'create' ? t(`popup.new.${audit.kind}`) : t('popup.unnamed');
  return (
    <div className="title row between">
      <div>
        <h1>
          <bdi>{audit.title || unnamed}</bdi>
        </h1>
        <p className="muted small">
          {t(`popup.recordOf.${audit.crm}.${audit.kind}`)}
          {audit.company !== '' && (
            <>
              {' · '}
              <bdi>{audit.company}</bdi>
            </>
          )}
        </p>
        <ExpectedFound audit={audit} />
      </div>
      {isRead(audit) && <ScoreRing score={audit.score} />}
    </div>
  );
}

/** What there is to say where nothing is wrong: only what was really looked at is praised. */
function Clean({ audit }: { readonly audit: SurfaceAudit }) {
  if (!isRead(audit)) {
    return (
      <p className="calm">
        <Glyph name="info" />
        <span>{t('popup.nothingRead')}</span>
      </p>
    );
  }
  return (
    <p className="calm">
      <Glyph name="good" />
      <span>
        {t('popup.clean')}{' '}
        {audit.duplicates === 'on' && t(audit.duplicatesKnown ? 'popup.noDuplicate' : 'popup.lookingForDuplicates')}
      </span>
    </p>
  );
}

/** The record's pair for the review; `undefined` in a create form, which has no record yet. */
function pairOf(audit: SurfaceAudit, { candidate }: Duplicate): PairRequest | undefined {
  if (audit.id === undefined) return undefined;
  const { crm, account, kind, id } = audit;
  return { crm, account, kind, id, otherId: candidate.record.ref.id };
}

/** The audit of one surface: title, score, findings by severity, duplicates. */
export function SurfacePanel(props: Props) {
  const { audit, now, action, mayMerge, close, onOptions, onMute, onFill } = props;
  const groups = findingGroups(audit);
  const fresh = withFreshFix(groups.flatMap(({ findings }) => findings));
  const twins = duplicates(audit);
  const { tabId, frameId, labels } = audit;
  const show = (field: FieldKey, value?: string) =>
    action.run(async () => {
      await ask('showField', { tabId, frameId, field, ...(value !== undefined && { value }) });
      close();
    });
  const review = (pair: PairRequest) =>
    action.run(async () => {
      await openReview(pair, tabId);
      close();
    });
  return (
    <section>
      <Title audit={audit} />
      <DuplicateStateNote audit={audit} now={now} onOptions={onOptions} />
      {groups.length === 0 && twins.length === 0 && <Clean audit={audit} />}
      {groups.map(({ severity, findings }) => (
        <div key={severity}>
          <h2 className="group">{t(`popup.group.${severity}`)}</h2>
          <ul>
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.rule} ${finding.field} ${finding.index}`}
                finding={finding}
                labels={labels}
                busy={action.busy}
                onShow={() => show(finding.field, finding.value)}
                isOffered={finding.fix !== undefined && !fresh.has(finding)}
                canPostpone={audit.id !== undefined}
                onFix={(chosen) => action.run(() => fixFinding(audit, finding, chosen))}
                onMute={() => onMute(finding.rule)}
                {...(!finding.value.includes(MASK) && {
                  onIgnore: () => action.run(() => ignoreFinding(audit, finding)),
                })}
                onPostpone={() => action.run(() => postponeFinding(audit, finding))}
              />
            ))}
          </ul>
        </div>
      ))}
      {twins.length > 0 && (
        <>
          <h2 className="group">{t('popup.duplicatesTitle')}</h2>
          <ul>
            {twins.map((twin) => {
              const pair = mayMerge ? pairOf(audit, twin) : undefined;
              return (
                <DuplicateRow
                  key={twin.candidate.record.ref.id}
                  candidate={twin.candidate}
                  labels={labels}
                  busy={action.busy}
                  action={pair ? 'review' : 'goTo'}
                  onAct={() => (pair ? review(pair) : show(twin.field))}
                />
              );
            })}
          </ul>
        </>
      )}
      {isRead(audit) && <PastePanel audit={audit} busy={action.busy} onFill={onFill} />}
      {isRead(audit) && <KeepPanel audit={audit} action={action} onFill={onFill} />}
      <IgnoredList audit={audit} action={action} />
    </section>
  );
}
