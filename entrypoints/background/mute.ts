import type { RuleId } from '../../lib/rules/finding';
import type { House } from './house';
import { refreshPages } from './tabs';

/** Mutes a rule for this rep, or has it heard again, on every open page at once. Rejects as `House.mute` does. */
export async function muteForRep(
  house: Pick<House, 'mute'>,
  { rule, muted }: { readonly rule: RuleId; readonly muted: boolean },
): Promise<void> {
  await house.mute(rule, muted);
  await refreshPages();
}
