import { Hono } from 'hono';
import type { PipedriveAccount } from '../account';
import type { CallLog } from '../calls';
import { forbidden } from '../refusal';
import type { PipedriveUser } from '../users';
import { ITEM_KINDS, type ItemKind } from '../item';
import { type Answers, type ApiContext, type ApiEnv, costing, idIn, jsonBody, numberIn } from './context';
import { presentMerged, timeTextV1 } from './present';
import { survivorIn } from './shapes';

/** What only v1 has: merges and users. */
export function v1Routes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  for (const kind of ITEM_KINDS) app.put(`/${kind}/:id/merge`, costing(40, mergeItems(kind)));
  app.get('/callLogs', costing(20, listCallLogs));
  app.get('/users', costing(20, listUsers));
  app.get('/users/me', costing(2, readMe));
  app.get('/users/:id', costing(2, readUser));
  app.get('/users/:id/permissions', costing(10, readPermissions));
  return app;
}

/** The id in the *body* survives, the one in the address disappears (facts/pipedrive-api.md, "Merge"). */
function mergeItems(kind: ItemKind): Answers {
  return async (context) => {
    const account = context.get('account');
    const gone = idIn(context);
    const survivor = account.merge(kind, gone, survivorIn(await jsonBody(context)), context.get('userId'));
    const data = survivor.kind === 'persons' ? presentMerged(account, survivor, gone) : { id: survivor.id };
    return context.json({ success: true, data });
  };
}

/** The call logs of whoever asks, and nobody else's; in which order is not documented: here the latest first. */
function listCallLogs(context: ApiContext): Response {
  const account = context.get('account');
  const [start, limit] = [numberIn(context, 'start') ?? 0, Math.min(numberIn(context, 'limit') ?? 50, 50)];
  const own = account.callLogs.filter(({ userId }) => userId === context.get('userId')).toSorted((a, b) => b.at - a.at);
  const more = start + limit < own.length;
  return context.json({
    success: true,
    data: own.slice(start, start + limit).map((log, index) => presentCallLog(account, log, start + index)),
    additional_data: { pagination: { start, limit, more_items_in_collection: more } },
  });
}

function presentCallLog(account: PipedriveAccount, { userId, personId, outcome, number, at }: CallLog, index: number) {
  const time = new Date(at).toISOString();
  return {
    id: `CA${String(index).padStart(12, '0')}`,
    person_id: personId,
    user_id: userId,
    company_id: account.options.companyId,
    subject: 'Call',
    duration: '60',
    outcome,
    to_phone_number: number,
    has_recording: false,
    start_time: time,
    end_time: time,
  };
}

function listUsers(context: ApiContext): Response {
  const account = context.get('account');
  return context.json({
    success: true,
    data: account.users.map((user) => presentUser(account, user, context.get('userId'))),
  });
}

function readUser(context: ApiContext): Response {
  const account = context.get('account');
  return context.json({
    success: true,
    data: presentUser(account, account.user(idIn(context)), context.get('userId')),
  });
}

/** Everybody may read her own rights, an administrator everybody's. */
function readPermissions(context: ApiContext): Response {
  const account = context.get('account');
  const [id, asking] = [idIn(context), context.get('userId')];
  const { rights } = account.user(id);
  if (id !== asking && !account.user(asking).admin) throw forbidden();
  const data = {
    can_use_api: true,
    can_merge_people: rights.merge,
    can_merge_organizations: rights.merge,
    can_bulk_edit_items: rights.edit,
    can_delete_deals: rights.delete,
  };
  return context.json({ success: true, data });
}

function readMe(context: ApiContext): Response {
  const account = context.get('account');
  const userId = context.get('userId');
  const { companyId, companyName, companyDomain, country } = account.options;
  return context.json({
    success: true,
    data: {
      ...presentUser(account, account.user(userId), userId),
      company_id: companyId,
      company_name: companyName,
      company_domain: companyDomain,
      company_country: country,
      company_industry: 'IT Services',
      language: { language_code: 'en', country_code: country },
    },
  });
}

function presentUser(account: PipedriveAccount, user: PipedriveUser, asking: number): object {
  const created = timeTextV1(user.createdAt);
  return {
    id: user.id,
    name: user.name,
    default_currency: 'EUR',
    locale: user.locale,
    lang: 1,
    email: user.email,
    phone: null,
    activated: true,
    last_login: timeTextV1(account.now()),
    created,
    modified: created,
    has_created_company: user.admin,
    access: [{ app: 'sales', admin: user.admin, permission_set_id: '62cc4d7f-4038-4352-abf3-a8c1c822b631' }],
    active_flag: user.active,
    timezone_name: 'Europe/Helsinki',
    timezone_offset: '+02:00',
    role_id: 1,
    icon_url: null,
    is_you: user.id === asking,
    is_deleted: false,
  };
}
