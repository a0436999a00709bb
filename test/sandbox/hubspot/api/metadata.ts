import { Hono } from 'hono';
import type { Owner } from '../owners';
import { timeText } from '../record';
import { notFound } from '../refusal';
import { type ApiContext, type ApiEnv, kindFor, limitParameter, pathParameter, requireScope } from './context';

/** Properties of a kind: all of them, or one. Reading them takes the scope that reads the records. */
export function propertyRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/:type', (context) => {
    const kind = kindFor(context, 'read');
    const archived = context.req.query('archived') === 'true';
    return context.json({ results: archived ? [] : context.get('account').propertiesOf(kind) });
  });
  app.get('/:type/:name', (context) => {
    const kind = kindFor(context, 'read');
    const name = pathParameter(context, 'name');
    const found = context
      .get('account')
      .propertiesOf(kind)
      .find((property) => property.name === name);
    if (found === undefined) throw notFound(`Property ${name} does not exist`);
    return context.json(found);
  });
  return app;
}

/** The account's own validation rules: of a kind, of one property, or of one type. */
export function validationRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/:type', (context) => {
    const rules = context.get('account').validations[kindFor(context, 'read')];
    const results = Object.entries(rules).map(([propertyName, each]) => ({
      propertyName,
      propertyValidationRules: each,
    }));
    return context.json({ results });
  });
  app.get('/:type/:name', (context) => context.json({ results: rulesOf(context) }));
  app.get('/:type/:name/rule-type/:rule', (context) => {
    const rule = rulesOf(context).find(({ ruleType }) => ruleType === pathParameter(context, 'rule'));
    if (rule === undefined) throw notFound();
    return context.json(rule);
  });
  return app;
}

function rulesOf(context: ApiContext) {
  const rules = context.get('account').validations[kindFor(context, 'read')];
  return rules[pathParameter(context, 'name')] ?? [];
}

/** The users who may own records. */
export function ownerRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/', (context) => {
    requireScope(context, 'crm.objects.owners.read');
    const email = context.req.query('email')?.toLowerCase();
    const archived = context.req.query('archived') === 'true';
    const after = Number(context.req.query('after') ?? 0);
    const limit = limitParameter(context, 100, 500);
    const found = context
      .get('account')
      .owners.filter((owner) => owner.archived === archived && (email === undefined || owner.email === email))
      .toSorted((a, b) => Number(a.id) - Number(b.id))
      .filter((owner) => Number(owner.id) >= after);
    const next = found[limit];
    return context.json({
      results: found.slice(0, limit).map(presentOwner),
      ...(next ? { paging: { next: { after: next.id } } } : {}),
    });
  });
  app.get('/:id', (context) => {
    requireScope(context, 'crm.objects.owners.read');
    const id = pathParameter(context, 'id');
    const byUser = context.req.query('idProperty') === 'userId';
    const owner = context.get('account').owners.find((each) => (byUser ? String(each.userId) : each.id) === id);
    if (owner === undefined) throw notFound();
    return context.json(presentOwner(owner));
  });
  return app;
}

function presentOwner({ id, userId, email, firstName, lastName, createdAt, archived, teams = [] }: Owner): object {
  const time = timeText(createdAt);
  const presented = teams.map((name, at) => ({ id: `9${at}`, name, primary: at === 0 }));
  return {
    id,
    type: 'PERSON',
    email,
    firstName,
    lastName,
    userId,
    createdAt: time,
    updatedAt: time,
    archived,
    ...(teams.length > 0 && { teams: presented }),
  };
}
