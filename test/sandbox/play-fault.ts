import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, FaultKind } from './faults';

/** What is left of an answer after a fault. *Broken*: the connection ends in the middle of it, or before it where there is none. */
export interface Played {
  readonly response?: Response;
  readonly broken: boolean;
}

/** How a CRM words its refusals. */
export interface Voice {
  rateLimit(policy: Extract<FaultKind, { kind: 'rate-limit' }>['policy']): Refusal;
  trouble(status: number): Refusal;
}

/** A refusal as an answer: its body is sent as JSON. */
export interface Refusal {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** For hosts that no one serves. */
const SILENCE: Voice = {
  rateLimit: () => ({ status: 429, body: {} }),
  trouble: (status) => ({ status, body: {} }),
};

/**
 * Plays a fault on a request. `answer` carries the request out: called at most once, and never where the fault comes before it.
 * `signal` breaks off a slow answer, `voice` words the refusals.
 */
export async function play(
  fault: Fault,
  answer: () => Promise<Response>,
  { signal, voice = SILENCE }: { readonly signal: AbortSignal; readonly voice?: Voice },
): Promise<Played> {
  switch (fault.kind) {
    case 'rate-limit':
      return whole(refusalResponse(voice.rateLimit(fault.policy)));
    case 'status':
      return whole(statusResponse(voice, fault.status, fault.headers));
    case 'html':
      return whole(htmlResponse('Sign in to the network', fault.status ?? 200));
    case 'slow':
      return (await rested(fault.ms, signal)) ? whole(await answer()) : { broken: true };
    case 'cut':
      if (fault.when === 'before') return { broken: true };
      return fault.when === 'body'
        ? { response: await answer(), broken: true }
        : answer().then(() => ({ broken: true }));
  }
}

/** Waits; false where the sandbox closed meanwhile. */
async function rested(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal }).catch(() => false);
}

function whole(response: Response): Played {
  return { response, broken: false };
}

/** Sends what `play` made of an answer: a broken one over the request's own socket, which is then destroyed. */
export async function send({ response, broken }: Played, { outgoing, incoming }: HttpBindings): Promise<Response> {
  if (response !== undefined && !broken) return response;
  if (response !== undefined) {
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, { ...asRecord(response), 'content-length': String(body.length) });
    await new Promise<void>((resolve) => outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => resolve()));
  }
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** An answer's headers as plain data. */
export function asRecord(response: Response): Record<string, string> {
  return Object.fromEntries(response.headers);
}

function statusResponse(voice: Voice, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  // Bad gateways answer with a page: they stand before the CRM's own servers.
  if (status >= 502) return htmlResponse(`Error ${status}`, status, headers);
  return refusalResponse(voice.trouble(status), headers);
}

function refusalResponse(refusal: Refusal, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(refusal.body, { status: refusal.status, headers: { ...refusal.headers, ...headers } });
}

function htmlResponse(title: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}
