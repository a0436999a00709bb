import * as v from 'valibot';
import type { RecordKind } from '../../record/record';
import { CrmError } from '../errors';
import { entries, type RecordData } from './answers';
import { isWritable } from './fields';
import { listName, LISTS, withValue, type Entry } from './lists';
import { listOf } from './records';
import { valueOfText } from './values';

/** Types of Pipedrive's own fields that are written as something else than a text. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  ...{ owner_id: 'user', org_id: 'org', visible_to: 'visible_to', label_ids: 'set' },
  ...{ industry: 'enum', annual_revenue: 'int', employee_count: 'int', address: 'address', postal_address: 'address' },
};
const NAME_PARTS: readonly string[] = ['first_name', 'last_name'];
const CUSTOM = /^[\da-f]{40}(\[\])?$/;
/** What stands behind the name of a value that is kept whole. */
const WHOLE = '[]';

type Properties = Readonly<Record<string, string>>;

/** Whether a write builds on what the record holds: lists are sent whole, and a name is one text. */
export function needsRecord(properties: Properties): boolean {
  return Object.keys(properties).some((name) => NAME_PARTS.includes(name) || (listName(name) && !name.endsWith(WHOLE)));
}

/** The custom fields among the names: their types decide how they are written. */
export function customNames(properties: Properties): readonly string[] {
  return Object.keys(properties).filter((name) => CUSTOM.test(name) && !name.endsWith(WHOLE));
}

/** A write that cannot be sent. */
function refused(name: string, why: string): CrmError {
  return new CrmError({ code: 'Invalid', detail: `${name}: ${why}`, mayHaveHappened: false });
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(name, 'not what a snapshot holds');
  }
}

function wholeList(name: string, text: string): readonly Entry[] {
  const read = v.safeParse(entries, json(name, text));
  if (!read.success) throw refused(name, 'not a list of values');
  return read.output;
}

/** The lists that change, whole, by their names in a record. */
function listsOf(properties: Properties, now: RecordData | undefined): Readonly<Record<string, readonly Entry[]>> {
  const changed = new Map<string, readonly Entry[]>();
  for (const [name, value] of Object.entries(properties)) {
    const code = listName(name)?.code;
    if (code === undefined) continue;
    const list = changed.get(code) ?? (now ? listOf(now, code) : []);
    const next = name.endsWith(WHOLE) ? wholeList(name, value) : withValue(list, name, value);
    if (!next) throw refused(name, 'the record has no such value any more');
    changed.set(code, next);
  }
  return Object.fromEntries([...changed].map(([code, list]) => [LISTS[code] ?? code, list]));
}

/** v2 takes a person's name as one text; the parts that are not written stay. */
function nameOf(properties: Properties, now: RecordData | undefined): { readonly name?: string } {
  if (properties.name !== undefined || !NAME_PARTS.some((part) => part in properties)) return {};
  const parts = NAME_PARTS.map((part) => properties[part] ?? now?.[part]);
  const name = parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? [part.trim()] : [])).join(' ');
  return { name };
}

function typed(name: string, text: string, type: string): unknown {
  try {
    return valueOfText(type, text);
  } catch {
    throw refused(name, `not a value of type ${type}`);
  }
}

/**
 * The body of a PATCH. `now`: the record, where `needsRecord`; `types`: of the custom fields, by code. Throws `Invalid` for
 * what Pipedrive would not take: one bad field fails the whole write.
 */
export function updateBody(
  kind: RecordKind,
  properties: Properties,
  now: RecordData | undefined,
  types: ReadonlyMap<string, string>,
): object {
  const body: Record<string, unknown> = { ...nameOf(properties, now), ...listsOf(properties, now) };
  const custom: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(properties)) {
    const code = name.endsWith(WHOLE) ? name.slice(0, -WHOLE.length) : name;
    if (listName(name) || NAME_PARTS.includes(name)) continue;
    if (name.endsWith(WHOLE)) (CUSTOM.test(name) ? custom : body)[code] = json(name, text);
    else if (CUSTOM.test(name)) custom[code] = typed(name, text, customType(name, types));
    else if (isWritable(kind, name)) body[name] = typed(name, text, OWN_TYPES[name] ?? 'varchar');
    else throw refused(name, 'cannot be written');
  }
  return Object.keys(custom).length > 0 ? { ...body, custom_fields: custom } : body;
}

function customType(name: string, types: ReadonlyMap<string, string>): string {
  const type = types.get(name);
  if (type === undefined) throw refused(name, 'the account has no such field any more');
  return type;
}
