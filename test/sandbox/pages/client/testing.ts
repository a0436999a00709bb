import type { Hono } from 'hono';
import { vi } from 'vitest';

/** Makes the test's document the HTML shell of an address; what it fetches is answered by the pages themselves. */
export function openDocument(pages: Hono, address: string, settings: object): void {
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) =>
    pages.request(path, body === undefined ? { method } : { method, body: body as string }),
  );
  // happy-dom's own handle on the window: an ordinary page cannot set its address.
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'page-settings';
  script.textContent = JSON.stringify(settings);
  const app = document.createElement('div');
  app.id = 'app';
  document.body.replaceChildren(app, script);
}

/** The one element a selector names; waits for it. */
export function found<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Promise<E> {
  return vi.waitFor(() => {
    const element = within.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing on the page matches ${selector}`);
    return element;
  });
}

/** Types a text as a script must: past React, by the native setter, with the events that follow. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  // The prototype's setter on this control: React has put one of its own on the control itself.
  Reflect.set(Object.getPrototypeOf(control) as object, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a key on an element. */
export function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
