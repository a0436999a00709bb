import type { CountryCode } from 'libphonenumber-js/max';
import { derivedProperties, withoutEmpty } from './derive';
import type { HubSpotRecord, Properties, WriteSource } from './record';
import { stageRank } from './schema/property';

/** What every write needs to know of the account. */
export interface WriteContext {
  readonly now: number;
  readonly source: WriteSource;
  readonly country: CountryCode;
}

/** Writing it is accepted and does nothing (facts/hubspot-api.md). */
const IGNORED = new Set(['hs_additional_emails']);

/**
 * The record with properties written: an empty value clears. A lifecycle stage that would go backwards is left as it is,
 * silently: it must be cleared in a request of its own first (facts/hubspot-api.md).
 */
export function written(record: HubSpotRecord, properties: Properties, context: WriteContext): HubSpotRecord {
  const accepted = Object.entries(properties).filter(
    ([name, value]) => !IGNORED.has(name) && !(name === 'lifecyclestage' && goesBack(record, value)),
  );
  const changed = accepted.filter(([name, value]) => (record.properties[name] ?? '') !== value);
  return changed.length === 0 ? record : assigned(record, Object.fromEntries(changed), context);
}

/** The record with values set whatever HubSpot lets people write: for what HubSpot itself changes. */
export function assigned(record: HubSpotRecord, values: Properties, context: WriteContext): HubSpotRecord {
  const { now, source, country } = context;
  const next = { ...record, updatedAt: now, properties: withoutEmpty({ ...record.properties, ...values }) };
  return {
    ...next,
    properties: withoutEmpty({ ...next.properties, ...derivedProperties(record.kind, next, country) }),
    changes: [...record.changes, ...Object.entries(values).map(([name, value]) => ({ name, value, at: now, source }))],
  };
}

function goesBack(record: HubSpotRecord, stage: string): boolean {
  return stage !== '' && stageRank(stage) < stageRank(record.properties.lifecyclestage);
}

/** When a property last took its value; the record's creation where it was never changed since. */
export function changedAt(record: HubSpotRecord, name: string): number {
  return record.changes.findLast((change) => change.name === name)?.at ?? record.createdAt;
}
