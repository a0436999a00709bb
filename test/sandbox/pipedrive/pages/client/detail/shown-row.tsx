import type { PageField } from '../../model';
import { FieldValue } from './field-value';

/** A row of the details that cannot be edited where it stands. */
export function ShownRow({ field }: { readonly field: PageField }) {
  return (
    <div data-testid="fields-list-row" className="ff_v9140__row">
      <div data-testid="field-name" className="ff_v9140__name">
        {field.label}
      </div>
      <div data-testid="fields-list-row-field-components" className="ff_v9140__value">
        <FieldValue field={field} />
      </div>
    </div>
  );
}
