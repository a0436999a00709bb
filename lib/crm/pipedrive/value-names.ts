import * as v from 'valibot';
import type { FieldKey } from '../../record/record';
import type { CrmRecord } from '../crm';
import { entries } from './answers';
import { nameOf } from './fields';
import { listName, nameInList, type Entry } from './lists';

/** The list of a field that holds several values. */
function listIn(
  record: CrmRecord,
  key: FieldKey,
): { readonly code: string; readonly list: readonly Entry[] } | undefined {
  const name = nameOf(record.ref.kind, key);
  const code = name === undefined ? undefined : listName(name)?.code;
  if (code === undefined) return undefined;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), entries), record.properties[`${code}[]`]);
  return read.success ? { code, list: read.output } : undefined;
}

/** See `Crm.nameOfFurther`. */
export function nameOfFurther(record: CrmRecord, key: FieldKey): { name: string; sendAs: string } | undefined {
  const { code, list } = listIn(record, key) ?? {};
  return code && list ? { name: `${code}[${list.length}]`, sendAs: `${code}[+${list.length}]` } : undefined;
}

/**
 * The name of one value of a field that holds several, `phone[2]`, whatever its label: pages show all numbers as one field.
 * `undefined` where the field holds one value, or not this one.
 */
export function nameOfValue(record: CrmRecord, key: FieldKey, value: string): string | undefined {
  const found = listIn(record, key);
  return found && nameInList(found.list, found.code, value);
}
