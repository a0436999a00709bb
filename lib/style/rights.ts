import type { RuleId } from '../rules/finding';
import type { Policy, Rights } from './policy';

/** What a policy can switch off altogether. */
export type Act = keyof Rights;

/** Whether a rep may do it here; all is allowed while no policy is known. Of merging: whether in one way or the other; see `Rights.merge` for which. */
export function isAllowed(policy: Policy | undefined, act: Act): boolean {
  if (!policy) return true;
  const { rights } = policy;
  return act === 'merge' ? rights.merge !== 'off' : rights[act];
}

/** Whether a rep may quiet a rule: a locked one never. */
export function mayMute(policy: Policy, rule: RuleId): boolean {
  return isAllowed(policy, 'mute') && !policy.locked.includes(rule);
}

/** Whether several fields may be fixed by one press (*Fix all safe*). */
export const mayFixAll = (policy: Policy): boolean => isAllowed(policy, 'bulk');
