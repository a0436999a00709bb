import { invalid } from './refusal';
import { historyOf, type HubSpotRecord, listOf, type Properties } from './record';
import { stageRank } from './schema/property';
import { emailsOf } from './store';
import { assigned, changedAt, type WriteContext } from './write';

/** HubSpot refuses a merge when the pair adds up to this many merges or more (facts/hubspot-api.md). */
export const MAX_MERGES = 250;

/** Refuses what HubSpot would: a record with itself, or a pair that has been merged too often. */
export function checkMerge(primary: HubSpotRecord, other: HubSpotRecord): void {
  if (primary.id === other.id) throw invalid('A record cannot be merged into itself.');
  if (primary.merges + other.merges >= MAX_MERGES) {
    throw invalid(`These records have too many merges: ${primary.merges + other.merges} of ${MAX_MERGES}.`);
  }
}

/**
 * The values after a merge: the primary's win and its empty ones are filled, except where HubSpot decides otherwise
 * (facts/hubspot-api.md, "Merge"): emails and domains pile up, the furthest lifecycle stage and the latest legal basis
 * stay, deals add up. An opt-out of either stays, as the product's own sheet has it.
 */
export function mergedValues(primary: HubSpotRecord, other: HubSpotRecord): Properties {
  const mergedIds = [primary, other].flatMap((record) => [
    ...listOf(record.properties.hs_merged_object_ids),
    record.id,
  ]);
  return {
    ...other.properties,
    ...primary.properties,
    ...exceptions(primary, other),
    hs_merged_object_ids: [...new Set(mergedIds)].join(';'),
  };
}

/** The record two others become, under `id`: the values of `mergedValues`, both histories, the older creation time. */
export function joined(primary: HubSpotRecord, other: HubSpotRecord, id: string, context: WriteContext): HubSpotRecord {
  const base: HubSpotRecord = {
    ...primary,
    id,
    createdAt: Math.min(primary.createdAt, other.createdAt),
    seeded: {},
    changes: [...historyOf(primary), ...historyOf(other)].sort((a, b) => a.at - b.at),
    merges: primary.merges + other.merges + 1,
  };
  const values = Object.entries(mergedValues(primary, other));
  const changed = values.filter(([name, value]) => (primary.properties[name] ?? '') !== value);
  return assigned(base, Object.fromEntries(changed), context);
}

function exceptions(primary: HubSpotRecord, other: HubSpotRecord): Properties {
  const both = [primary, other];
  const stage = both
    .map((record) => record.properties.lifecyclestage ?? '')
    .sort((a, b) => stageRank(b) - stageRank(a));
  const shared = {
    lifecyclestage: stage[0] ?? '',
    num_associated_deals: sum(both, 'num_associated_deals'),
  };
  if (primary.kind === 'companies') return { ...shared, hs_additional_domains: additionalDomains(primary, other) };
  const [email, ...additional] = new Set([...emailsOf(primary), ...emailsOf(other)]);
  return {
    ...shared,
    email: email ?? '',
    hs_additional_emails: additional.join(';'),
    hs_legal_basis: latest(both, 'hs_legal_basis'),
    hs_email_optout: both.some((record) => record.properties.hs_email_optout === 'true')
      ? 'true'
      : (primary.properties.hs_email_optout ?? other.properties.hs_email_optout ?? ''),
    num_notes: sum(both, 'num_notes'),
  };
}

function latest(records: readonly HubSpotRecord[], name: string): string {
  const having = records.filter((record) => record.properties[name] !== undefined);
  // A stable sort: of two set at the same moment the primary's stays.
  const [newest] = having.sort((a, b) => changedAt(b, name) - changedAt(a, name));
  return newest?.properties[name] ?? '';
}

function sum(records: readonly HubSpotRecord[], name: string): string {
  const total = records.reduce((all, record) => all + Number(record.properties[name] ?? 0), 0);
  return total === 0 ? '' : String(total);
}

function additionalDomains(primary: HubSpotRecord, other: HubSpotRecord): string {
  const all = [primary, other].flatMap(({ properties }) => [
    properties.domain ?? '',
    ...listOf(properties.hs_additional_domains),
  ]);
  const [, ...additional] = new Set(all.filter((domain) => domain !== ''));
  return additional.join(';');
}
