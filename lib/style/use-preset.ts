import { DEFAULT_STYLE } from './default-style';
import type { HouseStyle, PresetId } from './house-style';
import { PRESETS } from './presets';

/**
 * A style started anew from a preset: its rules are the preset's, its name, owner and history stay. So does its country, unless
 * the preset is made for one.
 */
export function startedFrom(style: HouseStyle, preset: PresetId): HouseStyle {
  const { defaultCountry, markOnOpen, rules } = PRESETS[preset];
  const isOfCountry = defaultCountry !== DEFAULT_STYLE.defaultCountry;
  return { ...style, preset, markOnOpen, rules, defaultCountry: isOfCountry ? defaultCountry : style.defaultCountry };
}
