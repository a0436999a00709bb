import { useId, useState } from 'react';
import { Icon } from '../frame/icons';

interface SelectBoxProps {
  readonly labelledBy: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** A drop-down that is no `select`: a button with a list of options under it. */
export function SelectBox({ labelledBy, value, options, onChoose }: SelectBoxProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="cui5-select">
      <button
        type="button"
        className="cui5-select__box"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={`${labelledBy} ${id}`}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        <span id={id}>{chosen?.label ?? value}</span> <Icon name="chevron" size={12} />
      </button>
      {open && (
        <div className="cui5-popover" role="listbox" aria-labelledby={labelledBy}>
          {options.map((option) => (
            <button
              type="button"
              role="option"
              key={option.value}
              className="cui5-option"
              aria-selected={option.value === value}
              onClick={() => {
                setOpen(false);
                onChoose(option.value);
              }}
            >
              {option.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
