import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { PageProperty } from '../../model';
import type { Edit, RecordStore } from '../state/record-store';
import { settings } from '../state/settings';
import { Dropdown } from './dropdown';

interface ControlProps {
  readonly store: RecordStore;
  readonly property: PageProperty;
  readonly edit: Edit;
  /** Attributes that name the property on the control: they differ by layout. */
  readonly naming: Readonly<Record<`data-${string}`, string>>;
  readonly id?: string;
  readonly className?: string;
  readonly onFocus?: () => void;
  /** Called when Enter or Escape has closed the row, with the keyboard still on it. */
  readonly onLeave?: () => void;
}

/** The control of a property under edit, with autosave as HubSpot's: on blur, Tab, choice and Enter; Escape drops what was typed. */
export function PropertyControl({
  store,
  property,
  edit,
  naming,
  id,
  className = 'control',
  onFocus,
  onLeave,
}: ControlProps) {
  const { name } = property;
  const leave = () => onLeave?.();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      store.cancel(name);
      leave();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void store.commit(name).then(leave);
    }
  };
  const common = { ...naming, id, className, onFocus, onKeyDown, onBlur: () => void store.commit(name) };

  if (property.options.length > 0) {
    const choose = (value: string) => void store.commit(name, value).then(leave);
    if (settings().layouts.includes('dropdown'))
      return <Dropdown {...common} property={property} value={edit.text} onChoose={choose} />;
    return (
      <select
        {...common}
        disabled={property.readOnly}
        value={edit.text}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">--</option>
        {edit.text !== '' && !property.options.some(({ value }) => value === edit.text) && (
          <option value={edit.text}>{edit.text}</option>
        )}
        {property.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }

  const typing = {
    ...common,
    value: edit.text,
    readOnly: edit.saving,
    onChange: (event: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      store.typed(name, event.currentTarget.value),
  };
  if (name === 'email') return <input {...typing} type="text" inputMode="email" autoComplete="off" />;
  return <textarea {...typing} rows={1} autoComplete="off" />;
}
