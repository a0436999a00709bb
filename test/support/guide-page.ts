import type { Page } from '@playwright/test';
import type { AppRequests } from '../../lib/messages/protocol';
import type { HouseStyle } from '../../lib/style/house-style';
import type { Lintel } from './browser';
import { openOptions } from './options-page';

/** Saves a house style as options does, without its forms. */
export async function saveStyle(lintel: Lintel, style: HouseStyle): Promise<void> {
  const options = await openOptions(lintel);
  const edition: AppRequests['saveStyle'][0] = { style, author: '', reason: '' };
  const answer = await options.evaluate(
    (data) => chrome.runtime.sendMessage<unknown, { ok: boolean }>({ type: 'saveStyle', data }),
    edition,
  );
  if (!answer.ok) throw new Error('the style was not saved');
  await options.close();
}

/** Opens the style guide and waits until every example is there. */
export async function openGuide(lintel: Lintel): Promise<Page> {
  const page = await lintel.openBeside('/guide.html');
  await page.locator('main[aria-busy=false]').waitFor();
  return page;
}

/** The page as Chromium prints it, on the paper that the page itself asks for. */
export async function printed(page: Page): Promise<{ readonly pdf: Buffer; readonly pages: number }> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  await session.detach();
  const pdf = Buffer.from(data, 'base64');
  // The page objects of the file; PDF 32000-1:2008, 7.7.3.3. Chromium writes them uncompressed.
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  return { pdf, pages: pages.length };
}
