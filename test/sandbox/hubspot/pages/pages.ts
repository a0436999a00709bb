import { Hono } from 'hono';
import type { HubSpotAccount } from '../account';
import { clientBundle } from './bundle';
import { CONTENT_SECURITY_POLICY, htmlDocument } from './document';
import { pageEndpoints } from './endpoints';
import type { Layout, PageSettings } from './model';
import { routeOf } from './routes';

/** What can be chosen of the pages. */
export interface HubSpotPagesOptions {
  /** Markup variants of every page; `?layout=a,b` of an address adds to them. */
  readonly layouts?: readonly Layout[];
  /** How long the left sidebar is held back after the record has arrived, in milliseconds. */
  readonly sidebarDelay?: number;
}

/** HubSpot's sidebar comes visibly later than the rest; this is enough for a script to see the page without it. */
const SIDEBAR_DELAY = 80;

/**
 * The pages of a sandboxed HubSpot account, as its `app*.hubspot.com` host serves them: one application for all of them,
 * and the endpoints it calls. A path that is no page, or of another account, is answered 404.
 */
export function hubspotPages(account: HubSpotAccount, options: HubSpotPagesOptions = {}): Hono {
  const { layouts = [], sidebarDelay = SIDEBAR_DELAY } = options;
  const settings: PageSettings = { layouts, sidebarDelay };
  const app = new Hono();

  app.route('/api/inbounddb-objects/v1', pageEndpoints(account));

  app.get('/static/:version/:file', async (context) => {
    const { script, style } = await clientBundle();
    const cache = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };
    switch (context.req.param('file')) {
      case 'app.js':
        return context.body(script, 200, { ...cache, 'content-type': 'text/javascript; charset=utf-8' });
      case 'app.css':
        return context.body(style, 200, { ...cache, 'content-type': 'text/css; charset=utf-8' });
      default:
        return context.notFound();
    }
  });

  app.get('*', async (context) => {
    const route = routeOf(context.req.path);
    if (route?.portal !== String(account.portalId)) return context.text('This page does not exist.', 404);
    const { version } = await clientBundle();
    return context.html(htmlDocument(version, settings), 200, {
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
  return app;
}
