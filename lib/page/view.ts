import type { CheckAnswer } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import type { AboutField, Note, PageView } from './painter';
import { placedIn, placeId, placeIdFor, type PlaceId } from './placed';
import type { FoundField, Surface } from './surface';
import type { Speech } from './timing';

/** What the view holds beside findings. */
export interface ViewState {
  readonly notes: Map<PlaceId, Note>;
  readonly busy: Set<PlaceId>;
}

/** The same, with whether the page is left alone for now, and what is not found on it. */
export type ViewStateAt = ViewState & { readonly resting: boolean; readonly missing: readonly FieldKey[] };

/**
 * The newest answer, completed by the one before it: a fresh worker that has not looked for duplicates yet says nothing
 * about them, so what was shown stays.
 */
export function mergeAnswers(before: CheckAnswer | null, answer: CheckAnswer): CheckAnswer {
  if (answer.duplicatesKnown || !before) return answer;
  const isDuplicate = ({ rule }: Finding) => rule === 'possible-duplicate';
  const findings = [
    ...answer.findings.filter((finding) => !isDuplicate(finding)),
    ...before.findings.filter(isDuplicate),
  ];
  return { ...answer, findings, candidates: before.candidates };
}

/** Puts findings beside the values that the page shows: one mark for each value that is wrong. */
export function composeView(
  surface: Surface,
  fields: readonly FoundField[],
  { marked, quiet, waiting }: Speech,
  answer: CheckAnswer | null,
  { notes, busy, resting, missing }: ViewStateAt,
): PageView {
  const placeIds = new Map(
    [...marked, ...quiet, ...waiting].map((finding) => [finding, placeIdOf(finding, fields, surface)]),
  );
  const at = (findings: readonly Finding[], id: PlaceId) => findings.filter((one) => placeIds.get(one) === id);
  const spoken = new Set([...marked, ...waiting].map(({ field }) => field));
  const placed = fields.filter(({ key }) => spoken.has(key)).flatMap(placedIn);
  const found = new Set(fields.map(({ key }) => key));
  return {
    surface,
    fields,
    marks: placed
      .map((each) => ({ ...each, findings: at(marked, each.id).sort(worstFirst) }))
      .filter(({ findings }) => findings.length > 0),
    coming: placed.filter(({ id }) => at(waiting, id).length > 0),
    quiet,
    unplaced: marked.filter(({ field }) => !found.has(field)),
    placeIds,
    candidates: answer?.candidates ?? [],
    duplicates: answer?.duplicates ?? null,
    retryAt: answer?.retryAt ?? null,
    resting,
    missing: answer && !resting ? missing : [],
    settled: answer !== null && (answer.duplicatesKnown || answer.duplicates !== 'on'),
    notes: new Map(notes),
    busy: new Set(busy),
  };
}

/** The place that a value stands at; the first one of a field that is not on the page. */
export function placeIdOf(value: AboutField, fields: readonly FoundField[], { table }: Surface): PlaceId {
  const field = fields.find(({ key }) => key === value.field);
  return field ? placeIdFor(field, value, table) : placeId(value.field);
}

/** Forgets what was said about the values of a field, save where a fix is under way; answers whether anything was. */
export function forgetNotes(field: FoundField, { notes, busy }: ViewState): boolean {
  return placedIn(field).filter(({ id }) => !busy.has(id) && notes.delete(id)).length > 0;
}

const RANKS = { error: 0, warning: 2, info: 3 } as const;

/** Order of findings on one value: errors, duplicates, warnings, the rest. */
export function worstFirst(a: Finding, b: Finding): number {
  return rank(a) - rank(b);
}

function rank({ rule, severity }: Finding): number {
  return rule === 'possible-duplicate' ? 1 : RANKS[severity];
}

/** What a dismissal on a surface is about, until the background has heard of it. */
export function dismissalKey({ rule, field, value, candidateId }: Finding): string {
  return [rule, field, candidateId ?? value].join(' ');
}

/** The same of what is *not known yet*: at another stage it is asked again. */
export function postponementKey({ rule, field, notYet }: Finding): string {
  return ['not yet', rule, field, notYet ?? ''].join(' ');
}
