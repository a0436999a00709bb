import { type Context, Hono } from 'hono';
import { type PipedriveAccount } from '../account';
import { ITEM_KINDS, type ItemKind } from '../item';
import { invalid, notFound, PipedriveRefusal } from '../refusal';
import { formFields, itemAnswer, listed, pageItem } from './answers';
import { dealAnswer, pageDeal } from './deal-answers';
import type { FormAnswer, InboxAnswer, ListAnswer, PageRefusal, PageValues } from './model';
import { isValues, missing, writeOf } from './writes';

const PAGE_SIZE = 25;

/** Required fields were left empty: each has a sentence of its own. */
class Incomplete extends Error {
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(Object.values(fields).join('. '));
  }
}

/** The endpoints that the pages themselves call, on behalf of the user `by`; paths and bodies are the sandbox's own invention. */
export function pageEndpoints(account: PipedriveAccount, by: number): Hono {
  const app = new Hono();

  app.get('/forms/:kind', (context) => {
    const body: FormAnswer = { fields: formFields(account, kindIn(context), by) };
    return context.json(body);
  });

  app.get('/lists/:kind', (context) => {
    const offset = Math.max(0, Number(context.req.query('offset')) || 0);
    const owner = context.req.query('owner');
    const ownerId = owner === undefined ? undefined : Number(owner);
    const found = listed(account, kindIn(context), context.req.query('query') ?? '', ownerId);
    const items = found.slice(offset, offset + PAGE_SIZE).map((item) => pageItem(account, item));
    const body: ListAnswer = { items, total: found.length, offset };
    return context.json(body);
  });

  app.get('/leads', (context) => {
    const body: InboxAnswer = { leads: account.deals.list('lead').map(pageDeal) };
    return context.json(body);
  });

  app.get('/:sort{deal|lead}/:id', (context) => {
    const deal = account.deals.get(context.req.param('sort') === 'lead' ? 'lead' : 'deal', context.req.param('id'));
    if (!deal) throw notFound();
    return context.json(dealAnswer(account, deal));
  });

  app.get('/:kind/:id', (context) =>
    context.json(itemAnswer(account, account.get(kindIn(context), Number(context.req.param('id')), by))),
  );

  app.patch('/:kind/:id', async (context) => {
    const kind = kindIn(context);
    const values = await valuesIn(context);
    demand(account, kind, values, Object.keys(values));
    const before = account.get(kind, Number(context.req.param('id')), by);
    const write = writeOf(account, kind, values, by, before);
    return context.json(itemAnswer(account, account.update(kind, before.id, write, by)));
  });

  app.post('/:kind', async (context) => {
    const kind = kindIn(context);
    const values = await valuesIn(context);
    const asked = account.fields(kind).filter(({ inAdd }) => inAdd);
    demand(
      account,
      kind,
      values,
      asked.map(({ code }) => code),
    );
    return context.json(itemAnswer(account, account.create(kind, writeOf(account, kind, values, by), by)), 201);
  });

  app.notFound((context) => context.json({ error: notFound().message } satisfies PageRefusal, 404));
  app.onError((error) => {
    if (error instanceof Incomplete) return refused(400, { error: error.message, fields: error.fields });
    if (error instanceof PipedriveRefusal) return refused(error.status, { error: error.message });
    throw error;
  });
  return app;
}

/** Throws where a required field of those named is left empty. */
function demand(account: PipedriveAccount, kind: ItemKind, values: PageValues, codes: readonly string[]): void {
  const fields = account.fields(kind).filter(({ code }) => codes.includes(code));
  const empty = missing(fields, values);
  if (Object.keys(empty).length > 0) throw new Incomplete(empty);
}

function refused(status: number, body: PageRefusal): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

function kindIn(context: Context): ItemKind {
  const kind = ITEM_KINDS.find((each) => each === context.req.param('kind'));
  if (kind === undefined) throw notFound();
  return kind;
}

async function valuesIn(context: Context): Promise<PageValues> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (!isValues(body)) throw invalid('The body must hold values by the codes of fields.');
  return body;
}
