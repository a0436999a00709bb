import * as v from 'valibot';
import type { FieldKey } from '../../record/record';
import type { CrmRecord } from '../crm';
import { entries } from './answers';
import { nameOf } from './fields';
import { listName, nameInList } from './lists';

/**
 * The name of one value of a field that holds several, `phone[2]`, whatever its label: pages show all numbers as one field.
 * `undefined` where the field holds one value, or not this one.
 */
export function nameOfValue(record: CrmRecord, key: FieldKey, value: string): string | undefined {
  const name = nameOf(record.ref.kind, key);
  const code = name === undefined ? undefined : listName(name)?.code;
  if (code === undefined) return undefined;
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), entries), record.properties[`${code}[]`]);
  return list.success ? nameInList(list.output, code, value) : undefined;
}
