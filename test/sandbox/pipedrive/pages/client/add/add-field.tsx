import { useId } from 'react';
import type { PageField } from '../../model';
import { FieldError } from '../controls/field-error';
import { ValueControl } from '../controls/value-control';
import { type AddForm, typeIntoAdd } from '../state/add-store';

/** What the modal calls the types of its several-valued fields (facts/pages.md, "modal fields"). */
const TEST_TYPES = { phone: 'default_phone', email: 'email' } as const;

interface AddFieldProps {
  readonly field: PageField;
  readonly form: AddForm;
}

/** One field of the add modal. */
export function AddField({ field, form }: AddFieldProps) {
  const id = useId();
  return (
    <div
      className="add-field"
      data-test-key={field.code}
      data-test-type={field.type === 'points' ? TEST_TYPES[field.of] : undefined}
    >
      <div id={id} className="add-label">
        {field.label}
      </div>
      <ValueControl
        field={field}
        value={form.values[field.code] ?? ''}
        labelledBy={id}
        compound
        onChange={(value) => typeIntoAdd(field.code, value)}
      />
      <FieldError message={form.errors[field.code]} />
    </div>
  );
}
