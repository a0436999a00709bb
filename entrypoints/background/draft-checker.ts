import { innerDraft } from '../../lib/crm/inner-values';
import type { Candidate } from '../../lib/match/candidate';
import { rankCandidates } from '../../lib/match/rank';
import { DUPLICATE_THRESHOLDS } from '../../lib/match/thresholds';
import type { CheckAnswer, DraftReport, DuplicateState, SurfaceAudit } from '../../lib/messages/protocol';
import type { FieldOptions } from '../../lib/record/field-options';
import { displayName, firstValue, type Draft, type FieldValues } from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import { expectedFields, locateExpected } from '../../lib/rules/expected-fields';
import type { Finding, RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import { readOptions } from '../../lib/rules/read-options';
import { score } from '../../lib/rules/score';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Dismissals } from '../../lib/store/dismissals';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { CandidatePools } from './candidate-pools';
import { draftOf, heldIn, labelsOf } from './draft-of-report';
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
  /** The options of an account's drop-downs, as far as they are known. */
  readonly optionsOf: (of: Pick<DraftReport, 'crm' | 'account' | 'kind'>) => readonly FieldOptions[];
  readonly statusOf: (report: DraftReport) => DuplicateStatus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers `checkDraft`: rules over the draft and the records last found, from memory alone. */
export interface DraftChecker {
  /** ISO 3166-1 alpha-2, for numbers that name no country: the account's, else the house's. */
  readonly countryOf: (report: DraftReport) => string;
  readonly check: (report: DraftReport, from: PageSender) => CheckAnswer;
}

interface Judged {
  readonly findings: readonly Finding[];
  /** How many findings were dismissed here. */
  readonly ignored: number;
}

/** Cards and popup list whom the house style calls a duplicate, no more and no fewer. */
function leastProbability(style: HouseStyle): number {
  const { options } = readOptions(RULES['possible-duplicate'], style.rules['possible-duplicate']?.options);
  return DUPLICATE_THRESHOLDS[options.threshold];
}

/** Rules over a draft as the CRM stores it, without what was dismissed; `place`: of which account and record, and what its drop-downs hold. */
export function judge(
  draft: Draft,
  place: Pick<DraftReport, 'crm' | 'account' | 'id'> & { readonly held?: FieldValues },
  candidates: readonly Candidate[],
  parts: Pick<DraftCheckerParts, 'boot' | 'dismissals' | 'optionsOf' | 'now'>,
): Judged {
  const style = parts.boot.style();
  const accountCountry = parts.boot.connection(place.crm)?.country;
  const context = {
    now: parts.now(),
    defaultCountry: style.defaultCountry,
    ...(accountCountry === undefined ? {} : { accountCountry }),
    candidates,
  };
  const { crm, account, held } = place;
  const inner = innerDraft(draft, parts.optionsOf({ crm, account, kind: draft.kind }), held);
  const warn = (rule: RuleId, error: unknown) => console.warn(`Rule ${rule} was skipped`, error);
  const all = runRules(inner.draft, style, context, warn).map(inner.shown);
  const findings = all.filter((finding) => !parts.dismissals.isFindingDismissed(place, finding, place.id));
  return { findings, ignored: all.length - findings.length };
}

function auditOf(
  report: DraftReport,
  from: PageSender,
  answer: CheckAnswer,
  { style, ignored, at }: { readonly style: HouseStyle; readonly ignored: number; readonly at: number },
): SurfaceAudit {
  const { fields } = draftOf(report);
  const { findings, candidates, duplicatesKnown, duplicates, retryAt } = answer;
  const { fields: reported, ...shown } = report;
  return {
    ...from,
    ...shown,
    title: displayName(fields),
    company: firstValue(fields, 'company'),
    score: score(findings, candidates),
    expected: locateExpected(expectedFields(style, report.kind), reported),
    labels: labelsOf(report),
    fields: reported,
    ...{ findings, candidates, duplicatesKnown, duplicates, ignored, at },
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

export function createDraftChecker(parts: DraftCheckerParts): DraftChecker {
  const { boot, pools, dismissals, audits, snoozes, statusOf, now } = parts;
  const countryOf = (report: DraftReport): string =>
    boot.connection(report.crm)?.country ?? boot.style().defaultCountry;

  function candidatesFor(draft: Draft, report: DraftReport, from: PageSender): readonly Candidate[] {
    const pool = pools.get(report, from) ?? [];
    const standing = pool.filter((summary) => !dismissals.isPairDismissed(report, draft, summary.ref.id));
    return rankCandidates(draft, standing, { country: countryOf(report), atLeast: leastProbability(boot.style()) });
  }

  return {
    countryOf,
    check(report, from) {
      const draft = draftOf(report);
      const candidates = candidatesFor(draft, report, from);
      const { findings, ignored } = judge(draft, { ...report, held: heldIn(report) }, candidates, parts);
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
      void audits.put(auditOf(report, from, answer, { style: boot.style(), ignored, at: now() }));
      return answer;
    },
  };
}
