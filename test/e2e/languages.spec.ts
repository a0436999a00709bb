import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { NAMED } from '../sandbox/hubspot/data';
import { auditWhere } from '../support/audits';
import { axeFindings } from '../support/axe';
import { recordUrl } from '../support/hubspot-page';
import { englishLeftBy, LANGUAGES, type Language } from '../support/languages';
import { cardOf, openCard } from '../support/overlay';
import { openPopup } from '../support/popup-page';
import { twinFieldOf } from '../support/review';
import { clippedTexts, shownTexts } from '../support/shown-text';
import { expect, test } from './fixtures';

const SHOTS = join(import.meta.dirname, '..', '..', '.output', 'pages');
const SECTIONS = ['connections', 'style', 'reading', 'privacy'] as const;

/** A text with anything in its gaps. */
const like = (text: string) =>
  new RegExp(
    `^${text
      .split(/\$\d/)
      .map((part) => part.replace(/[.?*+()[\]]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Looks at a page in light and in dark: nothing is cut off, nothing is left in English, axe minds nothing. */
async function look(page: Page, language: Language, name: string): Promise<void> {
  mkdirSync(join(SHOTS, language), { recursive: true });
  const english = language === 'en' ? new Set<string>() : englishLeftBy(language);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(SHOTS, language, `${name}-${colorScheme}.png`), fullPage: true });
  }
  expect.soft(await clippedTexts(page), `${name}: cut off`).toEqual([]);
  expect
    .soft(
      (await shownTexts(page)).filter((text) => english.has(text)),
      `${name}: in English`,
    )
    .toEqual([]);
  expect.soft(await axeFindings(page), `${name}: axe`).toEqual([]);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

for (const language of ['en', 'fi', 'sv', 'ru'] as const) {
  test.describe(language, () => {
    test.use({ browserOptions: { lang: language } });
    const words = LANGUAGES[language];

    test('every page fits, says everything in its language, and is good to everybody', async ({
      connected,
      sandbox,
    }) => {
      test.slow();
      const page = await connected.open(recordUrl(sandbox.account, NAMED.ainoVirtanen));
      const audit = await auditWhere(connected, page, 'the duplicate', ({ candidates }) => candidates.length > 0);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const card = await openCard(page, twinFieldOf(audit));
      expect.soft(await clippedTexts(page), 'card: cut off').toEqual([]);
      await page.screenshot({ path: join(SHOTS, language, 'card.png') });
      const panel = await connected.sidePanelAfter(() =>
        card.getByRole('button', { name: words.page.twin.review }).click(),
      );
      await panel.getByRole('button', { name: like(words.review.mergeInto) }).waitFor();
      await look(panel, language, 'review');
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toHaveCount(0);

      const popup = await openPopup(connected, page);
      await look(popup, language, 'popup');
      await popup.close();

      const options = await connected.openBeside('/options.html');
      await expect(options.locator('html')).toHaveAttribute('lang', language);
      for (const section of SECTIONS) {
        await options.evaluate((name) => (location.hash = name), section);
        await options.locator(`nav a[href="#${section}"][aria-current="page"]`).waitFor();
        await options.locator('main h1').first().waitFor();
        await look(options, language, `options-${section}`);
      }
      await options.close();

      for (const name of ['welcome', 'guide'] as const) {
        const opened = await connected.openBeside(`/${name}.html`);
        await opened.locator('main h1').waitFor();
        await look(opened, language, name);
        await opened.close();
      }
    });
  });
}
