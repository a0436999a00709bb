import { Hono } from 'hono';
import type { HubSpotAccount } from '../account';
import { ASSOCIATION_TYPES } from '../associations';
import { type ObjectKind, timeText, TYPE_ID } from '../record';
import { invalid } from '../refusal';
import { type ApiContext, type ApiEnv, jsonBody, kindFor, limitParameter, pathParameter } from './context';
import { otherEnd, presentLink } from './present';
import { AssociationSpecs, AssociationsRead, shaped } from './shapes';

/** Associations v4 between contacts and companies, under `/crm/v4`. Every call takes a scope of both kinds. */
export function associationRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const pair = '/objects/:type/:id/associations/:toType/:toId';
  app.get('/objects/:type/:id/associations/:toType', listLinks);
  app.put(pair, labelLink);
  app.delete(pair, deleteLink);
  app.put('/objects/:type/:id/associations/default/:toType/:toId', linkPlainly);
  app.post('/associations/:type/:toType/batch/read', readLinks);
  return app;
}

function kindsOf(context: ApiContext, access: 'read' | 'write'): readonly [ObjectKind, ObjectKind] {
  const from = kindFor(context, access);
  const to = kindFor(context, access, 'toType');
  if (from === to) throw invalid(`There are no associations from ${from} to ${to} in this account.`);
  return [from, to];
}

function listLinks(context: ApiContext): Response {
  const [kind] = kindsOf(context, 'read');
  const limit = limitParameter(context, 500, 500);
  const links = context.get('account').links(kind, pathParameter(context, 'id'));
  const after = context.req.query('after');
  const start = after === undefined ? 0 : links.findIndex((link) => otherEnd(kind, link) === after);
  if (start === -1) throw invalid(`${after ?? ''} is no cursor of these associations.`);
  const next = links[start + limit];
  return context.json({
    results: links.slice(start, start + limit).map((link) => presentLink(kind, link)),
    ...(next ? { paging: { next: { after: otherEnd(kind, next) } } } : {}),
  });
}

async function labelLink(context: ApiContext): Promise<Response> {
  const [from, to] = kindsOf(context, 'write');
  const specs = shaped(AssociationSpecs, (await jsonBody(context)).value);
  const types = ASSOCIATION_TYPES[from];
  const unknown = specs.find(({ associationTypeId: id }) => id !== types.primary && id !== types.plain);
  if (unknown) throw invalid(`${unknown.associationTypeId} is no association type from ${from} to ${to}.`);
  const primary = specs.some(({ associationTypeId }) => associationTypeId === types.primary);
  const { fromId, toId } = link(context, from, primary);
  return context.json(
    {
      fromObjectTypeId: TYPE_ID[from],
      fromObjectId: fromId,
      toObjectTypeId: TYPE_ID[to],
      toObjectId: toId,
      labels: primary ? ['Primary'] : [],
    },
    201,
  );
}

function linkPlainly(context: ApiContext): Response {
  const [from, to] = kindsOf(context, 'write');
  const { fromId, toId } = link(context, from, false);
  const now = timeText(context.get('account').now());
  const result = (a: string, b: string, kind: ObjectKind): object => ({
    from: { id: a },
    to: { id: b },
    associationSpec: { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: ASSOCIATION_TYPES[kind].plain },
  });
  const results = [result(fromId, toId, from), result(toId, fromId, to)];
  return context.json({ status: 'COMPLETE', results, startedAt: now, completedAt: now });
}

function deleteLink(context: ApiContext): Response {
  const [from] = kindsOf(context, 'write');
  const [contact, company] = ends(from, pathParameter(context, 'id'), pathParameter(context, 'toId'));
  context.get('account').unlink(contact, company);
  return context.body(null, 204);
}

async function readLinks(context: ApiContext): Promise<Response> {
  const [kind] = kindsOf(context, 'read');
  const account = context.get('account');
  const { inputs } = shaped(AssociationsRead, (await jsonBody(context)).value);
  const now = timeText(account.now());
  const results = inputs
    .map(({ id }) => ({ id, links: linksOf(account, kind, id) }))
    .filter(({ links }) => links.length > 0);
  const lost = inputs.filter(({ id }) => linksOf(account, kind, id).length === 0).map(({ id }) => id);
  const body = {
    status: 'COMPLETE',
    results: results.map(({ id, links }) => ({ from: { id }, to: links.map((each) => presentLink(kind, each)) })),
    startedAt: now,
    completedAt: now,
  };
  if (lost.length === 0) return context.json(body);
  const errors = lost.map((id) => ({
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No associations of ${id} were found.`,
    context: { fromObjectId: [id] },
  }));
  return context.json({ ...body, numErrors: errors.length, errors }, 207);
}

function linksOf(account: HubSpotAccount, kind: ObjectKind, id: string) {
  return account.has(kind, id) ? account.links(kind, id) : [];
}

function link(context: ApiContext, from: ObjectKind, primary: boolean): { fromId: string; toId: string } {
  const [fromId, toId] = [pathParameter(context, 'id'), pathParameter(context, 'toId')];
  const [contact, company] = ends(from, fromId, toId);
  context.get('account').link(contact, company, primary);
  return { fromId, toId };
}

function ends(from: ObjectKind, id: string, toId: string): readonly [contact: string, company: string] {
  return from === 'contacts' ? [id, toId] : [toId, id];
}
