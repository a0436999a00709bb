import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Faults } from './faults';
import { asRecord, play, send } from './play-fault';
import type { RequestLog } from './request-log';

/** The host of HubSpot's API. */
export const API_HOST = 'api.hubapi.com';
/** The hosts of an account's pages (facts/pages.md). */
const PAGES_HOST = /^app(-[a-z0-9]+)?\.hubspot\.com$/;

/** The applications behind the door. */
export interface Sites {
  readonly api: Pick<Hono, 'fetch'>;
  readonly pages: Pick<Hono, 'fetch'>;
  readonly control: Pick<Hono, 'fetch'>;
}

/** What the door needs. */
export interface FrontDoor {
  readonly sites: Sites;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly signal: AbortSignal;
  readonly clock: () => number;
}

/** One door for every host: plays faults, sends the request to its site, and writes down both sides. */
export function frontDoor({ sites, faults, requests, signal, clock }: FrontDoor): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('*', async (context) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    const site = siteOf(sites, host);
    const { method } = context.req;
    const url = new URL(context.req.url);
    const requestBody = await context.req.text();
    const request = new Request(`https://${host}${url.pathname}${url.search}`, {
      method,
      headers: context.req.raw.headers,
      ...(requestBody === '' ? {} : { body: requestBody }),
    });
    const answer = async (): Promise<Response> => site?.fetch(request) ?? new Response('Not here.', { status: 404 });
    const isControl = site === sites.control;
    if (isControl) return answer();
    const fault = faults.next(method, host, url.pathname);
    const played = fault ? await play(fault, answer, signal) : { response: await answer(), broken: false };
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
    });
    return send(played, context.env);
  });
  return app;
}

/** The text of an answer in JSON; pages and scripts are not worth keeping. */
async function loggable(response: Response): Promise<string> {
  return response.headers.get('content-type')?.startsWith('application/json') === true ? response.clone().text() : '';
}

function siteOf(sites: Sites, host: string): Sites[keyof Sites] | undefined {
  if (host === API_HOST) return sites.api;
  if (PAGES_HOST.test(host)) return sites.pages;
  return host === '127.0.0.1' ? sites.control : undefined;
}
