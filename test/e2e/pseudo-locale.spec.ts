import type { Page } from '@playwright/test';
import { PSEUDO_MARKS, PSEUDO_PATH, writePseudoExtension } from '../../scripts/pseudo-locale';
import { shownTexts } from '../support/shown-text';
import { expect, test } from './fixtures';

test.beforeAll(async () => {
  await writePseudoExtension();
});
test.use({ browserOptions: { extensionPath: PSEUDO_PATH, lang: 'en' } });

const [OPEN, CLOSE] = PSEUDO_MARKS;

/** What a page says that is neither from the locale nor the same in every language: names, numbers, example values, countries. */
function untranslated(texts: readonly string[], data: ReadonlySet<string>): readonly string[] {
  const bare = texts.filter((text) => !text.includes(OPEN) && !text.includes(CLOSE));
  return bare.filter((text) => /\p{L}{2}/u.test(text) && !data.has(text));
}

/** Names that no language translates. */
const NAMES = ['HubSpot', 'Pipedrive'];

/** What options show that is data, a piece of text an entry: examples of rules, countries, what a field holds. */
async function dataOn(page: Page): Promise<ReadonlySet<string>> {
  const inData = await page
    .locator('option, code, samp, kbd, s, mark, .examples, .verdict, .try, textarea, .brand')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const pieces: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push(node.nodeValue?.trim() ?? '');
        return pieces;
      }),
    );
  return new Set([...NAMES, ...inData]);
}

test('every word of options comes from the locale', async ({ lintel }) => {
  const options = await lintel.openBeside('/options.html');
  for (const section of ['connections', 'style', 'reading', 'privacy']) {
    await options.evaluate((name) => (location.hash = name), section);
    await options.locator(`nav a[href="#${section}"][aria-current="page"]`).waitFor();
    await options.locator('main h1').first().waitFor();
    // The rules come with the house style, after its title.
    if (section === 'style') await options.locator('.examples').last().waitFor();
    expect.soft(untranslated(await shownTexts(options), await dataOn(options)), section).toEqual([]);
  }
});

test('every word of the popup beside no record comes from the locale', async ({ lintel }) => {
  const popup = await lintel.openBehind('/popup.html');
  await popup.locator('main:not([aria-busy])').waitFor();
  const texts = await shownTexts(popup);
  expect(texts.length).toBeGreaterThan(0);
  expect(untranslated(texts, new Set(NAMES))).toEqual([]);
});
