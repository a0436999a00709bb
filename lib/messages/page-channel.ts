import { browser } from 'wxt/browser';
import type { PageRequests, Result, TabRequests } from './protocol';

type Request = keyof PageRequests;

/** What the content script says to the background and hears from it. */
export interface PageChannel {
  /** Never rejects; `null` where nobody answered: the extension is gone, or its worker did not come back in time. */
  send<K extends Request>(type: K, data: PageRequests[K][0]): Promise<Result<PageRequests[K][1]> | null>;
  /** Hears the background; what a handler answers, now or later, goes back. */
  receive(handlers: TabHandlers): void;
}

export type TabHandlers = { readonly [K in keyof TabRequests]: (data: TabRequests[K][0]) => unknown };

/** Asking these twice changes nothing, so they are repeated when the worker died with them in flight. */
const REPEATABLE: ReadonlySet<Request> = new Set<Request>([
  'wake',
  'fieldLabels',
  'recordValues',
  'checkDraft',
  'findDuplicates',
  'checkRows',
  'listClosed',
  'draftSaved',
  'surfaceClosed',
  'dismiss',
  'muteRule',
  'openOptions',
  'bring',
  'chooseField',
]);
/** Waits before each repetition, in ms: a worker is back within a quarter of a second. */
const PAUSES = [50, 250, 1_000];

/** The channel of one content script. `onGone` is called once, when the extension was updated, disabled or removed under it. */
export function createPageChannel(signal: AbortSignal, onGone: () => void): PageChannel {
  async function send<K extends Request>(
    type: K,
    data: PageRequests[K][0],
  ): Promise<Result<PageRequests[K][1]> | null> {
    const pauses = REPEATABLE.has(type) ? PAUSES : [];
    for (let attempt = 0; !signal.aborted; attempt++) {
      if (!isAlive()) {
        onGone();
        return null;
      }
      try {
        const answer: unknown = await browser.runtime.sendMessage({ type, data });
        // The background's own door answers in this shape; anything else is nobody's answer.
        return isResult(answer) ? (answer as Result<PageRequests[K][1]>) : null;
      } catch {
        const pause = pauses[attempt];
        if (pause === undefined) return null;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return null;
  }
  return { send, receive: (handlers) => receive(handlers, signal) };
}

/** Whether the extension that injected this script still runs. */
export function isAlive(): boolean {
  try {
    // Typed as always there; it is `undefined` once the extension is gone.
    return (browser.runtime as { readonly id?: string } | undefined)?.id !== undefined;
  } catch {
    return false;
  }
}

function receive(handlers: TabHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string; readonly tab?: unknown },
    respond: (answer: unknown) => void,
  ) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || !isTabRequest(message, handlers))
      return undefined;
    const handle = handlers[message.type] as (data: unknown) => unknown; // `type` and `data` belong together by TabRequests
    void Promise.resolve(handle(message.data)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

function isTabRequest(
  message: unknown,
  handlers: TabHandlers,
): message is { readonly type: keyof TabRequests; readonly data: unknown } {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(handlers, message.type);
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
