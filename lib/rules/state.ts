import * as v from 'valibot';
import { isOneSlipAway } from '../record/near-word';
import { hasStates, readState, stateNames, type StateReading } from '../record/states';
import { fold } from '../record/text';
import { eachValue, type FieldValue } from './each-value';
import { choicesFor } from './field-choice';
import { recordCountry } from './record-country';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.state';
const MAX_LENGTH = 60;
const LEAST_NEAR = 5;

export interface StateOptions {
  /** *either*: the name or the code, as the post writes them. */
  readonly form: 'either' | 'name' | 'code';
}

/** The state as the house writes it. Where both forms are good, a code stays a code. */
function written({ code, name }: StateReading, text: string, form: StateOptions['form']): string {
  if (form === 'either') return text.toUpperCase().replace(/[\s.]/g, '') === code ? code : name;
  return form === 'code' ? code : name;
}

function nearState(text: string, country: string): string | undefined {
  const wanted = fold(text);
  if (wanted.length < LEAST_NEAR) return undefined;
  const near = stateNames(country).filter((name) => isOneSlipAway(wanted, fold(name)));
  return near.length === 1 ? near[0] : undefined;
}

function reportFor(at: FieldValue, country: string, { form }: StateOptions): RuleReport | undefined {
  const text = at.value.trim();
  const state = readState(text, country);
  if (state) {
    const value = written(state, text, form);
    if (value === text) return undefined;
    return { ...at, message: { key: `${KEY}.otherForm`, params: [value] }, fix: { kind: 'safe', value } };
  }
  const near = readState(nearState(text, country) ?? '', country);
  if (!near) return { ...at, atMost: 'info', message: { key: `${KEY}.unknown`, params: [{ country }] } };
  const value = form === 'code' ? near.code : near.name;
  return { ...at, message: { key: `${KEY}.near`, params: [value] }, fix: { kind: 'review', value } };
}

/** A state in another form than the house's: only where the record names the United States, Canada or Australia. */
export const state: Rule<StateOptions> = {
  id: 'state',
  group: 'vocabulary',
  stage: 'form',
  fields: ['state'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { form: 'either' },
  options: v.strictObject({ form: v.picklist(['either', 'name', 'code']) }),
  examples: [
    {
      draft: { kind: 'contact', fields: { state: ['Calif.'], country: ['United States'] } },
      flagged: 'Calif.',
      fixed: 'California',
    },
    {
      draft: { kind: 'contact', fields: { state: ['Texas'], country: ['United States'] } },
      options: { form: 'code' },
      flagged: 'Texas',
      fixed: 'TX',
    },
    { draft: { kind: 'contact', fields: { state: ['TX'], country: ['United States'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { state: ['Bayern'], country: ['Germany'] } }, flagged: null },
  ],
  check: (draft, options, context) => {
    if (!draft.fields.state?.length || choicesFor('state', context)) return [];
    const country = recordCountry(draft, context);
    if (country === undefined || !hasStates(country)) return [];
    return eachValue(draft, ['state'], MAX_LENGTH).flatMap((at) => reportFor(at, country, options) ?? []);
  },
};
