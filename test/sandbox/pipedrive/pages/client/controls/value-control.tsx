import type { PageField, PageValue } from '../../model';
import { PointsControl } from './points-control';
import { SelectBox } from './select-box';

interface ValueControlProps {
  readonly field: PageField;
  /** What is typed so far: of the same shape as the field's own value. */
  readonly value: PageValue;
  readonly labelledBy: string;
  readonly compound?: boolean;
  readonly onChange: (value: PageValue) => void;
}

/** The control of a field under edit, in a row and in the add modal alike. */
export function ValueControl({ field, value, labelledBy, compound = false, onChange }: ValueControlProps) {
  if (field.type === 'points') {
    const points = typeof value === 'string' ? [] : value;
    return (
      <PointsControl of={field.of} value={points} labelledBy={labelledBy} compound={compound} onChange={onChange} />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'choice') {
    return <SelectBox labelledBy={labelledBy} value={text} options={field.options} onChoose={onChange} />;
  }
  return (
    <div className="cui5-input">
      <input
        type="text"
        className="cui5-input__input"
        aria-labelledby={labelledBy}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
