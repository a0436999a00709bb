/** What messages are made of, as it is checked at the background's door. */
import * as v from 'valibot';
import { CRM_IDS } from '../record/crm-names';
import { isFieldKey, type FieldKey } from '../record/record';
import { RULE_IDS } from '../rules/rule-ids';

/** What the content script cuts a value to; anything longer did not come from it. */
export const MAX_VALUE_LENGTH = 2_000;

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const crm = v.picklist(CRM_IDS);
export const kind = v.picklist(['contact', 'company']);
// Ids and accounts end up in URLs that the worker builds: digits and plain names only.
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const account = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/));
export const field = v.custom<FieldKey>(
  (input) => typeof input === 'string' && input.length <= 200 && isFieldKey(input),
);
export const rule = v.picklist(RULE_IDS);
export const value = text(MAX_VALUE_LENGTH);
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
