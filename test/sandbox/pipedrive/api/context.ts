import type { Context, Handler } from 'hono';
import type { PipedriveAccount } from '../account';
import { invalid, unauthorized } from '../refusal';
import type { PipedriveLimits } from './limits';

/** What every request of the API carries along. */
export interface ApiEnv {
  Variables: { account: PipedriveAccount; limits: PipedriveLimits; token: string; userId: number };
}
export type ApiContext = Context<ApiEnv>;
/** Answers a request, or throws a `PipedriveRefusal`. */
export type Answers = (context: ApiContext) => Response | Promise<Response>;

/** The user of a token. Throws 401 where there is none, or none that this account knows. */
export function authenticate(account: PipedriveAccount, token: string | undefined): { token: string; userId: number } {
  const userId = token === undefined ? undefined : account.tokens.find(token);
  if (token === undefined || userId === undefined || !account.user(userId).active) throw unauthorized();
  return { token, userId };
}

/** A handler that is paid for first: every answer, refusals too, tells where the limits stand. */
export function costing(cost: number, handler: Answers, isSearch = false): Handler<ApiEnv> {
  return async (context) => {
    const [limits, token] = [context.get('limits'), context.get('token')];
    const tell = (): void => {
      for (const [name, value] of Object.entries(limits.headers({ token, isSearch }))) context.header(name, value);
    };
    tell();
    limits.take({ token, cost, isSearch });
    tell();
    return handler(context);
  };
}

/** The id in the path. Throws 400 for what is no id. */
export function idIn(context: ApiContext): number {
  return whole(context.req.param('id') ?? '', 'id');
}

/** A whole number in the query; `undefined` where it is not there. Throws 400. */
export function numberIn(context: ApiContext, name: string): number | undefined {
  const text = context.req.query(name);
  return text === undefined ? undefined : whole(text, name);
}

/** A list in the query, separated by commas; `undefined` where it is not there. */
export function listIn(context: ApiContext, name: string): readonly string[] | undefined {
  return context.req
    .query(name)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a switch of the query is on. Throws 400 for what is neither on nor off. */
export function flagIn(context: ApiContext, name: string): boolean {
  const text = context.req.query(name) ?? 'false';
  if (!['true', 'false', '1', '0'].includes(text)) throw invalid(`${name} must be a boolean.`);
  return text === 'true' || text === '1';
}

/** A time in the query, in milliseconds: RFC 3339 to the second. Throws 400, for milliseconds too (facts/pipedrive-api.md). */
export function timeIn(context: ApiContext, name: string): number | undefined {
  const text = context.req.query(name);
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalid(`${name} must be a time in RFC 3339 format without milliseconds.`);
  return time;
}

/** The JSON body. Throws 400 for what is none. */
export async function jsonBody(context: ApiContext): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text()) as unknown;
  } catch {
    throw invalid('The request body is not valid JSON.');
  }
}

function whole(text: string, name: string): number {
  if (!/^\d{1,15}$/.test(text)) throw invalid(`${name} must be an integer.`);
  return Number(text);
}
