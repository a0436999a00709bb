import type { ObjectType } from './model';

/** A page of the sandbox's HubSpot, told from the path of its address. */
export type Route =
  | { readonly page: 'record'; readonly portal: string; readonly type: ObjectType; readonly id: string }
  | { readonly page: 'list'; readonly portal: string; readonly type: ObjectType }
  | { readonly page: 'create'; readonly portal: string; readonly type: ObjectType }
  | { readonly page: 'dashboard'; readonly portal: string };

const RECORD = /^\/contacts\/(\d+)\/record\/(0-[12])\/(\d+)\/?$/;
const OLDER_RECORD = /^\/contacts\/(\d+)\/(contact|company)\/(\d+)\/?$/;
const LIST = /^\/contacts\/(\d+)\/objects\/(0-[12])\/views\/[^/]+\/list\/?$/;
const CREATE = /^\/object-builder\/(\d+)\/(0-[12])\/embed\/?$/;
const DASHBOARD = /^\/reports-dashboard\/(\d+)(?:\/[^/]*)?\/?$/;

/** The page at a path (facts/pages.md, "record URL" and below); `undefined` where there is none. */
export function routeOf(path: string): Route | undefined {
  const { pathname } = new URL(path, 'https://app.hubspot.com');
  const record = RECORD.exec(pathname);
  if (record) return { page: 'record', portal: group(record, 1), type: typeOf(group(record, 2)), id: group(record, 3) };
  const older = OLDER_RECORD.exec(pathname);
  if (older) return { page: 'record', portal: group(older, 1), type: typeOf(group(older, 2)), id: group(older, 3) };
  const list = LIST.exec(pathname);
  if (list) return { page: 'list', portal: group(list, 1), type: typeOf(group(list, 2)) };
  const create = CREATE.exec(pathname);
  if (create) return { page: 'create', portal: group(create, 1), type: typeOf(group(create, 2)) };
  const dashboard = DASHBOARD.exec(pathname);
  return dashboard ? { page: 'dashboard', portal: group(dashboard, 1) } : undefined;
}

/** The address of a record's page. */
export function recordPath(portal: string, type: ObjectType, id: string): string {
  return `/contacts/${portal}/record/${type}/${id}`;
}

/** The address of the list of all records of a type. */
export function listPath(portal: string, type: ObjectType): string {
  return `/contacts/${portal}/objects/${type}/views/all/list`;
}

/** The address of the create form that a page shows in a frame. */
export function createPath(portal: string, type: ObjectType): string {
  return `/object-builder/${portal}/${type}/embed`;
}

function typeOf(word: string): ObjectType {
  return word === '0-2' || word === 'company' ? '0-2' : '0-1';
}

function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? '';
}
