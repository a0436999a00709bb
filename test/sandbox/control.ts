import { Hono } from 'hono';
import { faultFrom, type Faults } from './faults';
import { HubSpotRefusal } from './hubspot/refusal';
import { kindOf } from './hubspot/record';
import type { RequestLog } from './request-log';

/** What a separate process may ask of the sandbox, and how the sandbox does it. */
export interface Controlled {
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Where and as whom to connect: token, hosts, certificate fingerprint. */
  describe(): object;
  truth(): object;
  record(kind: 'contacts' | 'companies', id: string): object;
  reset(options: { readonly contacts?: number; readonly seed?: number }): void;
}

/** The control endpoints, under `https://127.0.0.1:PORT/__sandbox`. They answer on that host alone: no CRM host leads to them. */
export function controlRoutes(sandbox: Controlled): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(sandbox.describe()));
  app.get('/truth', (context) => context.json(sandbox.truth()));
  app.get('/log', (context) => context.json(sandbox.requests.all(Number(context.req.query('after') ?? 0))));
  app.delete('/log', (context) => {
    sandbox.requests.clear();
    return context.body(null, 204);
  });
  app.get('/faults', (context) => context.json(sandbox.faults.pending));
  app.post('/faults', async (context) => {
    sandbox.faults.set(faultFrom(await context.req.json()));
    return context.body(null, 204);
  });
  app.delete('/faults', (context) => {
    sandbox.faults.clear();
    return context.body(null, 204);
  });
  app.post('/reset', async (context) => {
    const options = (await context.req.json().catch(() => ({}))) as { contacts?: unknown; seed?: unknown };
    const { contacts, seed } = options;
    sandbox.reset({
      ...(typeof contacts === 'number' ? { contacts } : {}),
      ...(typeof seed === 'number' ? { seed } : {}),
    });
    return context.body(null, 204);
  });
  app.get('/records/:kind/:id', (context) => {
    const kind = kindOf(context.req.param('kind'));
    return kind === undefined ? context.notFound() : context.json(sandbox.record(kind, context.req.param('id')));
  });
  app.onError((error, context) => {
    if (error instanceof HubSpotRefusal) return context.json(error.body, error.status === 404 ? 404 : 400);
    return context.json({ message: error.message }, 400);
  });
  return app;
}
