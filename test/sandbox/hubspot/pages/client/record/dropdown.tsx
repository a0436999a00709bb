import { useState, type KeyboardEvent } from 'react';
import { shownValue, type PageProperty } from '../../model';
import { Caret } from '../frame/icons';

interface DropdownProps {
  readonly property: PageProperty;
  readonly value: string;
  readonly id?: string | undefined;
  readonly className: string;
  readonly onChoose: (value: string) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** The layout in which a choice is a button with a list under it: no control holds the value, only the label is to be seen. */
export function Dropdown({ property, value, onChoose, onKeyDown, onBlur, ...naming }: DropdownProps) {
  const [open, setOpen] = useState(true);
  return (
    <div
      className="dropdown"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeyDown(event);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
      role="presentation"
    >
      <button {...naming} type="button" aria-haspopup="listbox" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{shownValue(property, value)}</span>
        <span data-test-id="dropdown-caret">
          <Caret />
        </span>
      </button>
      {open && (
        <div className="dropdown-list" role="listbox" tabIndex={-1} aria-label={property.label}>
          {[{ value: '', label: '--' }, ...property.options].map((option) => (
            <button
              key={option.value}
              type="button"
              role="option"
              aria-selected={option.value === value}
              onClick={() => onChoose(option.value)}
            >
              {option.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
