import type { ItemKind } from '../item';

/** A page of the sandbox's Pipedrive, told from the path of its address. */
export type Route =
  | { readonly page: 'detail'; readonly kind: ItemKind; readonly id: number }
  | { readonly page: 'list'; readonly owner?: number }
  | { readonly page: 'pipeline' };

const DETAIL = /^\/(person|organization)\/(\d+)\/?$/;
const LIST = /^\/persons(?:\/list(?:\/user\/(\d+))?)?\/?$/;
const PIPELINE = /^\/(?:pipeline)?\/?$/;

/** The page at a path (facts/pages.md, "host, URLs"); `undefined` where there is none. */
export function routeOf(path: string): Route | undefined {
  const { pathname } = new URL(path, 'https://company.pipedrive.com');
  const detail = DETAIL.exec(pathname);
  if (detail)
    return { page: 'detail', kind: detail[1] === 'person' ? 'persons' : 'organizations', id: Number(detail[2]) };
  const list = LIST.exec(pathname);
  if (list) return { page: 'list', ...(list[1] === undefined ? {} : { owner: Number(list[1]) }) };
  return PIPELINE.test(pathname) ? { page: 'pipeline' } : undefined;
}

/** The address of a record's page. */
export function itemPath(kind: ItemKind, id: number): string {
  return `/${kind === 'persons' ? 'person' : 'organization'}/${id}`;
}

/** The address of the list of all persons. */
export const LIST_PATH = '/persons/list';

/** The address of a page that shows no record. */
export const PIPELINE_PATH = '/pipeline';
