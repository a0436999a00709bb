import type { RecordKind } from '../record/record';
import type { AddressPattern, PageTable } from './page-table';

/** What an address says about the page behind it. */
export interface Place {
  readonly table: PageTable;
  readonly surface: AddressPattern['surface'];
  readonly account: string;
  /** The kind the address names; a create form may hold another one. */
  readonly kind?: RecordKind;
  readonly id?: string;
  /** What the page is of, where that is no record of ours: the record it shows is named by a link to it. */
  readonly page?: string;
  /** What may open over the page while the address stays. */
  readonly opens?: AddressPattern['opens'];
}

/** Reads an address; `null` where it shows no record that Lintel knows. */
export function readAddress(
  address: Pick<Location, 'hostname' | 'pathname'>,
  tables: readonly PageTable[],
): Place | null {
  const table = tables.find(({ host }) => host.test(address.hostname));
  if (!table) return null;
  for (const { surface, path, opens, shows } of table.addresses) {
    const match = path.exec(address.pathname);
    if (!match) continue;
    const { account, type, id, page } = { ...table.host.exec(address.hostname)?.groups, ...match.groups };
    if (account === undefined) continue;
    const kind = type !== undefined && Object.hasOwn(table.kinds, type) ? table.kinds[type] : shows;
    if (type !== undefined && !kind && surface !== 'create') return null;
    const named = { ...(kind && { kind }), ...(id !== undefined && { id }), ...(page !== undefined && { page }) };
    return { table, surface, account, ...named, ...(opens && { opens }) };
  }
  return null;
}

/** Whether two addresses show the same place. */
export function samePlace(a: Place | null, b: Place | null): boolean {
  const isSame = (key: 'surface' | 'account' | 'kind' | 'id' | 'page') => a?.[key] === b?.[key];
  return isSame('surface') && isSame('account') && isSame('kind') && isSame('id') && isSame('page');
}
