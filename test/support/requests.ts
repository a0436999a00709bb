import type { Exchange } from '../sandbox/request-log';
import type { Sandbox } from '../sandbox/server';

/** The searches the extension asked of the CRM's API, oldest first. */
export function searchesOf(sandbox: Sandbox): readonly Exchange[] {
  return sandbox.requests.api().filter(({ path }) => path.endsWith('/search'));
}

/** Those of them that look for duplicates, and not for who else uses a domain. */
export function lookUpsOf(sandbox: Sandbox): readonly Exchange[] {
  const ofDomain = /associatedcompanyid|hs_additional_domains/;
  return searchesOf(sandbox).filter(({ requestBody }) => !ofDomain.test(requestBody));
}

/** The merges the extension asked for; a fault may have kept them from being carried out. */
export function mergesOf(sandbox: Sandbox): readonly Exchange[] {
  return sandbox.requests.api().filter(({ method, path }) => method === 'POST' && path.endsWith('/merge'));
}

/** The changes of single records the extension asked for. */
export function updatesOf(sandbox: Sandbox): readonly Exchange[] {
  return sandbox.requests.api().filter(({ method }) => method === 'PATCH');
}

/** Whether a record was among what the CRM answered to the extension's searches. */
export function wasAnswered(sandbox: Sandbox, id: string): boolean {
  return searchesOf(sandbox).some(({ responseBody }) => responseBody.includes(`"hs_object_id":"${id}"`));
}
