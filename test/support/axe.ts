import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/**
 * What axe finds wrong with a page as it stands, one line a node: WCAG 2.2 A and AA, and best practices. The test's own
 * evaluation is not held by the page's content security policy.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // `axe` is what the source has just put on the window.
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} — ${html.slice(0, 200)}`));
}
