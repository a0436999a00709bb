import type { Page } from '@playwright/test';

/**
 * Texts that are cut off: what does not fit into an element that hides the rest, and what makes the page wider than its
 * window. One line each; what only screen readers meet is not looked at.
 */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const wide = root.scrollWidth > root.clientWidth + 1 ? [`the page is ${root.scrollWidth} px wide`] : [];
    const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 2;
    const holdsText = (element: Element) =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const across = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      // A field or a list that scrolls hides nothing for good.
      const down = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2;
      return across || down;
    };
    const cut = [...document.querySelectorAll('body *')].filter(
      (element) =>
        !element.matches('input, textarea, select, option, pre') &&
        isSeen(element) &&
        holdsText(element) &&
        isCut(element),
    );
    return [
      ...wide,
      ...cut.map(
        (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 80)}`,
      ),
    ];
  });
}

/** Every text that a page shows, a piece of text an entry, without blanks around it; of drop-downs what is chosen. */
export async function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      if (text !== '' && node.parentElement?.checkVisibility()) texts.push(text);
    }
    return texts;
  });
}
