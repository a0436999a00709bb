import type { Locator, Page } from '@playwright/test';
import { until } from './until';

/** What of the sandbox the addresses of its Pipedrive pages need. */
export interface PipedrivePlace {
  /** `{company}.pipedrive.com`. */
  readonly host: string;
}

/** The labels of a fresh account's fields by Pipedrive's codes: rows of the details bear nothing else. */
const LABELS = {
  first_name: 'First name',
  last_name: 'Last name',
  phone: 'Phone',
  email: 'Email',
  org_id: 'Organization',
  owner_id: 'Owner',
  job_title: 'Job title',
} as const;
type KnownCode = keyof typeof LABELS;

const VIEW = '.viewContainer:not([style*="none"])';
const MODAL = '.cui5-compound-modal__wrap';

/** The address of a person's page; `layouts` as the sandbox's pages know them. */
export function personUrl({ host }: PipedrivePlace, id: number, layouts: readonly string[] = []): string {
  const query = layouts.length === 0 ? '' : `?layout=${layouts.join(',')}`;
  return `https://${host}/person/${id}${query}`;
}

/** The address of a deal's page. */
export function dealUrl({ host }: PipedrivePlace, id: string): string {
  return `https://${host}/deal/${id}`;
}

/** The address of a lead in the inbox. */
export function leadUrl({ host }: PipedrivePlace, id: string): string {
  return `https://${host}/leads/inbox/${id}`;
}

/** The address of an organization's page. */
export function organizationUrl({ host }: PipedrivePlace, id: number): string {
  return `https://${host}/organization/${id}`;
}

/** The address of the list of all persons. */
export function personsListUrl({ host }: PipedrivePlace): string {
  return `https://${host}/persons/list`;
}

/** The address of the list of all organizations. */
export function organizationsListUrl({ host }: PipedrivePlace): string {
  return `https://${host}/organizations/list`;
}

/** The address of a page that shows no record. */
export function pipelineUrl({ host }: PipedrivePlace): string {
  return `https://${host}/pipeline`;
}

/** A row of the record's own details, by Pipedrive's code of the field or, where it has another label, by that. */
export function rowOf(page: Page, key: string): Locator {
  const label = isKnown(key) ? LABELS[key] : key;
  return page
    .locator(`${VIEW} [data-testid="detail-block"] [data-testid="fields-list-row"]`)
    .filter({ has: page.locator('[data-testid="field-name"]').getByText(label, { exact: true }) });
}

function isKnown(key: string): key is KnownCode {
  return Object.hasOwn(LABELS, key);
}

/** Brings a row into the document: those that are not on show are not in it. */
export async function showRow(page: Page, key: string): Promise<Locator> {
  const row = rowOf(page, key);
  const scroller = page.locator(`${VIEW} [data-testid="detail-block"] [data-virtuoso-scroller]`);
  await scroller.evaluate((node) => node.scrollTo(0, 0));
  await until(`the row ${key} to be on the page`, async () => {
    if ((await row.count()) > 0) return true;
    await scroller.evaluate((node) => node.scrollBy(0, 100));
    return undefined;
  });
  await row.scrollIntoViewIfNeeded();
  return row;
}

/** Presses the pencil of a row; its (first) input has the focus then. */
export async function editRow(page: Page, key: string): Promise<Locator> {
  const row = await showRow(page, key);
  await row.getByRole('button', { name: 'Edit', exact: true }).click();
  const input = row.locator('input[type=text]').first();
  await input.waitFor();
  return input;
}

/** Opens a row and types into it as a rep does, over what is there; `index` chooses one of several phones or emails. */
export async function typeIntoRow(page: Page, key: string, text: string, index = 0): Promise<void> {
  const open = rowOf(page, key).locator('input[type=text]');
  if ((await open.count()) === 0) await editRow(page, key);
  await typeOver(page, open.nth(index), text);
}

/** Presses Save of a row that is open and waits for the answer, whatever it is. */
export async function saveRow(page: Page, key: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await rowOf(page, key).getByRole('button', { name: 'Save', exact: true }).click();
  await saved;
}

/** Opens the add-person modal from the list or a record, and returns it. */
export async function openAddPerson(page: Page): Promise<Locator> {
  await page.locator(VIEW).getByRole('button', { name: 'Person', exact: true }).click();
  const modal = page.locator(MODAL);
  await modal.waitFor();
  return modal;
}

/** The input of a field of the add modal; `index` chooses one of several phones or emails. */
export function addField(page: Page, key: 'name' | 'phone' | 'email' | 'org_id', index = 0): Locator {
  return page.locator(`${MODAL} [data-test-key="${key}"] input`).nth(index);
}

/** Types into a field of the add modal over what is there. Nothing is saved yet. */
export async function typeIntoAdd(
  page: Page,
  key: 'name' | 'phone' | 'email' | 'org_id',
  text: string,
  index = 0,
): Promise<void> {
  await typeOver(page, addField(page, key, index), text);
}

/** Chooses an option in a drop-down of the add modal, named by its label: a fresh account requires a *Lead source*. */
export async function chooseInAdd(page: Page, label: string, option: string): Promise<void> {
  const modal = page.locator(MODAL);
  const field = modal.locator('[data-test-key]').filter({ has: page.getByText(label, { exact: true }) });
  await field.locator('.cui5-select__box').click();
  await modal.getByRole('option', { name: option, exact: true }).click();
}

/** The button that creates the person. */
export function addSave(page: Page): Locator {
  return page.locator(`${MODAL} button[data-test="add-modals-save"]`);
}

async function typeOver(page: Page, input: Locator, text: string): Promise<void> {
  await input.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}
