import type { Draft, FieldKey } from '../record/record';
import type { Finding, Fix } from './finding';

/** What is wrong with the values of some fields of a draft. */
export type RunAbout = (draft: Draft, fields: ReadonlySet<FieldKey>) => readonly Finding[];

/** Each round takes one more rule's fix in; more rules than that never speak of one value. */
const MAX_ROUNDS = 8;

function withValue(draft: Draft, field: FieldKey, index: number, value: string): Draft {
  const values = [...(draft.fields[field] ?? [])];
  values[index] = value;
  return { ...draft, fields: { ...draft.fields, [field]: values } };
}

/** Where a further value of a field goes: behind all that it holds. */
function furtherAt({ fields }: Draft, field: FieldKey, index: number): number {
  return Math.max(fields[field]?.length ?? 0, index + 1);
}

/** The draft as it would be after a finding's fix. */
export function applied(draft: Draft, { field, index, fix }: Finding): Draft {
  if (!fix) return draft;
  const put = withValue(draft, field, index, fix.value);
  const own = fix.further === undefined ? put : withValue(put, field, furtherAt(draft, field, index), fix.further);
  // `others` has field keys only, by its type.
  const others = Object.entries(fix.others ?? {}) as [FieldKey, string][];
  return others.reduce((now, [other, value]) => withValue(now, other, 0, value), own);
}

function touchedBy({ field, fix }: Finding): readonly FieldKey[] {
  return [field, ...(Object.keys(fix?.others ?? {}) as FieldKey[])]; // by the type of `others`
}

/** One fix for all that is wrong with the value: what other rules would ask of the result is done too. A safe fix takes in only what is safe. */
function composed(draft: Draft, first: Finding, fix: Fix, run: RunAbout): Fix {
  const touched = new Set(touchedBy(first));
  let now = applied(draft, first);
  let labels = fix.labels;
  const further = fix.further === undefined ? undefined : furtherAt(draft, first.field, first.index);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = run(now, touched).find((each) => touched.has(each.field) && continues(each, first, now, further));
    if (!next?.fix) break;
    now = applied(now, next);
    if (next.fix.labels) labels = { ...labels, ...next.fix.labels };
    for (const field of touchedBy(next)) touched.add(field);
  }
  const valueAt = (field: FieldKey, index: number) => now.fields[field]?.[index] ?? '';
  touched.delete(first.field);
  const others = Object.fromEntries([...touched].map((field) => [field, valueAt(field, 0)]));
  return {
    ...fix,
    value: valueAt(first.field, first.index),
    ...(further !== undefined && { further: valueAt(first.field, further) }),
    ...(touched.size > 0 && { others }),
    ...(labels && { labels }),
  };
}

function continues({ fix, field, index }: Finding, first: Finding, now: Draft, further: number | undefined): boolean {
  if (!fix || fix.further !== undefined || fix.alternatives || (first.fix?.kind === 'safe' && fix.kind !== 'safe'))
    return false;
  const isSamePlace = field === first.field ? index === first.index || index === further : index === 0;
  return isSamePlace && (fix.others !== undefined || fix.value !== now.fields[field]?.[index]);
}

/** Fixes of several rules on one value become one, whichever of them is taken. `run`: the rules that judge values, over a changed draft. */
export function composeFixes(draft: Draft, findings: readonly Finding[], run: RunAbout): readonly Finding[] {
  return findings.map((finding) =>
    finding.fix && !finding.fix.alternatives
      ? { ...finding, fix: composed(draft, finding, finding.fix, run) }
      : finding,
  );
}
