import type { PageRecord } from '../../model';
import { Card } from './card';

/**
 * A tab of the sidebar that is not open and shows another record (facts/pages.md, "hidden tabs stay in the DOM"): it is moved out
 * of sight instead of being hidden, and its rows bear the same names as the record's own.
 */
export function OtherTab({ record }: { readonly record: PageRecord }) {
  return (
    <div role="tabpanel" aria-hidden="true" aria-label="Associated record" className="out-of-sight">
      <Card type="PROPERTIES_V3" id="90" title="About the associated record">
        <ul data-selenium-test="profile-properties-list">
          {Object.entries(record.properties).map(([name, value]) => (
            <span key={name} data-test-id={name} className="row">
              <div data-deferred-property-input-root="true" data-deferred-property-input-state="editable">
                <label htmlFor={`other-${name}`}>{name}</label>
                <span data-test-id="hover-content-wrapper" className="hover-content" />
                <div id={`other-${name}`}>
                  <span data-selenium-test={`property-input-${name}`}>{value}</span>
                </div>
              </div>
            </span>
          ))}
        </ul>
      </Card>
    </div>
  );
}
