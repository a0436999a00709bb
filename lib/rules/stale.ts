import * as v from 'valibot';
import { readInstant } from '../record/instant';
import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.stale';

export interface StaleOptions {
  readonly months: number;
}

/** A date as it was written, and when that is. */
interface Moment {
  readonly text: string;
  readonly at: number | undefined;
}

/** What the CRM says of a field; of some it tells the last activity beside the record. */
function storedAt(field: FieldKey, { facts }: RuleContext): readonly string[] | undefined {
  const stored = facts?.stored?.[field];
  const told = field === 'lastActivity' && !stored ? facts?.lastActivity : undefined;
  if (told === undefined) return stored;
  return told === null ? [] : [told];
}

/** The latest date of a field: the CRM's own spelling where it is known, for what a page shows can be read in two ways. `null`: known to be none. */
function latest(draft: Draft, field: FieldKey, context: RuleContext): Moment | null | undefined {
  const [shown, stored] = [draft.fields[field], storedAt(field, context)];
  if (!shown && !stored) return undefined;
  let found: Moment | null = null;
  for (const text of shown && stored ? [...shown, ...stored] : (shown ?? stored ?? [])) {
    if (isPlaceholder(text)) continue;
    const at = readInstant(text);
    if (!found || (at ?? -Infinity) > (found.at ?? -Infinity)) found = { text, at };
  }
  return found;
}

/** The same day so many months earlier; the last day of that month where it has no such day. */
function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, days));
  return date.getTime();
}

/** A whole file of records is judged at one time. */
let last = { now: NaN, months: NaN, limit: NaN };

function limitOf(now: number, months: number): number {
  if (last.now !== now || last.months !== months) last = { now, months, limit: monthsBefore(now, months) };
  return last.limit;
}

function report(value: string, message: 'since' | 'never', at: number): readonly RuleReport[] {
  return [{ field: 'lastActivity', value, message: { key: `${KEY}.${message}`, params: [{ date: at }] } }];
}

/**
 * A record that nobody has been in touch with for so long: counts activities, never the date of the last change, which fixes renew.
 * Where there was none at all, since it was created. Never drawn on the record's page: it may be open in order to be called.
 */
export const stale: Rule<StaleOptions> = {
  id: 'stale',
  group: 'freshness',
  stage: 'apart',
  fields: ['lastActivity', 'createdAt'],
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: { months: 12 },
  options: v.strictObject({ months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)) }),
  examples: [
    { draft: { kind: 'contact', fields: { lastActivity: ['1967-05-02'] } }, flagged: '1967-05-02' },
    { draft: { kind: 'contact', fields: { lastActivity: ['1969-11-02'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { lastActivity: ['02/05/1967'] } }, flagged: null },
  ],
  offPage: true,
  check: (draft, { months }, context) => {
    const activity = latest(draft, 'lastActivity', context);
    if (activity === undefined) return [];
    const limit = limitOf(context.now, months);
    if (activity)
      return activity.at !== undefined && activity.at < limit ? report(activity.text, 'since', activity.at) : [];
    const created = latest(draft, 'createdAt', context)?.at;
    return created !== undefined && created < limit ? report('', 'never', created) : [];
  },
};
