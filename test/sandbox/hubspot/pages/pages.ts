import { Hono } from 'hono';
import { serveApplication } from '../../pages/serve';
import type { HubSpotAccount } from '../account';
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

  const client = new URL('./client/', import.meta.url);
  const shell = serveApplication(app, { client, title: 'HubSpot sandbox', settings });
  app.get('*', (context) => {
    const route = routeOf(context.req.path);
    if (route?.portal !== String(account.portalId)) return context.text('This page does not exist.', 404);
    return shell(context);
  });
  return app;
}
