import type { RuleId } from '../rules/finding';
import { RULE_IDS } from '../rules/rule-ids';
import type { HouseStyle } from './house-style';
import { MOST_CHANGES } from './style-schema';

/** Rules that two styles set differently, in the order of `RULE_IDS`. */
export function changedRules(before: HouseStyle, after: HouseStyle): readonly RuleId[] {
  return RULE_IDS.filter((id) => JSON.stringify(before.rules[id]) !== JSON.stringify(after.rules[id]));
}

const settings = (style: HouseStyle): string => JSON.stringify({ ...style, changes: [] });

/** A style as it is saved over another one at `now` (ms since 1970): what changed is kept with it; nothing is where nothing changed. */
export function editionAfter(
  before: HouseStyle,
  { style, author, reason }: { readonly style: HouseStyle; readonly author: string; readonly reason: string },
  now: number,
): HouseStyle {
  if (settings(before) === settings(style)) return { ...style, changes: before.changes };
  const change = { at: now, author: author.trim(), reason: reason.trim(), rules: changedRules(before, style) };
  return { ...style, changes: [...before.changes, change].slice(-MOST_CHANGES) };
}
