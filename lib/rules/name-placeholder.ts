import * as v from 'valibot';
import { isFamousStandIn, standInOfName, type StandIn } from '../record/name-placeholder';
import { firstValue, type Draft, type FieldKey } from '../record/record';
import { isOfParts, MAX_NAME, NAME_FIELDS } from './name-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.namePlaceholder';

function reportOn(draft: Draft, field: FieldKey, message: 'standIn' | 'famous'): RuleReport {
  const value = draft.fields[field]?.[0] ?? '';
  const said = { field, value, message: { key: `${KEY}.${message}`, params: [value.trim()] } };
  return message === 'famous' ? { ...said, atMost: 'warning' } : said;
}

function standInAt(draft: Draft, field: FieldKey): StandIn | undefined {
  const value = draft.fields[field]?.[0];
  return value === undefined ? undefined : standInOfName(value);
}

/** Both are words for nothing, or the same short one: `Test User`, `na na`. `Na Ng` may be somebody. */
function arePair(first: StandIn, last: StandIn, same: boolean): boolean {
  return first !== 'short' || last !== 'short' || same;
}

function inParts(draft: Draft): readonly RuleReport[] {
  const [first, last] = [standInAt(draft, 'firstName'), standInAt(draft, 'lastName')];
  if (first === undefined && last === undefined) return [];
  const same =
    firstValue(draft.fields, 'firstName').toLowerCase() === firstValue(draft.fields, 'lastName').toLowerCase();
  const pair = first !== undefined && last !== undefined && arePair(first, last, same);
  return [
    // No given name is one of the words; as a surname each of them lives somewhere.
    ...(first === 'sure' || first === 'word' || pair ? [reportOn(draft, 'firstName', 'standIn')] : []),
    ...(last === 'sure' || pair ? [reportOn(draft, 'lastName', 'standIn')] : []),
  ];
}

function inFullName(draft: Draft): readonly RuleReport[] {
  const name = firstValue(draft.fields, 'fullName');
  if (name === '' || name.length > MAX_NAME) return [];
  const whole = standInOfName(name);
  if (whole === 'sure' || whole === 'word') return [reportOn(draft, 'fullName', 'standIn')];
  if (isFamousStandIn(name)) return [reportOn(draft, 'fullName', 'famous')];
  const [first = '', last = '', more] = name.split(/\s+/, 3);
  const [one, other] = [standInOfName(first), last === '' || more !== undefined ? undefined : standInOfName(last)];
  const pair = one && other && arePair(one, other, first.toLowerCase() === last.toLowerCase());
  return pair ? [reportOn(draft, 'fullName', 'standIn')] : [];
}

/** Whether the whole name says no more than its parts, or what one of them was already found to be. */
function isSaid({ fields }: Draft, parts: readonly RuleReport[]): boolean {
  const words = firstValue(fields, 'fullName').toLowerCase();
  return isOfParts(fields) || parts.some(({ value }) => words.includes(value.trim().toLowerCase()));
}

function check(draft: Draft): readonly RuleReport[] {
  const parted = inParts(draft);
  // One name, one marker: beside the part that is wrong.
  const said = isSaid(draft, parted) ? parted : [...inFullName(draft), ...parted];
  if (said.length > 0) return said;
  const parts = `${firstValue(draft.fields, 'firstName')} ${firstValue(draft.fields, 'lastName')}`;
  return isFamousStandIn(parts) ? [reportOn(draft, 'firstName', 'famous'), reportOn(draft, 'lastName', 'famous')] : [];
}

/** A word that stands in for a name nobody knew. Surnames that look like one (Null, Na, No, Ng, Ei, Test) pass beside a real given name. */
export const namePlaceholder: Rule<Record<string, never>> = {
  id: 'name-placeholder',
  group: 'name',
  stage: 'placeholder',
  fields: NAME_FIELDS,
  kinds: ['contact'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { firstName: ['asdf'], lastName: ['Berg'] } }, flagged: 'asdf' },
    { draft: { kind: 'contact', fields: { fullName: ['Test User'] } }, flagged: 'Test User' },
    { draft: { kind: 'contact', fields: { firstName: ['Christopher'], lastName: ['Null'] } }, flagged: null },
  ],
  check,
};
