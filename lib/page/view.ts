import type { CheckAnswer } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { placeAt } from './field-value';
import type { Mark, Note, PageView } from './painter';
import type { FoundField, Surface } from './surface';
import type { Speech } from './timing';

/** What the view holds beside findings. */
export interface ViewState {
  readonly notes: Map<FieldKey, Note>;
  readonly busy: Set<FieldKey>;
}

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

/** Puts findings beside the fields that the page shows: one mark a field, at the value that the worst of them is about. */
export function composeView(
  surface: Surface,
  found: readonly FoundField[],
  { marked, quiet, waiting }: Speech,
  answer: CheckAnswer | null,
  { notes, busy }: ViewState,
): PageView {
  const of = (key: FieldKey) => marked.filter(({ field }) => field === key).sort(worstFirst);
  const fields = found.map((field) => atFinding(field, of(field.key)[0], surface));
  const marks = fields.flatMap((field): Mark[] => {
    const findings = of(field.key);
    return findings.length > 0 ? [{ field, findings }] : [];
  });
  const placed = new Set(fields.map(({ key }) => key));
  return {
    surface,
    fields,
    marks,
    coming: fields.filter(({ key }) => waiting.some(({ field }) => field === key)),
    quiet,
    unplaced: marked.filter(({ field }) => !placed.has(field)),
    candidates: answer?.candidates ?? [],
    duplicates: answer?.duplicates ?? null,
    retryAt: answer?.retryAt ?? null,
    settled: answer !== null && (answer.duplicatesKnown || answer.duplicates !== 'on'),
    notes: new Map(notes),
    busy: new Set(busy),
  };
}

function atFinding(field: FoundField, worst: Finding | undefined, { table }: Surface): FoundField {
  if (!worst || !field.places) return field;
  // Either every place of a field has a control or none: the first one's is always replaced.
  return { ...field, ...placeAt(field, worst.index, table) };
}

const RANKS = { error: 0, warning: 2, info: 3 } as const;

/** Order of findings on one field: errors, duplicates, warnings, the rest. */
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
