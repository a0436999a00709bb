import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AppRequests } from '../../../lib/messages/protocol';

// React asks test environments to say what they are.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Does something and waits until React has drawn what it set off, answers of the background included. */
export async function settled(work: () => unknown): Promise<void> {
  await act(async () => {
    await work();
  });
}

/** Draws a component into the document and waits for what it asks; taken away after the test. */
export async function draw(page: ReactNode): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  await settled(() => root.render(page));
  return place;
}

/** The one element that the selector finds and whose accessible text holds `name`. Throws where there is none or several. */
export function one(place: HTMLElement, selector: string, name = ''): HTMLElement {
  const text = (node: HTMLElement) => node.getAttribute('aria-label') ?? node.textContent;
  const found = [...place.querySelectorAll<HTMLElement>(selector)].filter((node) => text(node).includes(name));
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} of ${selector} "${name}" in ${place.innerHTML}`);
  return found[0];
}

/** Clicks, and waits for what it sets off. */
export async function click(node: HTMLElement): Promise<void> {
  await settled(() => node.click());
}

/** How the background answers each request of a test. */
export type Answers = {
  readonly [K in keyof AppRequests]?: (data: AppRequests[K][0]) => AppRequests[K][1] | Promise<AppRequests[K][1]>;
};

/** A background that answers as given; the list of every message it was sent. */
export function background(answers: Answers): { readonly type: string; readonly data: unknown }[] {
  const sent: { type: string; data: unknown }[] = [];
  const receive = async (message: { readonly type: keyof AppRequests; readonly data: unknown }) => {
    sent.push(message);
    // The key pairs the answer with its own data; which pair it is does not matter here.
    const answer = answers[message.type] as ((data: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`nobody answers ${message.type}`);
    return { ok: true, value: await answer(message.data) };
  };
  // The browser's types know only the callback form of the overloads.
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(receive as unknown as () => void);
  return sent;
}
