import type { Hono } from 'hono';
import type { Site } from '../front-door';
import type { Voice } from '../play-fault';
import { HubSpotRefusal, type LimitPolicy, rateLimited } from './refusal';

/** The host of HubSpot's API. */
export const API_HOST = 'api.hubapi.com';
/** The hosts of an account's pages (facts/pages.md). */
const PAGES_HOST = /^app(-[a-z0-9]+)?\.hubspot\.com$/;
const POLICIES: readonly LimitPolicy[] = ['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY'];

const voice: Voice = {
  rateLimit: (named) => rateLimited(POLICIES.find((policy) => policy === named) ?? 'TEN_SECONDLY_ROLLING'),
  trouble: (status) => new HubSpotRefusal(status, { message: 'internal error' }),
};

/** HubSpot behind the front door: the API by its own host, the pages by theirs. */
export function hubspotSites(api: Pick<Hono, 'fetch'>, pages: Pick<Hono, 'fetch'>): readonly Site[] {
  return [
    { serves: (host) => host === API_HOST, fetch: (request) => api.fetch(request), api: 'hubspot', voice },
    { serves: (host) => PAGES_HOST.test(host), fetch: (request) => pages.fetch(request), voice },
  ];
}
