import { Hono, type Context } from 'hono';
import type { HubSpotAccount } from '../account';
import { type HubSpotRecord, kindOf, type ObjectKind, type Properties } from '../record';
import { HubSpotRefusal, invalid, notFound } from '../refusal';
import { associatedRecords, listed, pageRecord, pageSchema, sorted } from './answers';
import type { ListAnswer, PageRefusal, RecordAnswer } from './model';

const PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 200;

/** The endpoints that the pages themselves call; their paths and bodies are the sandbox's own invention. */
export function pageEndpoints(account: HubSpotAccount): Hono {
  const app = new Hono();

  const answer = (record: HubSpotRecord): RecordAnswer => ({
    record: pageRecord(record),
    schema: pageSchema(account, record.kind),
    associated: associatedRecords(account, record),
  });

  app.get('/crm-objects/:type/:id', (context) =>
    context.json(answer(account.get(kindIn(context), context.req.param('id')))),
  );

  app.patch('/crm-objects/:type/:id', async (context) => {
    const properties = await propertiesIn(context);
    return context.json(answer(account.update(kindIn(context), context.req.param('id'), properties, 'CRM_UI')));
  });

  app.post('/crm-objects/:type', async (context) => {
    const properties = await propertiesIn(context);
    return context.json(answer(account.create(kindIn(context), properties, 'CRM_UI')), 201);
  });

  app.get('/schemas/:type', (context) => context.json({ schema: pageSchema(account, kindIn(context)) }));

  app.get('/views/:type', (context) => {
    const kind = kindIn(context);
    const offset = Math.max(0, Number(context.req.query('offset')) || 0);
    const limit = Math.min(MAX_PAGE_SIZE, Number(context.req.query('limit')) || PAGE_SIZE);
    const { property, order } = context.req.query();
    const newest = listed(account, kind, context.req.query('query') ?? '');
    const found = property === undefined ? newest : sorted(newest, property, order === 'desc');
    const body: ListAnswer = {
      records: found.slice(offset, offset + limit).map(pageRecord),
      schema: pageSchema(account, kind),
      total: found.length,
      offset,
    };
    return context.json(body);
  });

  app.notFound((context) => context.json(refusalBody(notFound()), 404));
  app.onError((error) => {
    if (!(error instanceof HubSpotRefusal)) throw error;
    return new Response(JSON.stringify(refusalBody(error)), {
      status: error.status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  });
  return app;
}

function kindIn(context: Context): ObjectKind {
  const kind = kindOf(context.req.param('type') ?? '');
  if (kind === undefined) throw notFound();
  return kind;
}

async function propertiesIn(context: Context): Promise<Properties> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (!isWrite(body)) throw invalid('The body must hold properties, each a text.');
  return body.properties;
}

function isWrite(body: unknown): body is { readonly properties: Properties } {
  if (typeof body !== 'object' || body === null || !('properties' in body)) return false;
  const { properties } = body;
  return (
    typeof properties === 'object' &&
    properties !== null &&
    Object.values(properties).every((value) => typeof value === 'string')
  );
}

/** The CRM's text for a person: that of the value refused, where one was. */
function refusalBody({ body }: HubSpotRefusal): PageRefusal {
  return { status: 'error', message: body.errors?.[0]?.message ?? body.message };
}
