import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Faults } from './faults';
import { asRecord, play, send, type Voice } from './play-fault';
import type { RequestLog } from './request-log';

/** One of the applications behind the door. */
export interface Site {
  /** Whether a request is for it: by host, and by path where two share one. */
  serves(host: string, path: string): boolean;
  fetch(request: Request): Response | Promise<Response>;
  /** Whose API it is: its exchanges can be held against that CRM's documents. */
  readonly api?: CrmName;
  /** How it refuses where a fault makes it. */
  readonly voice: Voice;
}
export type CrmName = 'hubspot' | 'pipedrive';

/** What the door needs. */
export interface FrontDoor {
  /** The first that serves a request gets it. */
  readonly sites: readonly Site[];
  /** What answers on the loopback address itself: no faults, no log. */
  readonly control: Pick<Hono, 'fetch'>;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly signal: AbortSignal;
  readonly clock: () => number;
}

const CONTROL_HOST = '127.0.0.1';

/** One door for every host: plays faults, sends the request to its site, and writes down both sides. */
export function frontDoor(door: FrontDoor): Hono<{ Bindings: HttpBindings }> {
  const { sites, control, faults, requests, signal, clock } = door;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('*', async (context) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    const { method } = context.req;
    const url = new URL(context.req.url);
    const requestBody = await context.req.text();
    const request = new Request(`https://${host}${url.pathname}${url.search}`, {
      method,
      headers: context.req.raw.headers,
      ...(requestBody === '' ? {} : { body: requestBody }),
    });
    if (host === CONTROL_HOST) return control.fetch(request);
    const site = sites.find((each) => each.serves(host, url.pathname));
    const answer = async (): Promise<Response> => site?.fetch(request) ?? new Response('Not here.', { status: 404 });
    const fault = faults.next(method, host, url.pathname);
    const played = fault
      ? await play(fault, answer, { signal, ...(site ? { voice: site.voice } : {}) })
      : { response: await answer(), broken: false };
    const { response } = played;
    const contentType = context.req.header('content-type');
    requests.add({
      at: clock(),
      method,
      host,
      path: url.pathname + url.search,
      ...(contentType === undefined ? {} : { contentType }),
      requestBody,
      status: response?.status ?? 0,
      responseHeaders: response ? asRecord(response) : {},
      responseBody: response ? await loggable(response) : '',
      ...(fault ? { fault: fault.kind } : {}),
      ...(site?.api ? { api: site.api } : {}),
    });
    return send(played, context.env);
  });
  return app;
}

/** The text of an answer in JSON; pages and scripts are not worth keeping. */
async function loggable(response: Response): Promise<string> {
  return response.headers.get('content-type')?.startsWith('application/json') === true ? response.clone().text() : '';
}
