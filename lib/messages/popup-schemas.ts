/** The checks of what the popup asks beyond looking. */
import * as v from 'valibot';
import { account, crm, field, kind, MAX_VALUE_LENGTH, rule, tabId, text, value } from './schema-parts';

/** At most so many fields in one request. */
const MOST_FIELDS = 100;

/** A key holds a value, an account and a few names. */
const MAX_KEY = 3 * MAX_VALUE_LENGTH;

const scope = { crm, account, kind };
const fieldTexts = v.pipe(v.array(v.object({ field, value: v.pipe(value, v.minLength(1)) })), v.maxLength(MOST_FIELDS));
const place = { tabId, frameId: tabId };

/** The schemas of `PopupRequests`. */
export const POPUP_SCHEMAS = {
  fillFields: v.object({ ...place, values: fieldTexts }),
  keptValues: v.object(scope),
  keepValues: v.object({ ...scope, values: fieldTexts, fill: v.boolean() }),
  ignoreField: v.object({ ...place, field, rule, value }),
  liftIgnored: v.object({ keys: v.pipe(v.array(text(MAX_KEY)), v.maxLength(MOST_FIELDS)) }),
  fixAll: v.object({ ...place, findings: v.pipe(v.array(v.object({ field, rule, value })), v.maxLength(MOST_FIELDS)) }),
};
