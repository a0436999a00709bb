import { useId } from 'react';
import type { PageProperty } from '../../model';

interface CreateFieldProps {
  readonly property: PageProperty;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field of the create form: the email is an input, a choice a select, everything else a text area. */
export function CreateField({ property, value, onChange }: CreateFieldProps) {
  const { name, label } = property;
  const id = useId();
  const naming = { id, 'data-test-id': `${name}-input`, 'data-selenium-test': `property-input-${name}` };
  const shared = { ...naming, className: 'control', value };
  return (
    <div className="row" data-test-id="FormControl">
      <label htmlFor={id}>{label}</label>
      <span data-test-id="hover-content-wrapper" className="hover-content" />
      {property.options.length > 0 ? (
        <select {...shared} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">--</option>
          {property.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : name === 'email' ? (
        <input {...shared} type="text" autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={1} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </div>
  );
}
