/** What Lintel needs Pipedrive's answers to hold: checked at the boundary, what is not known is kept. */
import * as v from 'valibot';
import { isCompanyDomain } from './paths';

/** Ids go into addresses: digits only. */
const id = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.pipe(v.string(), v.regex(/^\d{1,15}$/))]),
  v.transform((value) => String(value)),
);
const text = v.fallback(v.nullish(v.string()), undefined);
/** A list of values with labels; null is an empty one. */
export const entries = v.pipe(
  v.nullish(
    v.array(v.looseObject({ value: v.string(), primary: v.optional(v.boolean()), label: v.nullish(v.string()) })),
  ),
  v.transform((list) => list ?? []),
);
const paging = v.nullish(v.looseObject({ next_cursor: v.nullish(v.pipe(v.string(), v.maxLength(4_000))) }));

/** A person or an organization of v2. */
const recordData = v.looseObject({
  id,
  emails: v.optional(entries),
  phones: v.optional(entries),
  im: v.optional(entries),
  org_id: v.nullish(id),
  add_time: text,
  update_time: text,
  is_deleted: v.nullish(v.boolean()),
  custom_fields: v.nullish(v.record(v.string(), v.unknown())),
  last_activity_id: v.nullish(id),
  last_incoming_mail_time: text,
  last_outgoing_mail_time: text,
});
export type RecordData = v.InferOutput<typeof recordData>;

export const recordAnswer = v.looseObject({ data: recordData });
export const recordsAnswer = v.looseObject({ data: v.nullish(v.array(recordData), []), additional_data: paging });
export type RecordsAnswer = v.InferOutput<typeof recordsAnswer>;

/** When an activity was due, as `2026-01-31`, and when it was done. */
export const activityAnswer = v.looseObject({
  data: v.looseObject({ due_date: text, marked_as_done_time: text, is_deleted: v.nullish(v.boolean()) }),
});

// v1, after a merge: of an organization nothing but the id is promised, of a person everything under the names of v1.
const mergedData = v.looseObject({
  id,
  email: v.fallback(v.optional(entries), undefined),
  phone: v.fallback(v.optional(entries), undefined),
});
export type MergedData = v.InferOutput<typeof mergedData>;
export const mergeAnswer = v.looseObject({ data: mergedData });

/** Hits carry plain texts and the name of a person's organization. */
const hit = v.looseObject({
  item: v.looseObject({
    id,
    name: text,
    emails: v.nullish(v.array(v.string()), []),
    phones: v.nullish(v.array(v.string()), []),
    organization: v.nullish(v.looseObject({ id, name: text })),
  }),
});
export type Hit = v.InferOutput<typeof hit>['item'];
export const searchAnswer = v.looseObject({ data: v.looseObject({ items: v.array(hit) }) });

const enabled = v.fallback(v.nullish(v.looseObject({ enabled: v.optional(v.boolean()) })), undefined);
export const fieldsAnswer = v.looseObject({
  data: v.array(
    v.looseObject({
      field_code: v.pipe(v.string(), v.nonEmpty()),
      field_name: v.string(),
      field_type: v.string(),
      is_custom_field: v.fallback(v.optional(v.boolean()), undefined),
      options: v.nullish(v.array(v.looseObject({ id: v.union([v.number(), v.string()]), label: v.string() })), []),
      required_fields: enabled,
      important_fields: enabled,
    }),
  ),
  additional_data: paging,
});
export type FieldsAnswer = v.InferOutput<typeof fieldsAnswer>;

/** Calls that the key's user logged, of v1. One that tells no person or time is of no use, and no reason to lose the others. */
export const callLogsAnswer = v.looseObject({
  data: v.nullish(
    v.array(
      v.looseObject({
        person_id: v.fallback(v.nullish(id), undefined),
        outcome: v.fallback(v.nullish(v.string()), undefined),
        start_time: text,
        to_phone_number: text,
      }),
    ),
    [],
  ),
  additional_data: v.nullish(
    v.looseObject({ pagination: v.nullish(v.looseObject({ more_items_in_collection: v.optional(v.boolean()) })) }),
  ),
});
export type CallLog = v.InferOutput<typeof callLogsAnswer>['data'][number];

export const usersAnswer = v.looseObject({
  data: v.array(v.looseObject({ id, name: v.optional(v.string(), ''), email: v.nullish(v.string()) })),
});

export const meAnswer = v.looseObject({
  data: v.looseObject({
    id,
    // The worker picks every address: a domain that is no plain label is never believed.
    company_domain: v.pipe(v.string(), v.toLowerCase(), v.check(isCompanyDomain)),
    company_country: v.fallback(v.nullish(v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/))), undefined),
  }),
});

/** Rights that the documents name `can_…`; one that is not told is not known to be missing. */
export const permissionsAnswer = v.looseObject({ data: v.record(v.string(), v.unknown()) });
