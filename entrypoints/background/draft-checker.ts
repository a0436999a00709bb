import { innerDraft } from '../../lib/crm/inner-values';
import { asMeant, eachAsMeant, ownFields, ownFinding, type Described } from '../../lib/crm/own-fields';
import type { Candidate } from '../../lib/match/candidate';
import { rankCandidates } from '../../lib/match/rank';
import { DUPLICATE_THRESHOLDS } from '../../lib/match/thresholds';
import type { CheckAnswer, DraftReport, DuplicateState, SurfaceAudit } from '../../lib/messages/protocol';
import {
  displayName,
  firstValue,
  type Draft,
  type FieldKey,
  type FieldValues,
  type RecordSummary,
} from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import { expectedFields, locateExpected } from '../../lib/rules/expected-fields';
import type { Finding, RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import { readOptions } from '../../lib/rules/read-options';
import type { RuleContext } from '../../lib/rules/rule';
import { score } from '../../lib/rules/score';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Policy } from '../../lib/style/policy';
import { isAllowed, mayMute } from '../../lib/style/rights';
import type { Dismissals } from '../../lib/store/dismissals';
import type { Audits } from './audits';
import type { BootState } from './boot-state';
import type { CandidatePools } from './candidate-pools';
import { draftOf, heldIn, labelsOf } from './draft-of-report';
import { thoseOfAccount } from './field-hints';
import { ignoredHere } from './ignored-here';
import type { RecordFactsService } from './record-facts';
import type { PageSender } from './router';
import type { RuleTablesService } from './rule-tables';
import type { Snoozes } from './snoozes';
import { warn } from './trouble';

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
  /** The fields of an account with the options of its drop-downs, as far as they are known. */
  readonly optionsOf: (of: Pick<DraftReport, 'crm' | 'account' | 'kind'>) => readonly Described[];
  /** What the CRM knows beyond the page, as far as it is in memory. */
  readonly facts: Pick<RecordFactsService, 'of'>;
  readonly tables: RuleTablesService;
  readonly statusOf: (report: DraftReport) => DuplicateStatus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers `checkDraft`: rules over the draft and the records last found, from memory alone. */
export interface DraftChecker {
  /** ISO 3166-1 alpha-2, for numbers that name no country: the account's, else the house's. */
  readonly countryOf: (report: DraftReport) => string;
  readonly check: (report: DraftReport, from: PageSender) => CheckAnswer;
  /** What would be found under a style that is only tried; nothing is kept of it. */
  readonly findingsUnder: (style: HouseStyle, audit: SurfaceAudit) => readonly Finding[];
}

interface Judged {
  /** Those that somebody does not know yet are marked so, and are no worse than good to know. */
  readonly findings: readonly Finding[];
  /** Those that were dismissed here. */
  readonly ignored: readonly Finding[];
}

/** Cards and popup list whom the house style calls a duplicate, no more and no fewer. */
function leastProbability(style: HouseStyle): number {
  const { options } = readOptions(RULES['possible-duplicate'], style.rules['possible-duplicate']?.options);
  return DUPLICATE_THRESHOLDS[options.threshold];
}

/** What `judge` needs of the checker's parts. */
export interface JudgeParts extends Pick<DraftCheckerParts, 'dismissals' | 'optionsOf' | 'facts' | 'now'> {
  readonly boot: Pick<BootState, 'style' | 'connection'>;
  readonly tables: Pick<RuleTablesService, 'of'>;
}

type Place = Pick<DraftReport, 'crm' | 'account' | 'id'> & { readonly held?: FieldValues };

function contextOf(
  draft: Draft,
  { crm, account, id }: Place,
  { candidates, choices, several }: Pick<RuleContext, 'candidates' | 'choices' | 'several'>,
  parts: JudgeParts,
): RuleContext {
  const style = parts.boot.style();
  const accountCountry = parts.boot.connection(crm)?.country;
  const scope = { crm, account, kind: draft.kind };
  return {
    now: parts.now(),
    defaultCountry: style.defaultCountry,
    ...(accountCountry === undefined ? {} : { accountCountry }),
    candidates,
    facts: parts.facts.of({ ...scope, ...(id === undefined ? {} : { id }) }, draft),
    ...(choices ? { choices } : {}),
    ...(several ? { several } : {}),
    tables: parts.tables.of(draft, style),
  };
}

/** Said to be not known yet, and the record's stage is still the same: still missing, but nobody is asked. */
function withPostponed(finding: Finding, place: Place, { dismissals }: JudgeParts): Finding {
  const isPostponed = dismissals.isPostponed(place, finding, place.id);
  return isPostponed ? { ...finding, severity: 'info', postponed: true } : finding;
}

/** Rules over a draft as the CRM stores it, without what was dismissed; `place`: of which account and record, and what its drop-downs hold. */
export function judge(draft: Draft, place: Place, candidates: readonly Candidate[], parts: JudgeParts): Judged {
  const style = parts.boot.style();
  const { crm, account, held = {} } = place;
  const described = parts.optionsOf({ crm, account, kind: draft.kind });
  const own = ownFields(described);
  const choices = eachAsMeant(described, own);
  const inner = innerDraft({ ...draft, fields: asMeant(draft.fields, own) }, choices, asMeant(held, own));
  const skipped = (rule: RuleId, error: unknown) => warn(`Rule ${rule} was skipped`, error);
  const dropDowns = choices.filter(({ options }) => options.length > 0);
  const several = new Set(choices.filter(({ multiple }) => multiple).map(({ key }) => key));
  const context = contextOf(inner.draft, place, { candidates, choices: dropDowns, several }, parts);
  const all = runRules(inner.draft, style, context, skipped).map((one) => ownFinding(inner.shown(one), own));
  const isIgnored = (finding: Finding) => parts.dismissals.isFindingDismissed(place, finding, place.id);
  const findings = all.filter((finding) => !isIgnored(finding));
  return {
    findings: findings.map((finding) => withPostponed(finding, place, parts)),
    ignored: all.filter(isIgnored),
  };
}

/** Whether a finding is drawn on the record's page; the popup lists the others too. */
const isForPage = ({ rule, postponed }: Finding): boolean => !postponed && !RULES[rule].offPage;

function auditOf(
  report: DraftReport,
  from: PageSender,
  answer: CheckAnswer,
  { expected, ignored, at }: Pick<SurfaceAudit, 'ignored' | 'at'> & { readonly expected: readonly FieldKey[] },
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
    expected: locateExpected(expected, reported),
    labels: labelsOf(report),
    fields: reported,
    ...{ findings, candidates, duplicatesKnown, duplicates, ignored, at },
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/** No card and no row offers what the policy lets nobody do. */
function underRights(finding: Finding, policy: Policy): Finding {
  const mergeOff = finding.rule === 'possible-duplicate' && !isAllowed(policy, 'merge');
  return { ...finding, ...(!mayMute(policy, finding.rule) && { locked: true }), ...(mergeOff && { mergeOff }) };
}

export function createDraftChecker(parts: DraftCheckerParts): DraftChecker {
  const { boot, pools, dismissals, audits, snoozes, statusOf, now } = parts;
  const countryOf = (report: DraftReport): string =>
    boot.connection(report.crm)?.country ?? boot.style().defaultCountry;

  function candidatesIn(
    pool: readonly RecordSummary[],
    draft: Draft,
    report: DraftReport,
    style: HouseStyle,
  ): readonly Candidate[] {
    const standing = pool.filter((summary) => !dismissals.isPairDismissed(report, draft, summary.ref.id));
    return rankCandidates(draft, standing, { country: countryOf(report), atLeast: leastProbability(style) });
  }

  return {
    countryOf,
    findingsUnder(style, audit) {
      const draft = draftOf(audit);
      // A fresh worker knows those alone that were shown.
      const pool = pools.get(audit, audit) ?? audit.candidates.map(({ record }) => record);
      const tried = { ...parts, boot: { ...boot, style: () => style } };
      const candidates = candidatesIn(pool, draft, audit, style);
      return judge(draft, { ...audit, held: heldIn(audit) }, candidates, tried).findings;
    },
    check(report, from) {
      const draft = draftOf(report);
      const pool = pools.get(report, from) ?? [];
      const candidates = candidatesIn(pool, draft, report, boot.style());
      const judged = judge(draft, { ...report, held: heldIn(report) }, candidates, parts);
      const findings = judged.findings.map((finding) => underRights(finding, boot.house.policy()));
      const ignored = ignoredHere({ ...judged, report, draft, pool }, dismissals);
      const { state, retryAt } = statusOf(report);
      const answer: CheckAnswer = {
        findings: findings.filter(isForPage),
        candidates,
        duplicatesKnown: state !== 'on' || pools.get(report, from) !== undefined,
        duplicates: state,
        ...(retryAt === undefined ? {} : { retryAt }),
        markOnOpen: boot.style().markOnOpen,
        snooze: snoozes.of(from.tabId),
      };
      const expected = thoseOfAccount(expectedFields(boot.style(), report.kind), parts.optionsOf(report));
      void audits.put(auditOf(report, from, { ...answer, findings }, { expected, ignored, at: now() }));
      return answer;
    },
  };
}
