import { useState, type KeyboardEvent } from 'react';
import { shownValue, type ObjectType, type PageProperty, type PageRecord } from '../../model';
import { messageOf, saveRecord } from '../state/api';

interface ListCellProps {
  readonly type: ObjectType;
  readonly record: PageRecord;
  readonly property: PageProperty;
}

/** A cell of the list. Enter or a double click opens it; leaving it saves; Escape drops what was typed. Choices open on the record only. */
export function ListCell({ type, record, property }: ListCellProps) {
  const { name } = property;
  // What was saved here is newer than the list's answer, until the list is read again.
  const [saved, setSaved] = useState<{ readonly over: PageRecord; readonly value: string }>();
  const [text, setText] = useState<string>();
  const [error, setError] = useState<string>();
  const value = saved?.over === record ? saved.value : (record.properties[name] ?? '');
  const editable = !property.readOnly && property.options.length === 0;

  const open = () => {
    if (editable && text === undefined) setText(value);
  };
  const close = () => {
    setText(undefined);
    setError(undefined);
  };
  const save = async () => {
    if (text === undefined || text === value) {
      close();
      return;
    }
    try {
      const answer = await saveRecord(type, record.id, { [name]: text });
      setSaved({ over: record, value: answer.record.properties[name] ?? '' });
      close();
    } catch (refusal) {
      setError(messageOf(refusal));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    if (text === undefined) open();
    else void save();
  };

  return (
    <td data-table-external-id={`cell-${type}-${name}-${record.id}`} className={text === undefined ? '' : 'open'}>
      {text === undefined ? (
        <span
          className={value === '' ? 'cell empty' : 'cell'}
          data-test-id="truncated-object-label"
          {...(editable ? { role: 'button', tabIndex: 0, onDoubleClick: open, onKeyDown } : {})}
        >
          {shownValue(property, value)}
        </span>
      ) : (
        <input
          ref={focusCell}
          className="control"
          aria-label={property.label}
          aria-invalid={error !== undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => void save()}
          onKeyDown={onKeyDown}
        />
      )}
      {error !== undefined && (
        <div className="row-error" role="alert">
          {error}
        </div>
      )}
    </td>
  );
}

function focusCell(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
