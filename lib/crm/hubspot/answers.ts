/** What Lintel needs HubSpot's answers to hold: checked at the boundary, what is not known is kept. */
import * as v from 'valibot';
import { readAnswer } from '../read-answer';

/** Ids go into addresses: nothing but plain characters. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const numericId = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((value) => String(value)),
  id,
);
// A time that cannot be read is no reason to lose the record.
const time = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => Date.parse(text)),
      v.finite(),
    ),
  ),
  undefined,
);
const propertyValue = v.pipe(
  v.nullable(v.union([v.string(), v.number(), v.boolean()])),
  v.transform((value) => (value === null ? null : String(value))),
);
const paging = v.optional(v.looseObject({ next: v.optional(v.looseObject({ after: v.string() })) }));

export const recordAnswer = v.looseObject({
  id,
  properties: v.record(v.string(), propertyValue),
  createdAt: time,
  updatedAt: time,
  associations: v.optional(
    v.record(v.string(), v.looseObject({ results: v.array(v.looseObject({ id: numericId })), paging })),
  ),
});
export type RecordAnswer = v.InferOutput<typeof recordAnswer>;

export const recordsAnswer = v.looseObject({ results: v.array(recordAnswer) });
export const totalAnswer = v.looseObject({ total: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export const associationsAnswer = v.looseObject({
  results: v.array(v.looseObject({ toObjectId: numericId })),
  paging,
});

export const propertiesAnswer = v.looseObject({
  results: v.array(
    v.looseObject({
      name: v.pipe(v.string(), v.nonEmpty()),
      label: v.string(),
      type: v.string(),
      calculated: v.optional(v.boolean()),
      modificationMetadata: v.optional(v.looseObject({ readOnlyValue: v.optional(v.boolean()) })),
      options: v.optional(v.array(v.looseObject({ value: v.string(), label: v.string() })), []),
    }),
  ),
});

export const ownersAnswer = v.looseObject({
  results: v.array(
    v.looseObject({
      id: numericId,
      firstName: v.optional(v.string(), ''),
      lastName: v.optional(v.string(), ''),
      email: v.optional(v.string()),
      teams: v.optional(v.array(v.looseObject({ name: v.string() })), []),
    }),
  ),
  paging,
});

export type OwnersAnswer = v.InferOutput<typeof ownersAnswer>;

export const accountAnswer = v.looseObject({
  portalId: numericId,
  timeZone: v.optional(v.string(), ''),
  // The worker picks every address: a host that is not HubSpot's is never believed.
  uiDomain: v.fallback(v.pipe(v.string(), v.regex(/^app[\w-]*\.hubspot\.com$/)), 'app.hubspot.com'),
});

export const callsAnswer = v.looseObject({
  results: v.array(v.looseObject({ properties: v.record(v.string(), propertyValue) })),
});

export const validationsAnswer = v.looseObject({
  results: v.array(
    v.looseObject({
      propertyName: v.pipe(v.string(), v.nonEmpty()),
      propertyValidationRules: v.array(
        v.looseObject({
          ruleType: v.string(),
          ruleArguments: v.array(v.string()),
          shouldApplyNormalization: v.optional(v.boolean(), false),
        }),
      ),
    }),
  ),
});

/** The answer of a call, checked; `text` as it came. See `readAnswer` for what it throws. */
export function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  text: Promise<string>,
  how: { readonly signal: AbortSignal; readonly write?: boolean },
): Promise<T> {
  return readAnswer(schema, text, { ...how, crm: 'HubSpot' });
}
