import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import type { Sandbox } from '../sandbox/server';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { FieldKey } from '../../lib/record/record';
import { auditsOf, auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { listUrl, openCreateForm, propertyOn, recordUrl } from '../support/hubspot-page';
import { journalOf } from '../support/journal-of';
import { connectPipedrive, markEverything } from '../support/options-page';
import { cardOf, markerOf, openCard, reviewButton } from '../support/overlay';
import { personUrl } from '../support/pipedrive-page';
import { groupOf, openPopup, popupTexts as words } from '../support/popup-page';
import { updatesOf } from '../support/requests';
import { openTwinCard } from '../support/review';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

const SIGNATURE = [
  'Ystävällisin terveisin',
  'Oona Salmi',
  'Myyntipäällikkö',
  'Nordweb Oy',
  'GSM 050 328 4879',
  'Mannerheimintie 12 A, 00100 Helsinki',
  'oona.salmi@nordweb.fi',
].join('\n');

/** The first write of a record: Lintel's own. The page may then save what is typed into it, which says the same. */
function firstWriteOf(sandbox: Sandbox, id: string): unknown {
  const write = updatesOf(sandbox).find(({ path }) => path.endsWith(`/contacts/${id}`));
  return JSON.parse(write?.requestBody ?? 'null');
}

/** Waits for the audit of a create form; nobody looks for duplicates of an empty one. */
async function formWhere(lintel: Lintel, page: Page, isIt: (audit: SurfaceAudit) => boolean): Promise<void> {
  const tabId = await lintel.tabIdOf(page);
  await until('the form to be read', async () =>
    (await auditsOf(lintel, tabId)).some((audit) => audit.surface === 'create' && isIt(audit)),
  );
}

const isEmptyAt = (of: FieldKey) => (audit: SurfaceAudit) =>
  audit.fields.some(({ key, values }) => key === of && values.length === 0);

/** What the panel's title says whether anything is kept or not. */
const SESSION = 'for this session';

const opened = (popup: Page, title: string) => popup.locator('details', { hasText: title });

async function unfold(popup: Page, title: string) {
  const details = opened(popup, title).first();
  await details.locator('summary').click();
  return details;
}

test('Fix all writes the safe fixes of a record as one, and says of the rest why it was left', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    createdAt: account.now() - 86_400_000,
    properties: {
      ...{ firstname: 'Eero', lastname: 'Salo', email: 'eero@example.fi', country: 'Finland' },
      ...{ phone: '050 328 4880', mobilephone: '050-328 4881' },
    },
  });
  const page = await connected.open(recordUrl(account, id));
  await auditWhere(connected, page, 'the record', (audit) => audit.id === id);
  const popup = await openPopup(connected, page);
  await popup.getByRole('button', { name: fill(words.fixSafe.n, '2') }).click();
  await expect(popup.getByRole('status')).toContainText(fill(words.fixed.n, '2'));
  expect(account.get('contacts', id).properties).toMatchObject({
    phone: '+358503284880',
    mobilephone: '+358503284881',
  });
  const written = { phone: '+358503284880', mobilephone: '+358503284881' };
  expect(firstWriteOf(sandbox, id)).toEqual({ properties: written });
  const { entries } = await journalOf(connected);
  expect(entries.map(({ state, request }) => [state, request.values.length])).toEqual([['confirmed', 2]]);
});

test('where the key may not write, Fix all types each value into the page', async ({ lintel, sandbox }) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    createdAt: account.now() - 86_400_000,
    properties: { firstname: 'Eero', lastname: 'Salo', phone: '+358 50 328 4880', mobilephone: '+358-50-328 4881' },
  });
  const page = await lintel.open(recordUrl(account, id));
  await auditWhere(lintel, page, 'the record', (audit) => audit.id === id && audit.findings.length > 0);
  const popup = await openPopup(lintel, page);
  await popup.getByRole('button', { name: fill(words.fixSafe.n, '2') }).click();
  await expect(popup.getByRole('status')).toContainText(fill(words.fixed.n, '2'));
  await until('both to be saved by the page', () => {
    const { phone, mobilephone } = account.get('contacts', id).properties;
    return phone === '+358503284880' && mobilephone === '+358503284881';
  });
});

test('what was ignored is listed and can be heard again; a dismissal ends when the value changes', async ({
  connected,
  sandbox,
}) => {
  await markEverything(connected);
  const page = await connected.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await auditWhere(connected, page, 'the record', ({ id }) => id === NAMED.erikLindqvist);
  const card = await openCard(page, 'phone');
  await card.getByRole('button', { name: texts.page.ignoreHere }).click();
  await auditWhere(connected, page, 'one ignored', ({ ignored }) => ignored.length === 1);
  const popup = await openPopup(connected, page);
  const list = await unfold(popup, fill(words.ignored['1'], '1'));
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: words.lift }).click();
  await expect(list).toHaveCount(0);
  await expect(markerOf(page, 'phone')).toBeVisible();
});

test('a rule muted on its card is quiet on every page, and heard again from the note and from the popup', async ({
  connected,
  sandbox,
}) => {
  await markEverything(connected);
  const page = await connected.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await auditWhere(connected, page, 'the record', ({ id }) => id === NAMED.erikLindqvist);
  await openCard(page, 'phone');
  await cardOf(page).getByRole('button', { name: texts.page.mute }).click();
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  await cardOf(page).getByRole('button', { name: texts.page.undo }).click();
  await expect(markerOf(page, 'phone')).toBeVisible();

  let popup = await openPopup(connected, page);
  await groupOf(popup, words.group.error)
    .first()
    .getByRole('button', { name: fill(words.more, '').trim() })
    .click();
  await popup.getByRole('button', { name: words.mute }).click();
  await expect(popup.getByRole('button', { name: words.undo })).toBeVisible();
  await expect(markerOf(page, 'phone')).toHaveCount(0);
  await popup.close();
  popup = await openPopup(connected, page);
  const list = await unfold(popup, fill(words.muted['1'], '1'));
  await list.getByRole('button', { name: words.lift }).click();
  await expect(markerOf(page, 'phone')).toBeVisible();
});

test('duplicates are muted on their card, and heard again from its note', async ({ connected, sandbox }) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const card = await openTwinCard(connected, page, NAMED.ainoVirtanen);
  // Duplicates come last on a card that they share.
  await card.getByRole('button', { name: texts.page.mute }).last().click();
  await expect(reviewButton(card)).toHaveCount(0);
  await card.getByRole('button', { name: texts.page.undo }).click();
  await expect(reviewButton(card)).toBeVisible();
});

test('a pasted signature fills the empty fields of a record, and nothing else', async ({ connected, sandbox }) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    createdAt: account.now() - 86_400_000,
    properties: { firstname: 'Oona', lastname: 'Salmi', company: 'Nordweb', country: 'Finland' },
  });
  const page = await connected.open(recordUrl(account, id));
  await auditWhere(connected, page, 'the record', (audit) => audit.id === id);
  const popup = await openPopup(connected, page);
  const panel = await unfold(popup, words.paste.title);
  await panel.getByLabel(words.paste.label).fill(SIGNATURE);
  // The company stands there already, and is left as it is.
  await expect(panel.getByRole('listitem').filter({ hasText: 'Nordweb Oy' }).getByRole('checkbox')).toBeDisabled();
  await panel.getByRole('button', { name: /^Fill \d+ empty fields$/ }).click();
  await expect(popup.getByRole('status')).toBeVisible();
  expect(account.get('contacts', id).properties).toMatchObject({
    ...{ company: 'Nordweb', jobtitle: 'Myyntipäällikkö', email: 'oona.salmi@nordweb.fi' },
    mobilephone: '050 328 4879',
  });
  const { entries } = await journalOf(connected);
  expect(entries).toHaveLength(1);
  expect(firstWriteOf(sandbox, id)).toMatchObject({ properties: { email: 'oona.salmi@nordweb.fi', city: 'Helsinki' } });
});

test('a vCard fills a create form by typing into it', async ({ connected, sandbox }) => {
  const page = await connected.open(listUrl(sandbox.account));
  const form = await openCreateForm(page);
  await formWhere(connected, page, isEmptyAt('email'));
  const popup = await openPopup(connected, page);
  const panel = await unfold(popup, words.paste.title);
  const card = ['BEGIN:VCARD', 'N:Salmi;Oona', 'EMAIL:oona@example.fi', 'TEL;CELL:050 328 4879', 'END:VCARD'];
  await panel.getByLabel(words.paste.label).fill(card.join('\n'));
  await panel.getByRole('button', { name: /^Fill \d+ empty fields$/ }).click();
  await expect(popup.getByRole('status')).toBeVisible();
  await expect(propertyOn(form, 'email')).toHaveValue('oona@example.fi');
  await expect(propertyOn(form, 'lastname')).toHaveValue('Salmi');
});

test('a kept value fills the next create form, is never written over another, and can be forgotten', async ({
  connected,
  sandbox,
}) => {
  const { account } = sandbox;
  const { id } = account.seed('contacts', {
    createdAt: account.now() - 86_400_000,
    properties: { firstname: 'Oona', lastname: 'Salmi', company: 'Nordweb Oy', country: 'Finland' },
  });
  const record = await connected.open(recordUrl(account, id));
  await auditWhere(connected, record, 'the record', (audit) => audit.id === id);
  let popup = await openPopup(connected, record);
  const panel = await unfold(popup, SESSION);
  await panel.getByRole('listitem').filter({ hasText: 'Nordweb Oy' }).getByRole('checkbox').click();
  await expect(panel.locator('summary')).toHaveText(fill(words.keep.kept['1'], '1'));
  await popup.close();

  const page = await connected.open(listUrl(account));
  const form = await openCreateForm(page);
  await expect(propertyOn(form, 'company')).toHaveValue('Nordweb Oy');
  // Who empties it again is left alone.
  await propertyOn(form, 'company').fill('');
  await formWhere(connected, page, isEmptyAt('company'));
  await expect(propertyOn(form, 'company')).toHaveValue('');
  popup = await openPopup(connected, page);
  const kept = await unfold(popup, SESSION);
  await kept.getByRole('button', { name: fill(words.paste.fill['1'], '1') }).click();
  await expect(propertyOn(form, 'company')).toHaveValue('Nordweb Oy');
  await kept.getByRole('button', { name: words.keep.forget }).click();
  await expect(kept.getByRole('button', { name: words.keep.forget })).toHaveCount(0);
});

test('on Pipedrive a signature fills the number of a person', async ({ lintel, sandbox: { pipedrive } }) => {
  await connectPipedrive(lintel, pipedrive.companyDomain, pipedrive.token);
  const page = await lintel.open(personUrl(pipedrive, 111));
  const audit = await auditWhere(lintel, page, 'the person', ({ id }) => id === '111');
  const popup = await openPopup(lintel, page);
  const panel = await unfold(popup, words.paste.title);
  await panel.getByLabel(words.paste.label).fill('Oskar Nyman\nMyyntipäällikkö\nNordweb Oy\noskar@nyman.fi');
  const rows = panel.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  // What the person has stays, whatever the signature says.
  for (const { key, values } of audit.fields) {
    if (values[0] === undefined) continue;
    const row = rows.filter({ hasText: fill(words.paste.has, values[0]) });
    if ((await row.count()) > 0) await expect(row.first().getByRole('checkbox'), key).toBeDisabled();
  }
});
