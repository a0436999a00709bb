import { browser } from 'wxt/browser';
import { CrmError, type CrmFailure } from '../../lib/crm/errors';
import type { AppRequests } from '../../lib/messages/protocol';

/** What the background answers to any request of an extension page. */
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CrmFailure };

interface Nature {
  /**
   * Asking twice comes to the same as asking once. The browser rejects a message whose worker died on the way, and cannot
   * say whether it was handled: only these may be sent again.
   */
  readonly repeatable: boolean;
  /** Answering it takes a call to the CRM; a failure of any other is Lintel's own, whatever code it bears. */
  readonly callsCrm: boolean;
}

const OWN: Nature = { repeatable: true, callsCrm: false };
const NATURES: Readonly<Record<keyof AppRequests, Nature>> = {
  fixAll: { repeatable: false, callsCrm: false },
  fillFields: { repeatable: false, callsCrm: false },
  keptValues: OWN,
  keepValues: OWN,
  ignoreField: OWN,
  liftIgnored: OWN,
  tabAudit: OWN,
  showField: OWN,
  fixField: { repeatable: false, callsCrm: false },
  postponeField: OWN,
  reviewFromPopup: OWN,
  snoozeTab: OWN,
  connection: { repeatable: true, callsCrm: true },
  connect: { repeatable: false, callsCrm: true },
  disconnect: OWN,
  sampleFlags: { repeatable: true, callsCrm: true },
  accountCounts: { repeatable: true, callsCrm: true },
  suggestStyle: { repeatable: true, callsCrm: true },
  tryOnOpenRecord: OWN,
  house: OWN,
  saveStyle: OWN,
  muteRule: OWN,
  newsSeen: OWN,
  cacheStats: OWN,
  cacheLimits: OWN,
  wipeCache: OWN,
  wipeHistory: OWN,
  pageReadings: OWN,
  clearPageReadings: OWN,
  fieldChoices: OWN,
  forgetField: OWN,
  reviewTarget: OWN,
  planMerge: { repeatable: true, callsCrm: true },
  runMerge: { repeatable: false, callsCrm: true },
};

/** The background answered that it could not do what was asked, and no CRM had a part in it. */
export class OwnFailure extends Error {
  override readonly name = 'OwnFailure';
}

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
 * harmless. Throws `CrmError` with the CRM's failure, `OwnFailure` where the background itself failed, `NoAnswer` where no answer came.
 */
export async function ask<K extends keyof AppRequests>(type: K, data: AppRequests[K][0]): Promise<AppRequests[K][1]> {
  const message = { type, data };
  const answer = await send(message).catch((error: unknown) => {
    if (error instanceof NoAnswer && NATURES[type].repeatable) return send(message);
    throw error;
  });
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new NoAnswer(type);
  // The background's own router builds the envelope, typed by the same protocol.
  const envelope = answer as Answer<AppRequests[K][1]>;
  if (envelope.ok) return envelope.value;
  // A policy's refusal says who decided, whatever was asked.
  const isToldAsItIs = NATURES[type].callsCrm || envelope.failure.code === 'ByPolicy';
  throw isToldAsItIs ? new CrmError(envelope.failure) : new OwnFailure(envelope.failure.detail);
}
