import { STYLE_VERSION, type HouseStyle } from './house-style';

/**
 * What a house has before it chose anything: every rule with its own defaults. The United States as the country, because a number
 * written without country code is most often one of theirs in HubSpot accounts; the first thing options asks for is the house's own.
 */
export const DEFAULT_STYLE: HouseStyle = {
  version: STYLE_VERSION,
  name: '',
  owner: '',
  defaultCountry: 'US',
  markOnOpen: 'errors',
  rules: {},
  changes: [],
};
