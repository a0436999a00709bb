import type { GenericSchema } from 'valibot';
import { CANONICAL_FIELDS, type FieldKey } from '../../lib/record/record';
import type { RuleId } from '../../lib/rules/finding';
import { Checklist } from './checklist';
import { KeyedOption } from './keyed-option';
import { choiceLabel } from './option-texts';
import { isTyped, listOf, recordOf, withKey } from './option-values';
import { valueSchemaOf, type OptionShape } from '../../lib/style/option-shape';
import { askableFor, ownLabel } from './rule-list';
import { TypedOption } from './typed-option';

export interface EditorProps {
  readonly rule: RuleId;
  readonly name: string;
  readonly label: string;
  readonly shape: OptionShape;
  readonly schema: GenericSchema;
  readonly value: unknown;
  /** A change of what the option is by then. */
  readonly onChange: (change: (now: unknown) => unknown) => void;
}

function Flag({ label, value, onChange }: EditorProps) {
  return (
    <label className="small">
      <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(() => target.checked)} />
      {label}
    </label>
  );
}

function Choice(props: EditorProps & { readonly choices: readonly string[] }) {
  const { rule, name, label, choices, value, onChange } = props;
  return (
    <label className="stack small">
      {label}
      <select value={String(value)} onChange={({ target }) => onChange(() => target.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceLabel(rule, name, choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Ticks({ label, value, onChange, items }: EditorProps & Pick<Parameters<typeof Checklist>[0], 'items'>) {
  return (
    <Checklist
      legend={label}
      items={items}
      ticked={listOf(value)}
      onChange={(change) => onChange((now) => change(listOf(now)))}
    />
  );
}

/** One option by the shape of its schema. */
export function OptionEditor(props: EditorProps) {
  const { rule, name, label, shape, schema, value, onChange } = props;
  if (isTyped(shape)) {
    return <TypedOption {...{ label, shape, schema, value }} onChange={(next) => onChange(() => next)} />;
  }
  switch (shape.kind) {
    case 'flag':
      return <Flag {...props} />;
    case 'choice':
      return <Choice {...props} choices={shape.choices} />;
    case 'ticks':
      return (
        <Ticks {...props} items={shape.choices.map((each) => ({ value: each, name: choiceLabel(rule, name, each) }))} />
      );
    case 'fields': {
      const chosen = listOf(value) as readonly FieldKey[]; // by the option's own schema
      const fields = [...new Set([...askableFor(rule, name, shape.fields), ...chosen])];
      return <Ticks {...props} items={fields.map((each) => ({ value: each, name: ownLabel(each) }))} />;
    }
    case 'keyed':
      return (
        <KeyedOption label={label} fields={keysOf(name, shape.fields)} value={value}>
          {(key, keyName, own) => (
            <OptionEditor
              {...props}
              key={key}
              label={keyName}
              shape={shape.of}
              schema={valueSchemaOf(schema)}
              value={own}
              onChange={(change) => onChange((now) => withKey(recordOf(now), key, change))}
            />
          )}
        </KeyedOption>
      );
  }
}

/** Keys that are plain texts to the schema are fields, save in an option that is named after stages. */
function keysOf(name: string, fields: readonly FieldKey[] | null): readonly FieldKey[] | null {
  return fields ?? (/stages?$/i.test(name) ? null : CANONICAL_FIELDS);
}
