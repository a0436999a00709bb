/** What options and welcome ask about a house style that is not saved yet: name → [what is sent, what is answered]. Types only. */
import type { AccountCounts } from '../crm/crm';
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { Finding } from '../rules/finding';
import type { HouseStyle } from '../style/house-style';
import type { SampleFlags } from '../style/sample-flags';
import type { Suggestion } from '../style/suggest-style';

/** The record last looked at, under the style that is saved and under the one that is tried. */
export interface OpenRecordTrial {
  readonly crm: CrmId;
  readonly kind: RecordKind;
  /** How people call it; `''` where it has no name yet. */
  readonly title: string;
  /** How its page labels its fields. */
  readonly labels: Readonly<Partial<Record<FieldKey, string>>>;
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** Extension page → background. `null`: the CRM is not connected, or no record is open. */
export interface StyleTrialRequests {
  /** What a style would flag in a sample of the account's records. */
  sampleFlags: [{ readonly crm: CrmId; readonly style: HouseStyle }, SampleFlags | null];
  tryOnOpenRecord: [{ readonly style: HouseStyle }, OpenRecordTrial | null];
  /** How many contacts lack an email, a number, an owner or source, or were not touched for twelve months. */
  accountCounts: [{ readonly crm: CrmId }, AccountCounts | null];
  /** A first style from what a sample of the account's records does already. */
  suggestStyle: [{ readonly crm: CrmId }, readonly Suggestion[] | null];
}
