import { listOf } from '../../../lib/crm/hubspot/fields';
import type { Draft, FieldKey, RecordKind } from '../../../lib/record/record';
import { columnOf } from './columns';
import type { Row } from './read-rows';

const COMPANY_KINDS: ReadonlySet<string> = new Set(['company', 'companies', 'organization', 'organisation', '0-2']);

function kindOf({ cells }: Row, map: ReadonlyMap<string, FieldKey>): RecordKind {
  for (const [name, [value = '']] of cells) {
    if (columnOf(name, 'contact', map) === 'kind' && COMPANY_KINDS.has(value.trim().toLowerCase())) return 'company';
  }
  return 'contact';
}

/** The draft that a row holds. A column that is not there is a field that was not read; an empty cell is an empty field. */
export function draftOfRow(row: Row, map: ReadonlyMap<string, FieldKey>): Draft {
  const kind = kindOf(row, map);
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  let id: string | undefined;
  for (const [name, values] of row.cells) {
    const column = columnOf(name, kind, map);
    if (column === 'id') id = values[0];
    if (typeof column === 'string') continue;
    // Exports put all addresses into one cell.
    const own = column.field === 'email' ? values.flatMap(listOf) : values;
    fields[column.field] = [...(fields[column.field] ?? []), ...own];
  }
  return { kind, fields, ...(id !== undefined && { id }) };
}
