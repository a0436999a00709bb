import { CrmError } from '../../lib/crm/errors';
import type { RuleId } from '../../lib/rules/finding';
import { mayMute } from '../../lib/style/policy';
import type { House } from './house';
import { refreshPages } from './tabs';

/**
 * Mutes a rule for this rep, or has it heard again, on every open page at once. Hearing a rule is always allowed.
 * @throws {CrmError} `Invalid` where the house does not let the rep mute the rule
 */
export async function muteForRep(
  house: Pick<House, 'policy' | 'mute'>,
  { rule, muted }: { readonly rule: RuleId; readonly muted: boolean },
): Promise<void> {
  if (muted && !mayMute(house.policy(), rule)) {
    throw new CrmError({ code: 'Invalid', detail: `The house does not let this rule be muted: ${rule}.` });
  }
  await house.mute(rule, muted);
  await refreshPages();
}
