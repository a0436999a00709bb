import type { Page } from '@playwright/test';

/**
 * Something that happened on a page, by the page's own clock (ms): `input` and `focusout` of its controls, `+field rule`
 * and `-field rule` for a marker that appeared or went, `status: …` for what a screen reader was told.
 */
export interface Moment {
  readonly at: number;
  readonly what: string;
}

declare global {
  interface Window {
    __timeline?: Moment[];
  }
}

/** From now on notes what happens on the page; nothing that is drawn, however briefly, is missed. */
export async function keepTimeline(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moments: Moment[] = [];
    const note = (what: string) => moments.push({ at: performance.now(), what });
    let marks: ReadonlySet<string> = new Set();
    let said = '';
    const look = () => {
      const root = document.querySelector('lintel-overlay')?.shadowRoot;
      if (root && !watched.has(root)) {
        watched.add(root);
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      }
      const shown = [...(root?.querySelectorAll<HTMLElement>('.mark:not([hidden])') ?? [])];
      const now = new Set(shown.map(({ dataset }) => `${dataset.field ?? ''} ${dataset.rule ?? ''}`));
      for (const mark of now) if (!marks.has(mark)) note(`+${mark}`);
      for (const mark of marks) if (!now.has(mark)) note(`-${mark}`);
      marks = now;
      const says = root?.querySelector('[role="status"]')?.textContent ?? '';
      if (says !== said && says !== '') note(`status: ${says}`);
      said = says;
    };
    const watched = new WeakSet<Node>();
    const observer = new MutationObserver(look);
    look();
    observer.observe(document.documentElement, { childList: true });
    for (const type of ['input', 'focusout']) document.addEventListener(type, () => note(type), true);
    window.__timeline = moments;
  });
}

/** What happened since `keepTimeline`. */
export function timelineOf(page: Page): Promise<readonly Moment[]> {
  return page.evaluate(() => window.__timeline ?? []);
}

/** When something happened last; `-Infinity` where it never did. */
export async function lastTime(page: Page, what: string): Promise<number> {
  return (await timelineOf(page)).findLast((moment) => moment.what === what)?.at ?? -Infinity;
}

/** Waits until the page has rested for `ms` since the last stroke. */
export async function rested(page: Page, ms: number): Promise<void> {
  const last = await lastTime(page, 'input');
  await page.waitForFunction((until) => performance.now() > until, last + ms);
}
