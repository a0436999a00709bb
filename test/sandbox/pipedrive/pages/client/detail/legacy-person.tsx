import { useStore } from '../../../../pages/client/store';
import type { ItemStore } from '../state/item-store';
import { FieldRow } from './field-row';
import { FieldValue } from './field-value';

/**
 * The earlier person page (facts/pages.md, "legacy person page"): lists of rows without names, of the person and, in a view
 * that looks the same, of its organization.
 */
export function LegacyPerson({ store }: { readonly store: ItemStore }) {
  const { item, linked } = useStore(store, (state) => state);
  return (
    <>
      <section className="block detailView personDetails" aria-label="Details">
        <h1 className="block-title">{item.name}</h1>
        <div className="fieldsList">
          {item.fields.map((field) => (
            <FieldRow key={field.code} store={store} field={field} markup="legacy" />
          ))}
        </div>
      </section>
      {linked.map(({ id, name, fields }) => (
        <section key={id} className="block detailView organizationDetails" aria-label="Organization">
          <h2 className="block-title">{name}</h2>
          <div className="fieldsList">
            {fields.map((field) => (
              <div key={field.code} className="ff_v9140__row">
                <div className="ff_v9140__name">{field.label}</div>
                <div className="ff_v9140__value">
                  <FieldValue field={field} />
                </div>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
