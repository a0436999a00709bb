import type { Hono } from 'hono';
import { type Item, ITEM_KINDS } from '../item';
import { notFound } from '../refusal';
import { type Answers, type ApiEnv, costing, idIn } from './context';
import { timeText } from './present';

function linksOf(item: Item): { readonly person_id?: number; readonly org_id?: number } {
  if (item.kind === 'organizations') return { org_id: item.id };
  return { person_id: item.id, ...(item.org_id === null ? {} : { org_id: item.org_id }) };
}

/** Adds reading one activity of v2. Its cost is `x-token-cost` of the official document. */
export function addActivityRoutes(app: Hono<ApiEnv>): void {
  app.get('/activities/:id', costing(1, readActivity));
}

const readActivity: Answers = (context) => {
  const [id, account] = [idIn(context), context.get('account')];
  const kind = ITEM_KINDS[id % ITEM_KINDS.length] ?? 'persons';
  const item = account.read(kind, Math.floor(id / ITEM_KINDS.length), context.get('userId'));
  if (item.activeAt === null) throw notFound('Activity not found');
  const doneAt = timeText(item.activeAt);
  return context.json({
    success: true,
    data: {
      ...{ id, subject: 'Call', type: 'call', owner_id: item.owner_id, creator_user_id: item.owner_id },
      ...{ is_deleted: false, done: true, add_time: doneAt, update_time: doneAt, marked_as_done_time: doneAt },
      ...{ due_date: doneAt.slice(0, 10), due_time: doneAt.slice(11, 19), duration: '00:15:00', busy: false },
      // The document knows no empty ones: what is not linked is left out.
      ...linksOf(item),
    },
  });
};
