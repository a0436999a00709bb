import type { Hono } from 'hono';
import type { Site } from '../front-door';
import type { Voice } from '../play-fault';
import type { PipedriveAccount } from './account';
import { type PipedriveLimit, PipedriveRefusal, rateLimited } from './refusal';

/** The host that serves every company's API, by the token alone (`servers` of the official documents). */
const SHARED_API_HOST = 'api.pipedrive.com';
const LIMITS: readonly PipedriveLimit[] = ['burst', 'search', 'daily'];
/** What a 429 on demand asks to wait, in seconds: more than an hour for the day. */
const WAIT = { burst: 2, search: 2, daily: 5_400 };

const voice: Voice = {
  rateLimit: (named) => {
    const limit = LIMITS.find((each) => each === named) ?? 'burst';
    return rateLimited(limit, WAIT[limit]);
  },
  trouble: (status) => new PipedriveRefusal(status, { success: false, error: 'Internal error', data: null }),
};

/** Pipedrive behind the front door: API and pages of an account share its host, told apart by the path. */
export function pipedriveSites(
  account: PipedriveAccount,
  api: Pick<Hono, 'fetch'>,
  pages: Pick<Hono, 'fetch'>,
): readonly Site[] {
  const isApi = (host: string, path: string): boolean =>
    host === SHARED_API_HOST ? /^\/(api\/v[12]|v1)\//.test(path) : host === account.host && path.startsWith('/api/');
  return [
    { serves: isApi, fetch: (request) => api.fetch(request), api: 'pipedrive', voice },
    { serves: (host) => host === account.host, fetch: (request) => pages.fetch(request), voice },
  ];
}
