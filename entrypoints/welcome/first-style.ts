import type { HouseStyle, PresetId } from '../../lib/style/house-style';
import { PRESETS } from '../../lib/style/presets';
import type { StyleEdit } from '../options/style-keeper';

/** What was chosen on the welcome page. */
export interface StyleChoice {
  readonly preset: PresetId;
  /** ISO 3166-1 alpha-2, upper case; `undefined`: not chosen by hand. */
  readonly country: string | undefined;
  /** What was taken of a suggestion. */
  readonly edit?: StyleEdit;
}

/** The presets that are of one country. */
const OF_COUNTRY: readonly PresetId[] = ['finland', 'sweden'];

/** The region of the first language that names one (`fi-FI`): where the browser's user most likely is. */
export function regionOf(languages: readonly string[]): string | undefined {
  for (const tag of languages) {
    const { region } = new Intl.Locale(tag);
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return undefined;
}

/**
 * The country a preset starts with: its own where it is of one, else the account's, else the browser's, else the preset's.
 */
export function firstCountry(preset: PresetId, account: string | undefined, region: string | undefined): string {
  const { defaultCountry } = PRESETS[preset];
  return OF_COUNTRY.includes(preset) ? defaultCountry : (account ?? region ?? defaultCountry);
}

/** The chosen preset as this house's own: its name, owner and history stay what they are. */
export function firstStyle(own: HouseStyle, { preset, country, edit }: StyleChoice): HouseStyle {
  const { name, owner, changes } = own;
  const start = PRESETS[preset];
  const style = { ...start, name, owner, changes, defaultCountry: country ?? start.defaultCountry };
  return edit ? edit(style) : style;
}
