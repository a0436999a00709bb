import type { RuleId } from '../rules/finding';
import type { HouseStyle, StyleChange } from '../style/house-style';
import type { Policy } from '../style/policy';

/** Changes in `storage.session` when a policy was read anew: who asks for the `HouseView` then gets the new one. */
export const POLICY_READ = 'policyRead';

/** The house style as this browser has it. */
export interface HouseView {
  /** The document that options edits, saves and exports. */
  readonly own: HouseStyle;
  /** The same under the policy: what is locked, and what the policy sets besides, as admins see it. */
  readonly house: HouseStyle;
  /** What rules run by: step-ups that are due taken, muted rules off. */
  readonly effective: HouseStyle;
  readonly policy: Policy;
  /** Rules that this rep does not want to hear. */
  readonly muted: readonly RuleId[];
  /** The newest change that this rep has not been told of. */
  readonly news?: StyleChange;
}

/** A style to be saved, and why: kept with it as its newest change. */
export interface StyleEdition {
  readonly style: HouseStyle;
  readonly author: string;
  readonly reason: string;
}

/** What the review needs where the policy lets a rep propose a merge only. */
export interface ProposalTerms {
  /** Who decides about it; `''`: nobody is named. */
  readonly admin: string;
  /** The addresses of both records in the CRM, by their ids. */
  readonly links: Readonly<Record<string, string>>;
}
