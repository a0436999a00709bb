import type { DealSort } from '../deals';
import type { ItemKind } from '../item';

/** A page of the sandbox's Pipedrive, told from the path of its address. */
export type Route =
  | { readonly page: 'detail'; readonly kind: ItemKind; readonly id: number }
  | { readonly page: 'list'; readonly kind: ItemKind; readonly owner?: number }
  | { readonly page: 'deal'; readonly sort: DealSort; readonly id: string }
  | { readonly page: 'inbox' }
  | { readonly page: 'pipeline' };

const DETAIL = /^\/(person|organization)\/(\d+)\/?$/;
const LIST = /^\/(persons|organizations)(?:\/list(?:\/user\/(\d+))?)?\/?$/;
const DEAL = /^\/deal\/(\d+)\/?$/;
const INBOX = /^\/leads\/inbox(?:\/([\da-f-]{36}))?\/?$/;
const PIPELINE = /^\/(?:pipeline)?\/?$/;

/** The page at a path (facts/pages.md, "host, URLs"); `undefined` where there is none. */
export function routeOf(path: string): Route | undefined {
  const { pathname } = new URL(path, 'https://company.pipedrive.com');
  const detail = DETAIL.exec(pathname);
  if (detail)
    return { page: 'detail', kind: detail[1] === 'person' ? 'persons' : 'organizations', id: Number(detail[2]) };
  const list = LIST.exec(pathname);
  if (list) {
    const kind = list[1] === 'persons' ? 'persons' : 'organizations';
    return { page: 'list', kind, ...(list[2] === undefined ? {} : { owner: Number(list[2]) }) };
  }
  const [, deal] = DEAL.exec(pathname) ?? [];
  if (deal !== undefined) return { page: 'deal', sort: 'deal', id: deal };
  const inbox = INBOX.exec(pathname);
  if (inbox) return inbox[1] === undefined ? { page: 'inbox' } : { page: 'deal', sort: 'lead', id: inbox[1] };
  return PIPELINE.test(pathname) ? { page: 'pipeline' } : undefined;
}

/** The address of a record's page. */
export function itemPath(kind: ItemKind, id: number): string {
  return `/${kind === 'persons' ? 'person' : 'organization'}/${id}`;
}

/** The address of the page of a deal or a lead. */
export function dealPath(sort: DealSort, id: string): string {
  return sort === 'deal' ? `/deal/${id}` : `${INBOX_PATH}/${id}`;
}

/** The address of the lead inbox. */
export const INBOX_PATH = '/leads/inbox';

/** The address of the list of all persons. */
export const LIST_PATH = '/persons/list';

/** The address of a page that shows no record. */
export const PIPELINE_PATH = '/pipeline';
