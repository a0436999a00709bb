import { RULES } from '../rules/index';
import { RULE_IDS } from '../rules/rule-ids';
import type { HouseStyle, RuleSetting } from './house-style';

/**
 * *Starter*: what a house has before it chose anything. Every rule with its own defaults. The United States as the country,
 * because a number written without country code is most often one of theirs in HubSpot accounts; the first thing options asks for is the house's own.
 */
export const DEFAULT_STYLE: HouseStyle = { version: 1, defaultCountry: 'US', markOnOpen: 'errors', rules: {} };

/** What a house leaves off by default is good to know where somebody asks for everything. */
const ALL_ON = Object.fromEntries(
  RULE_IDS.map((id): [string, RuleSetting] => {
    const { severity } = RULES[id];
    return [id, { severity: severity === 'off' ? 'info' : severity }];
  }),
);

/** Every rule on with its own options (phones in E.164, countries by their English short name): what `npm run check` uses when no style is given. */
export const EVERYTHING_ON: HouseStyle = { ...DEFAULT_STYLE, markOnOpen: 'everything', rules: ALL_ON };
