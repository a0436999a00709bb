import { Hono } from 'hono';
import type { HubSpotAccount } from '../account';
import { HubSpotRefusal, notFound } from '../refusal';
import { accountInfoRoutes } from './account-info';
import { associationRoutes } from './associations';
import { type ApiEnv, authenticate, pathParameter, requireScope } from './context';
import type { Limits } from './limits';
import { ownerRoutes, propertyRoutes, validationRoutes } from './metadata';
import { objectRoutes } from './objects';

/**
 * The API of one account, as `api.hubapi.com` serves it. Every request is authenticated, then counted, then its scopes
 * are looked at. No CORS headers: HubSpot sends none.
 */
export function hubspotApi(account: HubSpotAccount, limits: Limits): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use(async (context, next) => {
    const { key, token } = authenticate(account, context.req.header('authorization'));
    context.set('token', token);
    context.set('account', account);
    const isSearch = context.req.method === 'POST' && context.req.path.endsWith('/search');
    const limitHeaders = isSearch ? {} : limits.headers(key);
    for (const [name, value] of Object.entries(limitHeaders)) context.header(name, value);
    for (const [name, value] of Object.entries(limits.take(key, isSearch))) context.header(name, value);
    await next();
  });

  app.route('/crm/v3/objects', objectRoutes({ strict: false }));
  app.route('/crm/objects/2026-09', objectRoutes({ strict: true }));
  app.route('/crm/v3/properties', propertyRoutes());
  app.route('/crm/properties/2026-09', propertyRoutes());
  app.route('/crm/property-validations/2026-09', validationRoutes());
  app.route('/crm/v3/owners', ownerRoutes());
  app.route('/crm/owners/2026-09', ownerRoutes());
  app.route('/crm/v4', associationRoutes());
  app.route('/account-info/v3', accountInfoRoutes());
  // Legacy, in no official document: the only way to free a secondary email (facts/hubspot-api.md).
  app.delete('/contacts/v1/secondary-email/:id/email/:email', (context) => {
    requireScope(context, 'crm.objects.contacts.write');
    account.freeSecondaryEmail(pathParameter(context, 'id'), pathParameter(context, 'email'));
    return context.body(null, 204);
  });

  app.notFound((context) => context.json(notFound().body, 404));
  app.onError((error, context) => {
    if (!(error instanceof HubSpotRefusal)) throw error;
    return new Response(JSON.stringify(error.body), {
      status: error.status,
      headers: { ...Object.fromEntries(context.res.headers), 'content-type': 'application/json' },
    });
  });
  return app;
}
