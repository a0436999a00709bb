import type { Candidate } from '../../lib/match/candidate';
import { DUPLICATE_THRESHOLDS } from '../../lib/match/thresholds';
import type { Snooze, SurfaceAudit } from '../../lib/messages/protocol';
import type { FieldKey } from '../../lib/record/record';
import type { Finding, Severity } from '../../lib/rules/finding';
import { withFreshFix } from '../../lib/rules/fix-choices';

/** Findings under one heading, in the order they came. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const isDuplicate = ({ rule }: Finding) => rule === 'possible-duplicate';

/** The findings of a surface by severity, worst first, empty groups left out. Duplicates have a list of their own. */
export function findingGroups(audit: SurfaceAudit): readonly FindingGroup[] {
  const others = audit.findings.filter((finding) => !isDuplicate(finding));
  return ORDER.map((severity) => ({
    severity,
    findings: others.filter((finding) => groupOf(finding) === severity),
  })).filter(({ findings }) => findings.length > 0);
}

/** What is *not known yet* is only good to know until it is asked again. */
function groupOf({ postponed, severity }: Finding): Severity {
  return postponed ? 'info' : severity;
}

/** Whether any field that matters was found: otherwise nothing was checked, and nothing is praised. */
export function isRead({ expected }: SurfaceAudit): boolean {
  return expected.some(({ foundBy }) => foundBy !== null);
}

/** A possible duplicate, and the field that shows it on the page. */
export interface Duplicate {
  readonly candidate: Candidate;
  readonly field: FieldKey;
}

/**
 * The candidate that the duplicate rule speaks about, then the others that are likely enough to compare. Nothing while the
 * rule is silent: it is off, or the pair was ignored.
 */
export function duplicates(audit: SurfaceAudit): readonly Duplicate[] {
  const spoken = audit.findings.find(isDuplicate);
  if (!spoken) return [];
  const { field, candidateId } = spoken;
  const likely = audit.candidates.toSorted((a, b) => b.probability - a.probability);
  return likely
    .filter(({ record, probability }) => record.ref.id === candidateId || probability >= DUPLICATE_THRESHOLDS.balanced)
    .map((candidate) => ({ candidate, field }));
}

/** The findings that one click may fix without a look: only *safe* fixes, and one that several offer only once. */
export function safeFixes(audit: SurfaceAudit): readonly Finding[] {
  return [...withFreshFix(audit.findings.filter(({ fix }) => fix?.kind === 'safe'))];
}

/** A create form lies over the record behind it: it comes first, then what was seen last. */
export function inReadingOrder(surfaces: readonly SurfaceAudit[]): readonly SurfaceAudit[] {
  return surfaces.toSorted((a, b) => Number(b.surface === 'create') - Number(a.surface === 'create') || b.at - a.at);
}

/** Whether Lintel keeps quiet on the tab at `now` (ms since 1970). */
export function isQuiet(snooze: Snooze, now: number): boolean {
  return snooze.tab || (snooze.until !== null && snooze.until > now);
}

/** How the score is coloured beside its number. The bounds: two warnings keep it good, three errors make it poor. */
export function scoreTone(score: number): 'good' | 'fair' | 'poor' {
  if (score >= 90) return 'good';
  return score >= 62 ? 'fair' : 'poor';
}
