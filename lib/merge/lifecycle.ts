import type { Account, MergeRecord } from './merge-record';
import { rawValue } from './merge-record';

/** HubSpot's stages in the order it ships them; an account that has its own lists them as the property's options. */
const DEFAULT_STAGES = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
];

/** The name of the account's lifecycle property, where it has one. */
function stageProperty(account: Account) {
  return [...account.properties.values()].find(({ key }) => key === 'lifecycleStage');
}

/** How far a stage is: 0 is the first one, -1 none or unknown. */
export function stageRank(raw: string, account: Account): number {
  const options = stageProperty(account)?.options ?? [];
  const order = options.length > 0 ? options.map(({ value }) => value) : DEFAULT_STAGES;
  return order.indexOf(raw);
}

/** The stage of a record, as the CRM keeps it. */
export function stageOf(record: MergeRecord, account: Account): string {
  const property = stageProperty(account);
  return property ? rawValue(record, property.name) : '';
}

/** A stage as the account calls it. */
export function stageLabel(raw: string, account: Account): string {
  return stageProperty(account)?.options.find(({ value }) => value === raw)?.label ?? raw;
}
