import type { CheckAnswer, DraftReport, DuplicateState, SurfaceAudit } from '../../lib/messages/protocol';
import { rankCandidates } from '../../lib/match/rank-candidates';
import type { Candidate } from '../../lib/match/candidate';
import { displayName, firstValue, type Draft, type FieldKey } from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import type { Finding } from '../../lib/rules/finding';
import { score } from '../../lib/rules/score';
import type { Dismissals } from '../../lib/store/dismissals';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { CandidatePools } from './candidate-pools';
import { draftOf, labelsOf } from './draft-of-report';
import type { PageSender } from './router';
import type { Snoozes } from './snoozes';

/** Whether duplicates can be looked for in an account, as last seen. */
export interface DuplicateStatus {
  readonly state: DuplicateState;
  readonly retryAt?: number;
}

export interface DraftCheckerParts {
  readonly boot: BootState;
  readonly pools: CandidatePools;
  readonly dismissals: Dismissals;
  readonly audits: Audits;
  readonly snoozes: Snoozes;
  statusOf(report: DraftReport): DuplicateStatus;
  readonly now: () => number;
}

/** The fields a rep expects Lintel to watch on this kind of record: those the rules that are on look at. */
function expectedFields(report: DraftReport, findings: readonly Finding[]): ReadonlySet<FieldKey> {
  return new Set<FieldKey>([...report.fields.map(({ key }) => key), ...findings.map(({ field }) => field)]);
}

/** Answers `checkDraft`: rules over the draft and the records last found, from memory alone. */
export function createDraftChecker(parts: DraftCheckerParts) {
  const { boot, pools, dismissals, audits, snoozes, statusOf, now } = parts;

  function candidatesFor(draft: Draft, report: DraftReport, from: PageSender): readonly Candidate[] {
    const pool = pools.get(report, from) ?? [];
    const context = { country: countryOf(report) };
    const standing = pool.filter((summary) => !dismissals.isPairDismissed(report.account, draft, summary.ref.id));
    return rankCandidates(draft, standing, context);
  }

  function countryOf(report: DraftReport): string {
    return boot.connection(report.crm)?.country ?? boot.style().defaultCountry;
  }

  function findingsFor(draft: Draft, report: DraftReport, candidates: readonly Candidate[]) {
    const style = boot.style();
    const account = boot.connection(report.crm)?.country;
    const context = {
      now: now(),
      defaultCountry: style.defaultCountry,
      ...(account === undefined ? {} : { accountCountry: account }),
      candidates,
    };
    const all = runRules(draft, style, context, (rule, error) => console.warn(`Rule ${rule} was skipped`, error));
    const standing = all.filter((finding) => !dismissals.isFindingDismissed(report.account, finding));
    return { findings: standing, ignored: all.length - standing.length };
  }

  function audit(
    report: DraftReport,
    from: PageSender,
    answer: CheckAnswer,
    draft: Draft,
    ignored: number,
  ): SurfaceAudit {
    const expected = expectedFields(report, answer.findings);
    return {
      ...from,
      crm: report.crm,
      account: report.account,
      surface: report.surface,
      kind: report.kind,
      ...(report.id === undefined ? {} : { id: report.id }),
      title: displayName(draft.fields),
      company: firstValue(draft.fields, 'company'),
      score: score(answer.findings, answer.candidates),
      fieldsRead: report.fields.length,
      fieldsExpected: expected.size,
      labels: labelsOf(report),
      findings: answer.findings,
      candidates: answer.candidates,
      duplicates: answer.duplicates,
      ...(answer.retryAt === undefined ? {} : { retryAt: answer.retryAt }),
      ignored,
      at: now(),
    };
  }

  return {
    countryOf,
    check(report: DraftReport, from: PageSender): CheckAnswer {
      const draft = draftOf(report);
      const candidates = candidatesFor(draft, report, from);
      const { findings, ignored } = findingsFor(draft, report, candidates);
      const { state, retryAt } = statusOf(report);
      const answer: CheckAnswer = {
        findings,
        candidates,
        duplicatesKnown: state !== 'on' || pools.get(report, from) !== undefined,
        duplicates: state,
        ...(retryAt === undefined ? {} : { retryAt }),
        markOnOpen: boot.style().markOnOpen,
        snooze: snoozes.of(from.tabId),
      };
      void audits.put(audit(report, from, answer, draft, ignored));
      return answer;
    },
  };
}
