import type { Locator, Page } from '@playwright/test';
import type { PresetId } from '../../lib/style/house-style';
import type { RuleId } from '../../lib/rules/rule-ids';
import type { Lintel } from './browser';
import { openOptions, saveStyle, showStyle } from './options-page';
import { fill, texts } from './texts';

const { style } = texts.options;

const PRESET_NAMES: Readonly<Record<PresetId, string>> = {
  starter: style.preset.starter,
  'b2b-sales': style.preset.b2bSales,
  finland: style.preset.finland,
  sweden: style.preset.sweden,
  strict: style.preset.strict,
};

/** The comparison that is on show. */
export function comparisonOn(options: Page): Locator {
  return options.locator('.comparison');
}

/** Starts the house style from a preset and saves it. The style must be on show. */
export async function usePreset(options: Page, preset: PresetId): Promise<void> {
  await options.getByRole('combobox', { name: style.preset.choose }).selectOption(preset);
  const shown = comparisonOn(options);
  await shown.getByRole('heading', { name: fill(style.compare.title, PRESET_NAMES[preset]) }).waitFor();
  await shown.getByRole('button', { name: style.compare.use }).click();
  await saveStyle(options);
}

/** What a house may add to a rule, unfolded. */
export async function moreOf(options: Page, rule: RuleId): Promise<Locator> {
  const more = options.locator(`[data-rule="${rule}"] details.added`);
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  return more;
}

/** Gives the page a file to import, as its button's dialog does. */
export async function importFile(options: Page, name: string, text: string): Promise<void> {
  const chooser = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: style.importFile, exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Options at the house style, as a tab behind the CRM page. */
export async function openStyle(lintel: Lintel): Promise<Page> {
  const options = await openOptions(lintel);
  await showStyle(options);
  return options;
}

/** A choice of how severe a rule is, by the rule's title. */
export function severityOn(options: Page, rule: string, name: keyof typeof style.severity): Locator {
  const choice = options.getByRole('group', { name: fill(style.severityOf, rule) });
  return choice.getByRole('radio', { name: style.severity[name], exact: true });
}

/** The bar that says what is not saved. */
export function barOn(options: Page): Locator {
  return options.getByRole('form', { name: style.bar.title });
}

export function barButton(options: Page, name: string): Locator {
  return barOn(options).getByRole('button', { name, exact: true });
}
