import { expect, type Page } from '@playwright/test';
import type { CanonicalField, RecordKind } from '../../lib/record/record';
import type { Lintel } from './browser';
import { fill, texts, textsAt } from './texts';

const { connect, style } = texts.options;
const pipedrive = textsAt('Pipedrive').options.connect;

/** Opens options in a window beside the CRM page. */
export function openOptions(lintel: Lintel): Promise<Page> {
  return lintel.openBeside('/options.html');
}

/** Types the key into the options page and has it checked; returns when HubSpot has taken it. */
export async function connectOn(options: Page, token: string): Promise<void> {
  await options.getByLabel(connect.key, { exact: true }).fill(token);
  await options.getByRole('button', { name: connect.submit, exact: true }).click();
  await options.getByText(connect.state.connected, { exact: true }).waitFor();
}

/** Connects HubSpot through the options page, as a user does. */
export async function connectHubSpot(lintel: Lintel, token: string): Promise<void> {
  const options = await openOptions(lintel);
  await connectOn(options, token);
  await options.close();
}

/** Types company and token into the options page and has them checked; returns when Pipedrive has taken the token. */
export async function connectPipedriveOn(options: Page, company: string, token: string): Promise<void> {
  await options.getByLabel(pipedrive.pipedrive.company, { exact: true }).fill(company);
  await options.getByLabel(pipedrive.pipedrive.key, { exact: true }).fill(token);
  await options.getByRole('button', { name: pipedrive.submit, exact: true }).click();
  await options.getByText(pipedrive.state.connected, { exact: true }).waitFor();
}

/** Connects Pipedrive through the options page, as a user does. `company`: its domain, or an address of one of its pages. */
export async function connectPipedrive(lintel: Lintel, company: string, token: string): Promise<void> {
  const options = await openOptions(lintel);
  await connectPipedriveOn(options, company, token);
  await options.close();
}

/** Goes to the house style. */
export async function showStyle(options: Page): Promise<void> {
  await options.getByRole('link', { name: style.title, exact: true }).click();
  await options.getByRole('heading', { name: style.title, exact: true }).waitFor();
}

/** Saves what was changed in the house style; returns when it is kept. */
export async function saveStyle(options: Page): Promise<void> {
  const bar = options.getByRole('form', { name: style.bar.title });
  const save = bar.getByRole('button', { name: style.bar.save, exact: true });
  // What was set to what it is already needs no saving.
  if ((await save.count()) > 0) await save.click();
  await expect(save).toHaveCount(0);
  await expect(bar.getByRole('alert')).toHaveCount(0);
}

/** Has every finding marked on opening a record, not only the grave ones. */
export async function markEverything(lintel: Lintel): Promise<void> {
  const options = await openOptions(lintel);
  await showStyle(options);
  await options.getByRole('radio', { name: style.mark.everything }).check();
  await saveStyle(options);
  await options.close();
}

/** Asks for these fields of every contact, beside those already asked for. The style must be on show. */
export function requireOfContacts(options: Page, fields: readonly CanonicalField[]): Promise<void> {
  return requireOf(options, 'contact', fields);
}

/** Asks for these fields of every record of a kind, beside those already asked for. The style must be on show. */
export async function requireOf(options: Page, kind: RecordKind, fields: readonly CanonicalField[]): Promise<void> {
  const list = options.getByRole('group', { name: texts.rules.requiredField.options[kind] });
  if (!(await list.isVisible())) await options.locator('[data-rule="required-field"] .lists summary').click();
  for (const field of fields) {
    await list.getByLabel(texts.fields[field], { exact: true }).check();
  }
  await saveStyle(options);
}

/** Sets the country of numbers without a country code. The style must be on show. */
export async function chooseCountry(options: Page, code: string): Promise<void> {
  await options.getByRole('combobox', { name: style.country, exact: true }).selectOption(code);
  await saveStyle(options);
}

/** Sets how severe a rule is, by the rule's title. The style must be on show. */
export async function chooseSeverity(
  options: Page,
  rule: string,
  severity: keyof typeof style.severity,
): Promise<void> {
  const choice = options.getByRole('group', { name: fill(style.severityOf, rule) });
  await choice.getByRole('radio', { name: style.severity[severity], exact: true }).check();
  await saveStyle(options);
}
