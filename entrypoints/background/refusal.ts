import { CrmError, type CrmFailure } from '../../lib/crm/errors';
import type { Policy } from '../../lib/style/policy';
import { isAllowed, type Act } from '../../lib/style/rights';

function byPolicy({ admin, note }: Policy): CrmFailure {
  return { code: 'ByPolicy', detail: note, ...(admin !== '' && { by: admin }) };
}

/** The refusal of something that the policy does not allow, to be thrown: says who decided, and their note. */
export const refused = (policy: Policy): CrmError => new CrmError(byPolicy(policy));

/** Why a rep may not do this here; `undefined` where they may. */
export function refusalOf(policy: Policy, act: Act): CrmFailure | undefined {
  return isAllowed(policy, act) ? undefined : byPolicy(policy);
}

/** Why a rep may not carry out a merge; `undefined` where they may. */
export function mergeRefusal(policy: Policy): CrmFailure | undefined {
  return policy.rights.merge === 'do' ? undefined : byPolicy(policy);
}
