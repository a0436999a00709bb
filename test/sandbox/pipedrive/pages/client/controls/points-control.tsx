import { useId } from 'react';
import type { ContactPoint } from '../../../item';
import { Icon } from '../frame/icons';
import { POINT_LABELS } from './point-labels';
import { SelectBox } from './select-box';

interface PointsControlProps {
  readonly of: 'phone' | 'email';
  readonly labelledBy: string;
  readonly value: readonly ContactPoint[];
  readonly onChange: (value: readonly ContactPoint[]) => void;
  /** In the add modal the inputs bear a mark instead of a type (facts/pages.md, "modal fields"). */
  readonly compound: boolean;
}

/** Several phones or emails, each with a label, and a button that adds one. */
export function PointsControl({ of, labelledBy, value, onChange, compound }: PointsControlProps) {
  const typeId = useId();
  // There is always one to type into.
  const points: readonly ContactPoint[] = value.length === 0 ? [{ value: '', label: 'work', primary: true }] : value;
  const replace = (index: number, change: Partial<ContactPoint>) =>
    onChange(points.map((point, other) => (other === index ? { ...point, ...change } : point)));
  const marks = compound ? { 'data-testid': 'compound-input' } : { type: 'text' };
  return (
    <div className="points">
      <span id={typeId} hidden>
        Type
      </span>
      {points.map((point, index) => (
        // Points have no identity but their place.
        <div className="point" key={index}>
          <div className="cui5-input">
            <input
              {...marks}
              className="cui5-input__input"
              aria-labelledby={labelledBy}
              autoComplete="off"
              value={point.value}
              onChange={(event) => replace(index, { value: event.currentTarget.value })}
            />
          </div>
          <SelectBox
            labelledBy={typeId}
            value={point.label}
            options={POINT_LABELS}
            onChoose={(label) => replace(index, { label })}
          />
          {points.length > 1 && (
            <button
              type="button"
              className="icon-button"
              aria-label="Remove"
              onClick={() => onChange(points.filter((_, other) => other !== index))}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange([...points, { value: '', label: 'work', primary: false }])}
      >
        + Add {of}
      </button>
    </div>
  );
}
