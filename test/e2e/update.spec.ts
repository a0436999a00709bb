import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data/named';
import { listUrl, openCreateForm, propertyOn, recordUrl, typeInto } from '../support/hubspot-page';
import { cardOf, markerOf, openCard, overlayOf, pillOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { updateExtension } from '../support/update';
import { expect, test } from './fixtures';

const { page: words, rules } = texts;

/** Marks what an earlier version of the extension has drawn, and the page itself. */
async function brand(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('lintel-overlay')?.setAttribute('data-earlier', '');
    document.documentElement.dataset.notReloaded = '';
  });
}

test('after an update open tabs get the new script and lose the old nodes, without a reload', async ({
  lintel,
  sandbox,
}) => {
  const record = await lintel.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  const list = await lintel.open(listUrl(sandbox.account));
  const form = await openCreateForm(list);
  await typeInto(form, list, 'phone', '+44 74126');
  await list.keyboard.press('Tab');
  await expect(markerOf(form, 'phone')).toBeVisible();
  await record.bringToFront();
  await openCard(record, 'phone');
  await propertyOn(record, 'jobtitle').click();
  await record.keyboard.type('!');

  let { worker } = lintel;
  for (const version of ['the first', 'the second']) {
    await brand(record);
    worker = await updateExtension(lintel, worker);
    await expect(overlayOf(record).and(record.locator(':not([data-earlier])')), version).toHaveCount(1);
    await expect(overlayOf(record)).toHaveCount(1);
    await expect(markerOf(record, 'phone')).toBeVisible();
  }
  await expect(record.locator('html')).toHaveAttribute('data-not-reloaded', '');
  await expect(propertyOn(record, 'jobtitle')).toHaveValue('TOIMITUSJOHTAJA!');

  const card = await openCard(record, 'phone');
  await expect(card).toHaveCount(1);
  await card.getByRole('button', { name: fill(words.use, '+358401234567') }).click();
  await expect.poll(() => sandbox.account.get('contacts', NAMED.ainoVirtanen).properties.phone).toBe('+358401234567');

  await list.bringToFront();
  await expect(overlayOf(form)).toHaveCount(1);
  await expect(propertyOn(form, 'phone')).toHaveValue('+44 74126');
  await typeInto(form, list, 'phone', '1234567890');
  await list.keyboard.press('Tab');
  const inForm = await openCard(form, 'phone');
  await expect(inForm.getByRole('heading', { name: rules.phonePlaceholder.title })).toBeVisible();
});

test('when the extension is removed its nodes go, and the page goes on', async ({ lintel, sandbox }) => {
  const page = await lintel.open(recordUrl(sandbox.account, NAMED.erikLindqvist));
  await openCard(page, 'phone');
  await lintel.worker.evaluate(() => {
    setTimeout(() => void chrome.management.uninstallSelf({ showConfirmDialog: false }), 0);
  });
  await expect(overlayOf(page)).toHaveCount(0);
  await expect(cardOf(page)).toHaveCount(0);
  await expect(pillOf(page)).toHaveCount(0);
  await typeInto(page, page, 'phone', '08-751 06 30');
  await page.keyboard.press('Tab');
  await expect.poll(() => sandbox.account.get('contacts', NAMED.erikLindqvist).properties.phone).toBe('08-751 06 30');
  await expect(propertyOn(page, 'phone')).toHaveText('08-751 06 30');
  await expect(overlayOf(page)).toHaveCount(0);
});
