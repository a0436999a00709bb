import { Hono } from 'hono';
import { serveApplication } from '../../pages/serve';
import { type PipedriveAccount, USERS } from '../account';
import { pageEndpoints } from './endpoints';
import type { PageSettings } from './model';
import { routeOf } from './routes';

/** What can be chosen of the pages. */
export interface PipedrivePagesOptions {
  /** The id of the user who is logged in: the administrator unless another one is named. */
  readonly user?: number;
}

/**
 * The pages of a sandboxed Pipedrive account, as its own host serves them: one application for every path, which says
 * itself where there is no such page, and the endpoints it calls.
 */
export function pipedrivePages(account: PipedriveAccount, { user = USERS.admin }: PipedrivePagesOptions = {}): Hono {
  const settings: PageSettings = { company: account.options.companyName, user: account.user(user).name };
  const app = new Hono();
  app.route('/web', pageEndpoints(account, user));
  const client = new URL('./client/', import.meta.url);
  const shell = serveApplication(app, { client, title: 'Pipedrive sandbox', settings });
  app.get('*', (context) => shell(context, routeOf(context.req.path) ? 200 : 404));
  return app;
}
