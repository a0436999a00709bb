import { useId } from 'react';
import type { Edit, RecordStore } from '../state/record-store';

/** Calling codes offered by the popover's country list; "none" leaves the number as it is written. */
const CALLING_CODES = ['', '+358', '+46', '+49', '+7', '+44', '+1', '+47', '+45', '+372'];

interface PhonePopoverProps {
  readonly store: RecordStore;
  readonly name: string;
  readonly label: string;
  readonly edit: Edit;
}

/** The popover of a phone: nothing is saved before Apply. */
export function PhonePopover({ store, name, label, edit }: PhonePopoverProps) {
  const id = useId();
  const code = CALLING_CODES.find((each) => each !== '' && edit.text.startsWith(each)) ?? '';
  const rest = edit.text.slice(code.length).trimStart();
  const write = (nextCode: string, number: string) =>
    store.typed(name, nextCode === '' ? number : `${nextCode} ${number}`);
  return (
    <div className="popover" role="dialog" aria-label={label} data-test-id="phone-popover">
      <label htmlFor={`${id}c`}>Country code</label>
      <select
        id={`${id}c`}
        className="control"
        data-test-id="country-select"
        value={code}
        onChange={(event) => write(event.currentTarget.value, rest)}
      >
        {CALLING_CODES.map((each) => (
          <option key={each} value={each}>
            {each === '' ? 'No country code' : each}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}n`}>{label}</label>
      <input
        id={`${id}n`}
        className="control"
        type="tel"
        value={rest}
        readOnly={edit.saving}
        onChange={(event) => write(code, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') store.cancel(name);
        }}
      />
      <div className="popover-buttons">
        <button type="button" className="primary" onClick={() => void store.commit(name)}>
          Apply
        </button>
        <button type="button" onClick={() => store.cancel(name)}>
          Cancel
        </button>
      </div>
    </div>
  );
}
