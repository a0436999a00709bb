import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere } from '../support/audits';
import { axeFindings } from '../support/axe';
import { recordUrl } from '../support/hubspot-page';
import { openOptions, showStyle } from '../support/options-page';
import { openPopup } from '../support/popup-page';
import { mergeButton, openReview, untilMerged } from '../support/review';
import { texts } from '../support/texts';
import { expect, test } from './fixtures';

async function expectClean(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page), `${what}, ${colorScheme}`).toEqual([]);
  }
}

test('popup and review have nothing that axe minds, light or dark', async ({ connected, sandbox }) => {
  const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
  await auditWhere(connected, page, 'the duplicate', ({ candidates }) => candidates.length > 0);
  const popup = await openPopup(connected, page);
  await expectClean(popup, 'popup');
  await popup.close();

  const panel = await openReview(connected, page, NAMED.ainoVirtanen);
  await expectClean(panel, 'review');
  await panel.locator('summary').first().click();
  await expectClean(panel, 'review, all fields');
  await mergeButton(panel).click();
  await untilMerged(panel);
  await expectClean(panel, 'merged');
  const after = await openPopup(connected, page);
  await expectClean(after, 'popup after the merge');
});

test('options have nothing that axe minds, light or dark', async ({ connected }) => {
  const options = await openOptions(connected);
  await options.getByText(texts.options.connect.state.connected, { exact: true }).waitFor();
  await expectClean(options, 'connected');
  await options.getByRole('button', { name: texts.options.connect.disconnect }).click();
  await options.getByRole('dialog').waitFor();
  await expectClean(options, 'asked before disconnecting');
  await options.getByRole('button', { name: texts.options.connect.disconnect }).last().click();
  await options.getByLabel(texts.options.connect.key, { exact: true }).waitFor();
  await options.getByRole('button', { name: texts.options.connect.submit, exact: true }).click();
  await options.getByText(texts.options.connect.keyMissing).waitFor();
  await expectClean(options, 'no key');
  await showStyle(options);
  await options.locator('[data-rule=required-field]').getByText(texts.options.style.editList).click();
  await expectClean(options, 'house style');
  await options.getByRole('link', { name: texts.options.privacy.title, exact: true }).click();
  await options.getByRole('heading', { name: texts.options.privacy.history }).waitFor();
  await expectClean(options, 'privacy');
});
