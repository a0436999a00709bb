import type { Page } from '@playwright/test';
import type { HubSpotAccount } from '../sandbox/hubspot/account';
import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import type { Lintel } from '../support/browser';
import { journalOf } from '../support/journal-of';
import { recordUrl } from '../support/hubspot-page';
import { everythingKept } from '../support/kept';
import { cardOf, markerOf, openCard, overlayOf } from '../support/overlay';
import { fill, texts } from '../support/texts';
import { until } from '../support/until';
import { expect, test } from './fixtures';

const FIXED = '+358401234567';
const BAD = '040 123 4567';
const useButton = (page: Page) => cardOf(page).getByRole('button', { name: fill(texts.page.use, FIXED), exact: true });

/** Everything that a style can do to an element, said as loudly as styles can. */
const HIDING = `lintel-overlay, html > lintel-overlay:not(#x) {
      opacity: 0.01 !important; transform: translate(300px, 0) scale(3) !important; filter: opacity(0) !important;
      clip-path: inset(100%) !important; visibility: hidden !important; display: none !important; zoom: 4 !important;
      mix-blend-mode: difference !important; mask: linear-gradient(transparent, transparent) !important;
      position: static !important; translate: 200px 200px !important; scale: 9 !important; rotate: 45deg !important;
      animation: none 9s !important; transition: all 99s !important; z-index: -1 !important; contain: strict !important; }`;

/** What a page's own script can do to every button in an open shadow root. */
function pressByScript(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...(document.querySelector('lintel-overlay')?.shadowRoot?.querySelectorAll('button') ?? [])];
    // What writes comes first: a press on a marker would close the card, and the buttons in it would be none any more.
    const rank = (button: Element) =>
      ['.primary', '.card button', '.pill button'].findIndex((is) => button.matches(is));
    const buttons = [0, 1, 2, -1].flatMap((wanted) => all.filter((button) => rank(button) === wanted));
    for (const button of buttons) {
      const { x, y, width, height } = button.getBoundingClientRect();
      const at = { bubbles: true, composed: true, detail: 1, clientX: x + width / 2, clientY: y + height / 2 };
      button.click();
      button.focus();
      button.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          button.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
    return buttons.length;
  });
}

/** Opens Aino Virtanen's page and the card of the phone with all that it will say: the duplicate makes it longer once it is found. */
async function openWholeCard(lintel: Lintel, account: HubSpotAccount): Promise<Page> {
  const page = await lintel.open(recordUrl(account, NAMED.ainoVirtanen));
  await auditWhere(lintel, page, 'the duplicate', ({ candidates }) => candidates.length > 0);
  await expect(await openCard(page, 'phone')).toContainText('Aino K. Virtanen');
  return page;
}

test('a click by script does nothing: no fix, no merge, no dismissal, no panel; a person’s does', async ({
  connected,
  sandbox,
}) => {
  const { account, requests } = sandbox;
  const page = await openWholeCard(connected, account);
  const before = { text: await cardOf(page).innerText(), pages: connected.context.pages().length };
  const kept = await everythingKept(connected);
  const asked = requests.api().at(-1)?.serial ?? 0;
  expect(await pressByScript(page)).toBeGreaterThan(3);
  // Messages forged in the page's own world reach nobody either.
  const runtime = await page.evaluate(() => {
    window.postMessage({ type: 'applyFix', data: {} }, '*');
    return typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime;
  });
  expect(runtime, 'a way from the page to the extension').toBe('undefined');
  // A question and its answer after all that: whatever was coming has come.
  await page.locator('[data-test-id="left-sidebar"] [data-selenium-test="property-input-jobtitle"]').click();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  expect(requests.api().filter(({ serial, method }) => serial > asked && method === 'PATCH')).toEqual([]);
  expect((await journalOf(connected)).entries).toEqual([]);
  expect(connected.context.pages()).toHaveLength(before.pages);
  const vault = 'indexedDB lintel-vault';
  expect((await everythingKept(connected))[vault]).toBe(kept[vault]);
  expect(account.get('contacts', NAMED.ainoVirtanen).properties.phone).toBe(BAD);

  await openCard(page, 'phone');
  await expect(cardOf(page)).toHaveText(before.text, { useInnerText: true });
  await useButton(page).click();
  await until('the fix', () => account.get('contacts', NAMED.ainoVirtanen).properties.phone === FIXED);
});

test('a page cannot lead a click to a button that the user does not see', async ({ connected, sandbox }) => {
  const { account } = sandbox;
  const page = await openWholeCard(connected, account);
  const box = await useButton(page).boundingBox();
  if (!box) throw new Error('The button is not on the page');
  // Faded, moved, made huge or made to look away by the page's own style: none of it takes.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, HIDING);
  await overlayOf(page).evaluate((host) => {
    host.style.cssText = 'opacity: 0 !important; transform: translate(100px, 100px) !important';
    host.setAttribute('hidden', '');
  });
  expect(await useButton(page).boundingBox()).toEqual(box);
  await expect(useButton(page)).toBeVisible();
  const look = await overlayOf(page).evaluate((host) => {
    const { opacity, filter, clipPath, mixBlendMode, maskImage, zIndex } = getComputedStyle(host);
    return { opacity, filter, clipPath, mixBlendMode, maskImage, zIndex };
  });
  expect(look).toEqual({
    opacity: '1',
    filter: 'none',
    clipPath: 'none',
    mixBlendMode: 'normal',
    maskImage: 'none',
    zIndex: '2147483647',
  });

  // An element of the page on top, in the layer above all: the press is its own.
  await page.evaluate(() => {
    const lid = document.createElement('div');
    lid.id = 'lid';
    lid.popover = 'manual';
    lid.style.cssText =
      'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: #fff';
    document.body.append(lid);
    lid.showPopover();
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => document.getElementById('lid')?.remove());
  // The press closed the card, as one beside it does; and nothing was written.
  await expect(cardOf(page)).toHaveCount(0);
  await expect(markerOf(page, 'phone')).toBeVisible();
  expect(account.get('contacts', NAMED.ainoVirtanen).properties.phone).toBe(BAD);
  expect((await journalOf(connected)).entries).toEqual([]);
});
