import * as v from 'valibot';
import { readPostcode } from '../record/postcode';
import type { Draft, FieldKey } from '../record/record';
import { fold } from '../record/text';
import { readCity, readPostalCode, readStreet, type MixedAddress } from './address-reading';
import { eachValue, type FieldValue } from './each-value';
import type { Fix } from './finding';
import { emptyValue, knownValues } from './known-values';
import { recordCountry } from './record-country';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.addressParts';
const FIELDS = ['street', 'city', 'postalCode'] as const satisfies readonly FieldKey[];
const MAX_LENGTH = 200;

const READERS: Readonly<Record<string, (text: string, country: string | undefined) => MixedAddress | undefined>> = {
  street: readStreet,
  city: readCity,
  postalCode: readPostalCode,
};

type Fate = 'moves' | 'is there' | 'stays';

/** What becomes of a part: it moves to a field that is shown and empty, is in it already, or stays, because something else is there. */
function fateOf(draft: Draft, field: FieldKey, part: string, country: string | undefined, context: RuleContext): Fate {
  if (draft.fields[field] && emptyValue(draft, field, context) !== undefined) return 'moves';
  const same = (value: string) =>
    fold(value) === fold(part) || (field === 'postalCode' && readPostcode(value, country ?? '')?.set === part);
  return knownValues(draft, field, context)?.some(same) ? 'is there' : 'stays';
}

/** The fix, where every part has a place. */
function fixFor(
  draft: Draft,
  { rest, moved }: MixedAddress,
  country: string | undefined,
  context: RuleContext,
): Fix | undefined {
  if (rest === undefined) return undefined;
  // `moved` has field keys only, by its type.
  const parts = Object.entries(moved) as [FieldKey, string][];
  const fates = parts.map(([field, part]) => fateOf(draft, field, part, country, context));
  if (fates.includes('stays')) return undefined;
  const others = Object.fromEntries(parts.filter((_, index) => fates[index] === 'moves'));
  return { kind: 'review', value: rest, ...(Object.keys(others).length > 0 && { others }) };
}

/** A page or CRM with one field for the whole address has all of it there by right. */
function isWholeAddress(draft: Draft, { field }: FieldValue, { what }: MixedAddress, context: RuleContext): boolean {
  if (field !== 'street' || what === 'email' || what === 'phone') return false;
  return !knownValues(draft, 'city', context) || !knownValues(draft, 'postalCode', context);
}

function reportFor(
  draft: Draft,
  at: FieldValue,
  country: string | undefined,
  context: RuleContext,
): RuleReport | undefined {
  const mixed = READERS[at.field]?.(at.value, country);
  if (!mixed || isWholeAddress(draft, at, mixed, context)) return undefined;
  // What is left may be mixed still: then a person takes it apart.
  const isClean = mixed.rest !== undefined && !READERS[at.field]?.(mixed.rest, country);
  const fix = at.index === 0 && isClean ? fixFor(draft, mixed, country, context) : undefined;
  return { ...at, message: { key: `${KEY}.${mixed.what}` }, ...(fix && { fix }) };
}

/** A street, city or postcode with more in it than belongs there; by the record's own country. */
export const addressParts: Rule<object> = {
  id: 'address-parts',
  group: 'vocabulary',
  stage: 'mixed',
  fields: FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { city: ['00100 Helsinki'], postalCode: [], country: ['Finland'] } },
      flagged: '00100 Helsinki',
      fixed: 'Helsinki',
    },
    {
      draft: {
        kind: 'contact',
        fields: { street: ['Storgatan 1, 114 55 Stockholm'], city: [''], postalCode: [''], country: ['Sweden'] },
      },
      flagged: 'Storgatan 1, 114 55 Stockholm',
      fixed: 'Storgatan 1',
    },
    { draft: { kind: 'contact', fields: { street: ['Vasagatan 5, 3 tr'], country: ['Sweden'] } }, flagged: null },
  ],
  check: (draft, _options, context) => {
    const { street, city, postalCode } = draft.fields;
    if (!street && !city && !postalCode) return [];
    const country = recordCountry(draft, context);
    return eachValue(draft, FIELDS, MAX_LENGTH).flatMap((at) => reportFor(draft, at, country, context) ?? []);
  },
};
