import { browser, type Browser } from 'wxt/browser';
import * as v from 'valibot';
import { failureOf } from '../../lib/crm/errors';
import { pageAt, type CrmPage } from '../../lib/crm/hosts';
import type { AppRequests, PageRequests } from '../../lib/messages/protocol';
import { APP_SCHEMAS, PAGE_SCHEMAS } from '../../lib/messages/schemas';

/** The tab and frame a content script speaks from. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
}

/** One handler a message. Called synchronously on arrival, so that one may open the side panel within the user's click. */
export type PageHandlers = {
  readonly [K in keyof PageRequests]: (
    data: PageRequests[K][0],
    sender: PageSender,
  ) => PageRequests[K][1] | Promise<PageRequests[K][1]>;
};
export type AppHandlers = {
  readonly [K in keyof AppRequests]: (data: AppRequests[K][0]) => AppRequests[K][1] | Promise<AppRequests[K][1]>;
};

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: unknown };
interface Envelope {
  readonly type: string;
  readonly data: unknown;
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}

function isExtensionPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

interface Speaker {
  readonly from: PageSender;
  readonly page: CrmPage;
}

/** Only a frame of a CRM's own host is listened to as a content script. */
function pageSpeaker({ url, tab, frameId = 0 }: Browser.runtime.MessageSender): Speaker | undefined {
  const page = pageAt(url);
  return page && tab?.id !== undefined ? { page, from: { tabId: tab.id, frameId } } : undefined;
}

/** Whether a message speaks of the page it came from: of its CRM and, where its host names one, of its account. */
function isAbout(page: CrmPage, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  if ('report' in data) return isAbout(page, data.report);
  if ('crm' in data && data.crm !== page.crm) return false;
  return page.account === undefined || !('account' in data) || data.account === page.account;
}

const ELSEWHERE: Reply = { ok: false, failure: { code: 'Invalid', detail: 'Not the account of this page.' } };

/** Validates and runs one message; `undefined` where nobody is meant to answer. */
export function dispatch(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  handlers: { readonly page: PageHandlers; readonly app: AppHandlers },
): Promise<Reply> | undefined {
  if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
  const { type, data } = message;
  if (isExtensionPage(sender)) {
    if (!Object.hasOwn(APP_SCHEMAS, type)) return undefined;
    // Checked on the line above; the schema then checks `data` against the same key.
    const key = type as keyof AppRequests;
    return answer(APP_SCHEMAS[key], data, (checked) => (handlers.app[key] as (data: unknown) => unknown)(checked));
  }
  const speaker = pageSpeaker(sender);
  if (!speaker || !Object.hasOwn(PAGE_SCHEMAS, type)) return undefined;
  // As above.
  const key = type as keyof PageRequests;
  const handler = handlers.page[key] as (data: unknown, from: PageSender) => unknown;
  if (!isAbout(speaker.page, data)) return Promise.resolve(ELSEWHERE);
  return answer(PAGE_SCHEMAS[key], data, (checked) => handler(checked, speaker.from));
}

// Not `async`: the handler must start within the caller's stack, or the click that sent the message is spent.
function answer(schema: v.GenericSchema, data: unknown, handle: (checked: unknown) => unknown): Promise<Reply> {
  const checked = v.safeParse(schema, data);
  if (!checked.success) {
    return Promise.resolve({ ok: false, failure: { code: 'Invalid', detail: v.summarize(checked.issues) } });
  }
  const refuse = (error: unknown): Reply => ({ ok: false, failure: failureOf(error) });
  try {
    return Promise.resolve(handle(checked.output)).then((value): Reply => ({ ok: true, value }), refuse);
  } catch (error) {
    return Promise.resolve(refuse(error));
  }
}

/** Listens to every message of the extension. Call synchronously at start. */
export function listen(handlers: { readonly page: PageHandlers; readonly app: AppHandlers }): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const reply = dispatch(message, sender, handlers);
    if (!reply) return undefined;
    void reply.then(respond);
    return true;
  });
}
