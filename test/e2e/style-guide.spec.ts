import { readFile } from 'node:fs/promises';
import { RULES } from '../../lib/rules/index';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { camel } from '../../lib/rules/rule-texts';
import { DEFAULT_STYLE, PRESETS } from '../../lib/style/presets';
import { axeFindings } from '../support/axe';
import { openGuide, printed, saveStyle } from '../support/guide-page';
import { openOptions, showStyle } from '../support/options-page';
import { fill, texts } from '../support/texts';
import { expect, test } from './fixtures';

const { guide, rules } = texts;
const B2B = { ...PRESETS['b2b-sales'], owner: 'Maria Lind, RevOps' };
/** A4 in points (ISO 216: 210 × 297 mm). */
const A4 = { width: 595, height: 842 };

test('the guide of B2B sales: printed, a colleague can learn the house style from it', async ({ lintel }, info) => {
  await saveStyle(lintel, B2B);
  const page = await openGuide(lintel);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fill(guide.titled, texts.presets.b2bSales.name));
  await expect(page.getByText(fill(guide.owner, B2B.owner))).toBeVisible();
  await expect(page.getByRole('button', { name: guide.print })).toBeHidden();

  // Every rule that is on and has something to look for, in words.
  const on = RULE_IDS.filter((id) => (B2B.rules[id]?.severity ?? RULES[id].severity) !== 'off');
  const idle = ['vocabulary', 'consent-missing'];
  for (const id of on.filter((each) => !idle.includes(each))) {
    const rule = page.locator(`[data-rule=${id}]`);
    const asks: Readonly<Record<string, string>> = guide.asks;
    await expect(rule).toContainText(asks[camel(id)] ?? 'no such text');
  }
  await expect(page.locator('[data-rule=required-field]')).toContainText(
    `${rules.requiredField.options.contact}: First name, Last name, Full name, Company, Email`,
  );
  await expect(page.locator('[data-rule=phone-format]')).toContainText('040 123 4567');
  await expect(page.locator('[data-rule=phone-format]')).toContainText('+358401234567');
  await expect(page.locator('[data-rule=email-disposable]')).toContainText('mailinator.com');

  // Nothing runs off the paper: 210 mm less the margins.
  await page.setViewportSize({ width: 658, height: 985 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(658);

  const { pdf, pages } = await printed(page);
  await info.attach('style-guide.pdf', { body: pdf, contentType: 'application/pdf' });
  expect(pages).toBeGreaterThanOrEqual(6);
  expect(pages).toBeLessThanOrEqual(14);
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1'));
  expect(Math.round(Number(box?.[1]))).toBeCloseTo(A4.width, -1);
  expect(Math.round(Number(box?.[2]))).toBeCloseTo(A4.height, -1);
});

test('as Markdown: copied and downloaded the same, with every rule', async ({ lintel }) => {
  await lintel.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openGuide(lintel);
  await page.bringToFront();
  const count = await page.locator('[data-rule]').count();
  await page.getByRole('button', { name: guide.copy }).click();
  await expect(page.getByRole('status')).toHaveText(guide.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^### /gm)).toHaveLength(count);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: guide.download }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`${guide.file}.md`);
  expect(await readFile(await download.path(), 'utf8')).toBe(copied);
});

test('options lead to the guide, which is of the style that is saved', async ({ lintel }) => {
  await saveStyle(lintel, { ...DEFAULT_STYLE, name: 'Nordweb', rules: { 'phone-format': { severity: 'off' } } });
  const options = await openOptions(lintel);
  await showStyle(options);
  const opened = lintel.context.waitForEvent('page');
  await options.getByRole('link', { name: guide.page }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fill(guide.titled, 'Nordweb'));
  await expect(page.locator('[data-rule=phone-format]')).toHaveCount(0);
  await expect(page.getByText(`“${rules.phoneFormat.title}”`)).toBeVisible();
});

test('the guide has nothing that axe minds, light or dark, and fits every width', async ({ lintel }, info) => {
  const page = await openGuide(lintel);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page), colorScheme).toEqual([]);
    for (const width of [400, 720, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
      await info.attach(`guide ${colorScheme} ${width}`, { body: await page.screenshot(), contentType: 'image/png' });
    }
  }
});
