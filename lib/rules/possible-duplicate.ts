import * as v from 'valibot';
import type { Candidate, Evidence } from '../match/candidate';
import { DUPLICATE_THRESHOLDS, type DuplicateThreshold } from '../match/thresholds';
import { displayName, type Draft, type FieldKey } from '../record/record';
import type { Rule, RuleReport } from './rule';

export interface PossibleDuplicateOptions {
  /** How sure to be before speaking: see `DUPLICATE_THRESHOLDS`. */
  readonly threshold: DuplicateThreshold;
}

/** Where a reason shows on the page: a name as a whole may stand in one field or two. */
function placesOf({ field }: Evidence): readonly FieldKey[] {
  if (field === 'fullName') return ['fullName', 'lastName', 'firstName'];
  // A domain may have been read out of the address.
  return field === 'website' ? ['website', 'email'] : [field];
}

interface Place {
  readonly field: FieldKey;
  readonly index: number;
  readonly value: string;
}

function placeIn(draft: Draft, evidence: Evidence): Place | undefined {
  for (const field of placesOf(evidence)) {
    const values = draft.fields[field] ?? [];
    const same = values.findIndex((value) => value.trim() === evidence.values[0]);
    const index = same >= 0 ? same : values.findIndex((value) => value.trim() !== '');
    const value = values[index];
    if (value !== undefined) return { field, index, value };
  }
  return undefined;
}

/** The field with the strongest reason that the draft shows. */
function strongestPlace(draft: Draft, { evidence }: Candidate): Place | undefined {
  const reasons = evidence.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return reasons.map((reason) => placeIn(draft, reason)).find((place) => place !== undefined);
}

function reportFor(draft: Draft, candidate: Candidate): readonly RuleReport[] {
  const place = strongestPlace(draft, candidate);
  if (!place) return [];
  const name = displayName(candidate.record.fields);
  const key = `rules.possibleDuplicate.${draft.kind === 'company' ? 'company' : 'contact'}`;
  const message = name === '' ? { key: `${key}Unnamed` } : { key, params: [name] };
  return [{ ...place, message, candidateId: candidate.record.ref.id }];
}

/** Another record that is probably the same person or company. One finding, for the likeliest; the rest stand in the card. */
export const possibleDuplicate: Rule<PossibleDuplicateOptions> = {
  id: 'possible-duplicate',
  group: 'duplicates',
  stage: 'apart',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { threshold: 'balanced' },
  options: v.strictObject({ threshold: v.picklist(['careful', 'balanced', 'wide']) }),
  // What it says depends on other records: its worked examples are in the tests.
  examples: [],
  check(draft, { threshold }, { candidates }) {
    const likeliest = candidates.toSorted((a, b) => b.probability - a.probability)[0];
    const sure = likeliest !== undefined && likeliest.probability >= DUPLICATE_THRESHOLDS[threshold];
    return sure ? reportFor(draft, likeliest) : [];
  },
};
