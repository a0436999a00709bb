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
  for (const { surface, path, opens } of table.addresses) {
    const match = path.exec(address.pathname);
    if (!match) continue;
    const { account, type, id } = { ...table.host.exec(address.hostname)?.groups, ...match.groups };
    if (account === undefined) continue;
    const kind = type !== undefined && Object.hasOwn(table.kinds, type) ? table.kinds[type] : undefined;
    if (type !== undefined && !kind && surface !== 'create') return null;
    return { table, surface, account, ...(kind && { kind }), ...(id !== undefined && { id }), ...(opens && { opens }) };
  }
  return null;
}

/** Whether two addresses show the same place. */
export function samePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a?.surface === b?.surface && a?.account === b?.account && a?.kind === b?.kind && a?.id === b?.id);
}
