import type { Hono } from 'hono';
import { ITEM_KINDS, type ItemKind } from '../item';
import { type ListQuery, SORTS } from '../list';
import { invalid } from '../refusal';
import {
  type Answers,
  type ApiContext,
  type ApiEnv,
  costing,
  flagIn,
  idIn,
  jsonBody,
  listIn,
  numberIn,
  timeIn,
} from './context';
import { pageOf, pageOfAny } from './paging';
import { present, presentHit, type View } from './present';
import { writeIn } from './shapes';

/** More custom fields than this cannot be asked for by code (official document). */
const MAX_CUSTOM = 15;

/** Adds persons and organizations of v2: search, list, get, create, patch, delete. Costs are `x-token-cost` of the official document. */
export function addItemRoutes(app: Hono<ApiEnv>): void {
  for (const kind of ITEM_KINDS) {
    app.get(`/${kind}/search`, costing(20, searchItems(kind), true));
    app.get(`/${kind}`, costing(10, listItems(kind)));
    app.post(`/${kind}`, costing(5, createItem(kind)));
    app.get(`/${kind}/:id`, costing(1, readItem(kind)));
    app.patch(`/${kind}/:id`, costing(5, updateItem(kind)));
    app.delete(`/${kind}/:id`, costing(3, deleteItem(kind)));
  }
}

function listItems(kind: ItemKind): Answers {
  return (context) => {
    const account = context.get('account');
    const query = queryIn(context);
    const view = viewIn(context);
    const items = account.list(kind, query, context.get('userId'));
    const { results, next_cursor } = pageOf(context, items, query);
    return context.json({
      success: true,
      data: results.map((item) => present(account, item, view)),
      additional_data: { next_cursor },
    });
  };
}

/** With a filter the other choices are ignored, with ids nothing is (official document). */
function queryIn(context: ApiContext): ListQuery {
  const ids = listIn(context, 'ids')?.map((text) => {
    if (!/^\d{1,15}$/.test(text)) throw invalid('ids must be integers.');
    return Number(text);
  });
  const sortBy = SORTS.find((field) => field === (context.req.query('sort_by') ?? 'id'));
  const direction = context.req.query('sort_direction') ?? 'asc';
  if (sortBy === undefined) throw invalid(`sort_by must be one of ${SORTS.join(', ')}.`);
  if (direction !== 'asc' && direction !== 'desc') throw invalid('sort_direction must be asc or desc.');
  const given = {
    filterId: numberIn(context, 'filter_id'),
    ids,
    ownerId: numberIn(context, 'owner_id'),
    organizationId: numberIn(context, 'org_id'),
    updatedSince: timeIn(context, 'updated_since'),
    updatedUntil: timeIn(context, 'updated_until'),
  };
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(named), sortBy, descending: direction === 'desc' };
}

function viewIn(context: ApiContext): View {
  // Which refusal it is, no document says; that it cannot be included without Campaigns, that of v2 does.
  const isRefused = listIn(context, 'include_fields')?.includes('marketing_status');
  if (isRefused && !context.get('account').options.campaigns) throw invalid('marketing_status cannot be included.');
  const custom = listIn(context, 'custom_fields');
  if ((custom?.length ?? 0) > MAX_CUSTOM) throw invalid(`At most ${MAX_CUSTOM} custom fields are allowed.`);
  return {
    include: listIn(context, 'include_fields') ?? [],
    custom,
    optionLabels: flagIn(context, 'include_option_labels'),
  };
}

function searchItems(kind: ItemKind): Answers {
  return (context) => {
    const account = context.get('account');
    const fields = listIn(context, 'fields');
    const organizationId = kind === 'persons' ? numberIn(context, 'organization_id') : undefined;
    const query = {
      term: context.req.query('term') ?? '',
      exactMatch: flagIn(context, 'exact_match'),
      ...(fields ? { fields } : {}),
      ...(organizationId === undefined ? {} : { organizationId }),
    };
    const { results, next_cursor } = pageOfAny(context, account.search(kind, query, context.get('userId')));
    return context.json({
      success: true,
      data: { items: results.map((hit) => presentHit(account, hit)) },
      additional_data: { next_cursor },
    });
  };
}

function readItem(kind: ItemKind): Answers {
  return (context) => {
    const account = context.get('account');
    const item = account.read(kind, idIn(context), context.get('userId'));
    return context.json({ success: true, data: present(account, item, viewIn(context)) });
  };
}

function createItem(kind: ItemKind): Answers {
  return async (context) => {
    const account = context.get('account');
    const item = account.create(kind, writeIn(kind, await jsonBody(context)), context.get('userId'));
    return context.json({ success: true, data: present(account, item) });
  };
}

function updateItem(kind: ItemKind): Answers {
  return async (context) => {
    const account = context.get('account');
    const id = idIn(context);
    const item = account.update(kind, id, writeIn(kind, await jsonBody(context)), context.get('userId'));
    return context.json({ success: true, data: present(account, item) });
  };
}

function deleteItem(kind: ItemKind): Answers {
  return (context) => {
    const id = idIn(context);
    context.get('account').remove(kind, id, context.get('userId'));
    return context.json({ success: true, data: { id } });
  };
}
