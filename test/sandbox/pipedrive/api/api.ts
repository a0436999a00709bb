import { Hono } from 'hono';
import type { PipedriveAccount } from '../account';
import { notFound, PipedriveRefusal } from '../refusal';
import { type ApiEnv, authenticate } from './context';
import { addActivityRoutes } from './activities';
import { addFieldRoutes } from './fields';
import { addItemRoutes } from './items';
import type { PipedriveLimits } from './limits';
import { v1Routes } from './v1';

/**
 * The API of one account, under `/api/v2`, `/api/v1` and, as the official document of v1 has it, `/v1`. Every request is
 * authenticated, then paid for. No CORS headers: the extension must not rely on any.
 */
export function pipedriveApi(account: PipedriveAccount, limits: PipedriveLimits): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use(async (context, next) => {
    const token = context.req.header('x-api-token');
    if (token !== undefined && limits.isBlocked(token)) return blockedPage();
    const { userId } = authenticate(account, token);
    context.set('account', account);
    context.set('limits', limits);
    context.set('token', token ?? '');
    context.set('userId', userId);
    await next();
    return undefined;
  });
  const v2 = new Hono<ApiEnv>();
  addItemRoutes(v2);
  addActivityRoutes(v2);
  addFieldRoutes(v2);
  app.route('/api/v2', v2);
  app.route('/api/v1', v1Routes());
  app.route('/v1', v1Routes());

  app.notFound((context) => context.json(notFound('Not found').body, 404));
  app.onError((error, context) => {
    if (!(error instanceof PipedriveRefusal)) throw error;
    return new Response(JSON.stringify(error.body), {
      status: error.status,
      headers: {
        ...Object.fromEntries(context.res.headers),
        'content-type': 'application/json; charset=utf-8',
        ...error.headers,
      },
    });
  });
  return app;
}

/** What the servers before Pipedrive's own answer to those who ask on after a 429 (facts/pipedrive-api.md, "Limits"). */
function blockedPage(): Response {
  const page =
    '<!doctype html><html><head><title>Access denied</title></head><body><h1>Access denied</h1></body></html>';
  return new Response(page, { status: 403, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
