import type { RuleId } from '../rules/finding';
import { RULES } from '../rules/index';
import { RULE_IDS } from '../rules/rule-ids';
import type { HouseStyle, RuleSetting } from './house-style';
import type { Policy } from './policy';
import { mayMute } from './rights';

/** What makes up the style that rules run by, beside the house's own document. */
export interface Circumstances {
  readonly policy: Policy;
  /** Rules that this rep does not want to hear. */
  readonly muted: readonly RuleId[];
  /** Ms since 1970: step-ups of a day hold from its first moment in UTC. */
  readonly now: number;
}

type Rules = HouseStyle['rules'];

/** The house's own document under a policy: what the policy locks is the policy's, what else it sets holds where the house says nothing. */
export function underPolicy(own: HouseStyle, { style, locked }: Policy): HouseStyle {
  if (!style) return own;
  const forced = Object.fromEntries(
    locked.flatMap((id) => {
      const setting = style.rules[id];
      return [[id, setting ?? { severity: RULES[id].severity }]];
    }),
  );
  return { ...own, ...general(own, style), rules: { ...style.rules, ...own.rules, ...forced } };
}

/** A house that has set nothing itself takes the policy's general settings as well. */
function general(own: HouseStyle, style: HouseStyle): Partial<HouseStyle> {
  const { name, owner, changes, defaultCountry, markOnOpen } = style;
  const told = {
    name: name || own.name,
    owner: owner || own.owner,
    changes: changes.length > 0 ? changes : own.changes,
  };
  return own.changes.length > 0 ? told : { ...told, defaultCountry, markOnOpen };
}

function steppedUp({ later, ...setting }: RuleSetting, now: number): RuleSetting {
  if (!later) return setting;
  return Date.parse(later.from) <= now ? { ...setting, severity: later.severity } : { ...setting, later };
}

/** The style that rules run by: the house's own, under the policy, with step-ups that are due, without what is muted. */
export function effectiveStyle(own: HouseStyle, { policy, muted, now }: Circumstances): HouseStyle {
  const house = underPolicy(own, policy);
  const isMuted = (id: RuleId) => muted.includes(id) && mayMute(policy, id);
  const rules: Rules = Object.fromEntries(
    RULE_IDS.flatMap((id): [RuleId, RuleSetting][] => {
      const setting = house.rules[id];
      if (isMuted(id)) return [[id, { ...setting, severity: 'off' }]];
      return setting ? [[id, steppedUp(setting, now)]] : [];
    }),
  );
  return { ...house, rules };
}

/** When the next step-up is due, ms since 1970; `undefined`: none is. */
export function nextStepUp({ rules }: HouseStyle, now: number): number | undefined {
  const days = Object.values(rules).flatMap((setting) => (setting.later ? [Date.parse(setting.later.from)] : []));
  const coming = days.filter((day) => day > now);
  return coming.length === 0 ? undefined : Math.min(...coming);
}
