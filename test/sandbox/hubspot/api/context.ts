import type { Context } from 'hono';
import type { HubSpotAccount } from '../account';
import type { Scope, Token } from '../account-options';
import { kindOf, type ObjectKind } from '../record';
import { HubSpotRefusal, invalid, missingScopes, unauthorized } from '../refusal';

/** What every request of the API carries along. */
export interface ApiEnv {
  Variables: { token: Token; account: HubSpotAccount };
}
export type ApiContext = Context<ApiEnv>;

/** The key of a request. Throws 401 where there is none, or none that this account knows. */
export function authenticate(account: HubSpotAccount, header: string | undefined): { key: string; token: Token } {
  const key = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
  if (key === undefined) throw unauthorized('missing');
  const token = account.tokens.find(key);
  if (token === undefined) throw unauthorized('unknown');
  if (token.revoked) throw unauthorized('expired');
  return { key, token };
}

/** Throws 403 unless the key of the request has one of the scopes. */
export function requireScope(context: ApiContext, ...anyOf: readonly Scope[]): void {
  if (!anyOf.some((scope) => context.get('token').scopes.has(scope))) throw missingScopes(anyOf);
}

/** The kind named by the path, once the key may read (or write) it. */
export function kindFor(context: ApiContext, access: 'read' | 'write', parameter = 'type'): ObjectKind {
  const word = context.req.param(parameter) ?? '';
  const kind = kindOf(word);
  if (kind === undefined) throw invalid(`Unable to infer object type from: ${word}`);
  requireScope(context, `crm.objects.${kind}.${access}`);
  return kind;
}

/** A parameter of the path; the route makes sure it is there. */
export function pathParameter(context: ApiContext, name: string): string {
  return decodeURIComponent(context.req.param(name) ?? '');
}

/** A list in the query: HubSpot takes it repeated (`a=1&a=2`) and separated by commas. */
export function listParameter(context: ApiContext, name: string): readonly string[] {
  return (context.req.queries(name) ?? []).flatMap((part) => part.split(',')).filter((part) => part !== '');
}

/** A number in the query between 1 and `max`. Throws 400. */
export function limitParameter(context: ApiContext, fallback: number, max: number): number {
  const text = context.req.query('limit');
  if (text === undefined) return fallback;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > max) throw invalid(`limit must be between 1 and ${max}.`);
  return limit;
}

/** The JSON body as text and value. Throws 415 for another content type, 400 for what is no JSON. */
export async function jsonBody(context: ApiContext): Promise<{ readonly text: string; readonly value: unknown }> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new HubSpotRefusal(415, { message: 'Content type must be application/json.', category: 'VALIDATION_ERROR' });
  }
  const text = await context.req.text();
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    throw invalid('Invalid input JSON: the body could not be read.');
  }
}
