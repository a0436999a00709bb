import type { RuleId } from '../rules/finding';
import type { HouseStyle, RuleSetting } from './house-style';

/**
 * *Starter*: what a house has before it chose anything. Every rule with its own defaults. The United States as the country,
 * because a number written without country code is most often one of theirs in HubSpot accounts; the first thing options asks for is the house's own.
 */
export const DEFAULT_STYLE: HouseStyle = { version: 1, defaultCountry: 'US', markOnOpen: 'errors', rules: {} };

const ALL_ON = {
  'phone-invalid': { severity: 'error' },
  'phone-placeholder': { severity: 'error' },
  'phone-format': { severity: 'error', options: { form: 'e164', keepExtension: true } },
  'required-field': { severity: 'error' },
  'possible-duplicate': { severity: 'warning' },
} as const satisfies Record<RuleId, RuleSetting>;

/** Every rule on, phones in E.164: what `npm run check` uses when no style is given. */
export const EVERYTHING_ON: HouseStyle = { ...DEFAULT_STYLE, markOnOpen: 'everything', rules: ALL_ON };
