import { Hono } from 'hono';
import { faultFrom, type Faults } from './faults';
import type { RequestLog } from './request-log';

/** What a separate process may ask of the sandbox, and how the sandbox does it. */
export interface Controlled {
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Where and as whom to connect: token, hosts, certificate fingerprint. */
  describe(): object;
  /** What is known about the data of each CRM's account. */
  truth(): object;
  pipedriveTruth(): object;
  /** A record of either CRM by the words of its paths: `contacts`, `persons`. `undefined` where there is none. */
  record(kind: string, id: string): object | undefined;
  /** Adds the records about which both CRMs know more than their pages show (`data/fact-records.ts`). */
  addFacts(): void;
  reset(options: { readonly contacts?: number; readonly persons?: number; readonly seed?: number }): void;
}

/** The control endpoints, under `https://127.0.0.1:PORT/__sandbox`. They answer on that host alone: no CRM host leads to them. */
export function controlRoutes(sandbox: Controlled): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(sandbox.describe()));
  app.get('/truth', (context) => context.json(sandbox.truth()));
  app.get('/truth/pipedrive', (context) => context.json(sandbox.pipedriveTruth()));
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
    const options = (await context.req.json().catch(() => ({}))) as {
      contacts?: unknown;
      persons?: unknown;
      seed?: unknown;
    };
    const { contacts, persons, seed } = options;
    sandbox.reset({
      ...(typeof contacts === 'number' ? { contacts } : {}),
      ...(typeof persons === 'number' ? { persons } : {}),
      ...(typeof seed === 'number' ? { seed } : {}),
    });
    return context.body(null, 204);
  });
  app.post('/facts', (context) => {
    sandbox.addFacts();
    return context.body(null, 204);
  });
  app.get('/records/:kind/:id', (context) => {
    const record = sandbox.record(context.req.param('kind'), context.req.param('id'));
    return record === undefined ? context.notFound() : context.json(record);
  });
  app.onError((error, context) => context.json({ message: error.message }, 400));
  return app;
}
