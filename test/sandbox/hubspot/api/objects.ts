import { Hono } from 'hono';
import type { HubSpotAccount } from '../account';
import { type HubSpotRecord, kindOf, type ObjectKind, timeText } from '../record';
import { HubSpotRefusal, invalid, notFound } from '../refusal';
import { SEARCH_LIMITS } from '../search-request';
import {
  type ApiContext,
  type ApiEnv,
  jsonBody,
  kindFor,
  limitParameter,
  listParameter,
  pathParameter,
  requireScope,
} from './context';
import { present, presentCall, presentWhole, type View } from './present';
import { BatchRead, Create, Erase, Merge, Search, shaped, Write } from './shapes';

/** The list endpoint's page, and the smaller one when histories are asked for. */
const PAGE = { fallback: 10, max: 100, withHistory: 50 };
const BATCH_INPUTS = 100;

/**
 * Contacts and companies: list, read, create, update, archive, search, batch read, merge, erase.
 * `strict`: the 2026-09 paths, whose writes enforce what the account requires (facts/hubspot-api.md, "Versions").
 */
export function objectRoutes({ strict }: { readonly strict: boolean }): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/:type', listRecords);
  app.post('/:type', (context) => createRecord(context, strict));
  app.post('/:type/search', searchRecords);
  app.post('/:type/merge', mergeRecords);
  app.post('/calls/batch/read', readCalls);
  app.post('/:type/batch/read', readBatch);
  app.post('/:type/gdpr-delete', eraseContact);
  app.get('/:type/:id', readRecord);
  app.patch('/:type/:id', updateRecord);
  app.delete('/:type/:id', archiveRecord);
  return app;
}

function listRecords(context: ApiContext): Response {
  const kind = kindFor(context, 'read');
  const account = context.get('account');
  const view = viewOf(context);
  const limit = limitParameter(context, PAGE.fallback, view.history.length > 0 ? PAGE.withHistory : PAGE.max);
  const after = context.req.query('after');
  const archived = context.req.query('archived') === 'true';
  const found = account.list(kind, { limit: limit + 1, archived, ...(after === undefined ? {} : { after }) });
  const next = found[limit];
  return context.json({
    results: found.slice(0, limit).map((record) => present(account, record, view)),
    ...(next ? { paging: { next: { after: next.id, link: nextLink(context, next.id) } } } : {}),
  });
}

function readRecord(context: ApiContext): Response {
  const kind = kindFor(context, 'read');
  const account = context.get('account');
  const id = pathParameter(context, 'id');
  const record =
    context.req.query('archived') === 'true'
      ? account.getArchived(kind, id)
      : found(account, kind, id, context.req.query('idProperty'));
  return context.json(present(account, record, viewOf(context)));
}

async function createRecord(context: ApiContext, strict: boolean): Promise<Response> {
  const kind = kindFor(context, 'write');
  const account = context.get('account');
  const { properties, associations } = shaped(Create, (await jsonBody(context)).value);
  const missing = strict
    ? account.options.requiredOnCreate[kind].filter((name) => (properties[name] ?? '') === '')
    : [];
  if (missing.length > 0) {
    const errors = missing.map((name) => ({
      message: `Property "${name}" is required.`,
      code: 'MISSING_REQUIRED_PROPERTY',
      context: { propertyName: [name] },
    }));
    throw new HubSpotRefusal(400, {
      message: `Required properties are missing: ${missing.join(', ')}`,
      category: 'VALIDATION_ERROR',
      subCategory: 'MISSING_REQUIRED_PROPERTY',
      errors,
    });
  }
  const record = account.create(kind, properties);
  for (const { to } of associations) {
    if (kind === 'contacts') account.link(record.id, to.id);
    else account.link(to.id, record.id);
  }
  return context.json(presentWhole(account, account.get(kind, record.id)), 201);
}

async function updateRecord(context: ApiContext): Promise<Response> {
  const kind = kindFor(context, 'write');
  const account = context.get('account');
  const { properties } = shaped(Write, (await jsonBody(context)).value);
  const record = found(account, kind, pathParameter(context, 'id'), context.req.query('idProperty'));
  return context.json(presentWhole(account, account.update(kind, record.id, properties)));
}

function archiveRecord(context: ApiContext): Response {
  context.get('account').archive(kindFor(context, 'write'), pathParameter(context, 'id'));
  return context.body(null, 204);
}

async function eraseContact(context: ApiContext): Promise<Response> {
  requireScope(context, 'crm.objects.contacts.write');
  if (kindFor(context, 'write') !== 'contacts') throw notFound();
  const account = context.get('account');
  const { objectId, idProperty } = shaped(Erase, (await jsonBody(context)).value);
  account.erase(found(account, 'contacts', objectId, idProperty).id);
  return context.body(null, 204);
}

async function searchRecords(context: ApiContext): Promise<Response> {
  const kind = kindFor(context, 'read');
  const { text, value } = await jsonBody(context);
  if (text.length > SEARCH_LIMITS.bodyCharacters) {
    throw invalid(`The body of a search holds ${SEARCH_LIMITS.bodyCharacters} characters at most.`);
  }
  const request = shaped(Search, value);
  const account = context.get('account');
  const { total, results, after } = account.search(kind, request);
  return context.json({
    total,
    results: results.map((record) => present(account, record, { properties: request.properties })),
    ...(after === undefined ? {} : { paging: { next: { after } } }),
  });
}

async function mergeRecords(context: ApiContext): Promise<Response> {
  const kind = kindFor(context, 'write');
  const account = context.get('account');
  const { primaryObjectId, objectIdToMerge } = shaped(Merge, (await jsonBody(context)).value);
  return context.json(presentWhole(account, account.merge(kind, primaryObjectId, objectIdToMerge)));
}

async function readBatch(context: ApiContext): Promise<Response> {
  const kind = kindFor(context, 'read');
  const account = context.get('account');
  const request = shaped(BatchRead, (await jsonBody(context)).value);
  if (request.inputs.length > BATCH_INPUTS) throw invalid(`A batch takes ${BATCH_INPUTS} inputs at most.`);
  const startedAt = timeText(account.now());
  const ids = [...new Set(request.inputs.map(({ id }) => id))];
  const records = ids.map((id) => attempt(() => found(account, kind, id, request.idProperty)));
  const lost = ids.filter((_id, index) => records[index] === undefined);
  const view = { properties: request.properties, history: request.propertiesWithHistory };
  const body = {
    status: 'COMPLETE',
    results: records.flatMap((record) => (record ? [present(account, record, view)] : [])),
    startedAt,
    completedAt: timeText(account.now()),
  };
  if (lost.length === 0) return context.json(body);
  const message = `Could not get some ${kind === 'contacts' ? 'CONTACT' : 'COMPANY'} objects: no record has these ids.`;
  const errors = [{ status: 'error', category: 'OBJECT_NOT_FOUND', message, context: { ids: lost } }];
  return context.json({ ...body, numErrors: errors.length, errors }, 207);
}

/** Calls are read with the scope that reads contacts; one that nobody knows is left out. */
async function readCalls(context: ApiContext): Promise<Response> {
  requireScope(context, 'crm.objects.contacts.read');
  const account = context.get('account');
  const { inputs, properties } = shaped(BatchRead, (await jsonBody(context)).value);
  if (inputs.length > BATCH_INPUTS) throw invalid(`A batch takes ${BATCH_INPUTS} inputs at most.`);
  const now = timeText(account.now());
  const results = inputs.flatMap(({ id }) => account.calls.get(id) ?? []);
  return context.json({
    status: 'COMPLETE',
    results: results.map((call) => presentCall(call, properties)),
    startedAt: now,
    completedAt: now,
  });
}

/** The record a request names: by id, or by a property that is unique. Throws 404, or 400 for a property that is not. */
function found(account: HubSpotAccount, kind: ObjectKind, id: string, idProperty = 'hs_object_id'): HubSpotRecord {
  if (idProperty === 'hs_object_id') return account.get(kind, id);
  if (kind === 'contacts' && idProperty === 'email') return account.getByEmail(id);
  throw invalid(`${idProperty} is not a unique property of ${kind}.`);
}

/** The value, or `undefined` where HubSpot found nothing; other refusals go on. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HubSpotRefusal && error.status === 404) return undefined;
    throw error;
  }
}

function viewOf(context: ApiContext): View {
  return {
    properties: listParameter(context, 'properties'),
    history: listParameter(context, 'propertiesWithHistory'),
    // Types that the account does not have are ignored (official document, `associations`).
    associations: listParameter(context, 'associations').flatMap((word) => kindOf(word) ?? []),
    calls: listParameter(context, 'associations').includes('calls'),
  };
}

function nextLink(context: ApiContext, after: string): string {
  const url = new URL(context.req.url);
  url.searchParams.set('after', after);
  return url.href;
}
