import type { PageProperty } from '../../model';

interface ColumnPickerProps {
  readonly columns: readonly PageProperty[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Which columns the list shows: one that is hidden is not in the document. */
export function ColumnPicker({ columns, hidden, onChange }: ColumnPickerProps) {
  const toggle = (name: string) => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <details className="column-picker">
      <summary>Edit columns</summary>
      {columns.map(({ name, label }) => (
        <label key={name}>
          <input type="checkbox" checked={!hidden.has(name)} onChange={() => toggle(name)} /> {label}
        </label>
      ))}
    </details>
  );
}
