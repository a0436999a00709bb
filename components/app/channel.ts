import { browser } from 'wxt/browser';
import { CrmError, type CrmFailure } from '../../lib/crm/errors';
import type { AppRequests } from '../../lib/messages/protocol';

/** What the background answers to any request of an extension page. */
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CrmFailure };

/**
 * Whether asking twice comes to the same as asking once. The browser rejects a message whose worker died on the way,
 * and cannot say whether it was handled: only these may be sent again.
 */
const REPEATABLE: Readonly<Record<keyof AppRequests, boolean>> = {
  tabAudit: true,
  showField: true,
  fixField: false,
  reviewFromPopup: true,
  snoozeTab: true,
  connection: true,
  connect: false,
  disconnect: true,
  style: true,
  saveStyle: true,
  cacheStats: true,
  cacheLimits: true,
  wipeCache: true,
  wipeHistory: true,
  reviewTarget: true,
  planMerge: true,
  runMerge: false,
};

/** The background died or was not there: what was asked may or may not have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What the browser says when the other end died ("message channel closed") or was not there ("Could not establish connection"). */
function isLost(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /message (channel|port) closed|could not establish connection|receiving end does not exist/i.test(text);
}

async function send(message: { readonly type: string; readonly data: unknown }): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    throw isLost(error) ? new NoAnswer(message.type, { cause: error }) : error;
  }
}

/**
 * Asks the background and awaits its answer. A request lost with a dying worker is sent once more where repeating it is
 * harmless. Throws `CrmError` with what the background answered, `NoAnswer` where none came.
 */
export async function ask<K extends keyof AppRequests>(type: K, data: AppRequests[K][0]): Promise<AppRequests[K][1]> {
  const message = { type, data };
  const answer = await send(message).catch((error: unknown) => {
    if (error instanceof NoAnswer && REPEATABLE[type]) return send(message);
    throw error;
  });
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new NoAnswer(type);
  // The background's own router builds the envelope, typed by the same protocol.
  const envelope = answer as Answer<AppRequests[K][1]>;
  if (!envelope.ok) throw new CrmError(envelope.failure);
  return envelope.value;
}
