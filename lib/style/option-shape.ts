import * as v from 'valibot';
import { CANONICAL_FIELDS, type FieldKey } from '../record/record';

/** How one option is edited: read off its schema, so that a new rule brings its form along. */
export type OptionShape =
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly isWhole: boolean }
  | { readonly kind: 'text'; readonly maxLength?: number }
  /** Fields to tick: those that the schema takes. */
  | { readonly kind: 'fields'; readonly fields: readonly FieldKey[] }
  /** Choices to tick. */
  | { readonly kind: 'ticks'; readonly choices: readonly string[] }
  /** One text a line. */
  | { readonly kind: 'lines' }
  /** `from = to`, one a line. */
  | { readonly kind: 'pairs' }
  /** One list a field (`fields`), or a text such as a stage (`null`): edited one after the other. */
  | { readonly kind: 'keyed'; readonly fields: readonly FieldKey[] | null; readonly of: OptionShape };

type Schema = v.GenericSchema;
/** What schemas hold beside what every schema has; which of it is there depends on `type`. */
interface Inner {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}
// Valibot's schemas are plain objects; the general type only does not say what each holds.
const innerOf = (schema: Schema) => schema as Schema & Inner;

/** A text that no list of names holds. */
const NO_NAME = '\u0000';

/** The canonical fields that a schema takes where it takes field keys only; `null` where it is no schema of fields. */
function fieldsOf(schema: Schema): readonly FieldKey[] | null {
  if (v.is(schema, NO_NAME)) return null;
  const fields = CANONICAL_FIELDS.filter((field) => v.is(schema, field));
  return fields.length > 0 ? fields : null;
}

function choicesOf(schema: Schema): readonly string[] {
  return (innerOf(schema).options ?? []).filter((choice) => typeof choice === 'string');
}

function limitOf(schema: Schema, type: string): number | undefined {
  const found = innerOf(schema).pipe?.find((step) => step.type === type)?.requirement;
  return typeof found === 'number' ? found : undefined;
}

function numberShape(schema: Schema): OptionShape {
  const [min, max] = [limitOf(schema, 'min_value'), limitOf(schema, 'max_value')];
  const isWhole = innerOf(schema).pipe?.some(({ type }) => type === 'integer' || type === 'safe_integer') ?? false;
  return { kind: 'number', isWhole, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function listShape(item: Schema): OptionShape | null {
  const fields = fieldsOf(item);
  if (fields) return { kind: 'fields', fields };
  if (item.type === 'picklist') return { kind: 'ticks', choices: choicesOf(item) };
  return v.is(item, 'a') || item.type === 'string' ? { kind: 'lines' } : null;
}

function recordShape({ key, value }: Inner): OptionShape | null {
  if (!key || !value) return null;
  const fields = fieldsOf(key);
  if (!fields && shapeOf(value)?.kind === 'text') return { kind: 'pairs' };
  const of = shapeOf(value);
  return of && { kind: 'keyed', fields, of };
}

/** The shape of one option; `null` where no form can be drawn for its schema. */
export function shapeOf(schema: Schema): OptionShape | null {
  const inner = innerOf(schema);
  if (inner.wrapped) return shapeOf(inner.wrapped);
  switch (schema.type) {
    case 'boolean':
      return { kind: 'flag' };
    case 'picklist':
      return { kind: 'choice', choices: choicesOf(schema) };
    case 'number':
      return numberShape(schema);
    case 'string': {
      const maxLength = limitOf(schema, 'max_length');
      return { kind: 'text', ...(maxLength !== undefined && { maxLength }) };
    }
    case 'array':
      return inner.item ? listShape(inner.item) : null;
    case 'record':
      return recordShape(inner);
    default:
      return null;
  }
}

/** The options of a rule by their names, in the order of its schema. */
export function optionSchemas(options: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries(innerOf(options).entries ?? {});
}

/** The schema of what a record holds for each of its keys. */
export function valueSchemaOf(schema: Schema): Schema {
  const { wrapped, value } = innerOf(schema);
  return wrapped ? valueSchemaOf(wrapped) : (value ?? schema);
}
