import { stormNode } from '../../../../pages/client/storm';
import { useStore } from '../../../../pages/client/store';
import type { ItemStore } from '../state/item-store';
import { FieldRow } from './field-row';
import { VirtualRows } from './virtual-rows';

/** The record's own fields. */
export function DetailBlock({ store }: { readonly store: ItemStore }) {
  const fields = useStore(store, (state) => state.item.fields);
  return (
    <section className="block" data-testid="detail-block" aria-label="Details">
      <h2 className="block-title">
        Details <span ref={stormNode('badge')} className="badge" />
      </h2>
      <VirtualRows
        rows={fields.map((field) => ({ key: field.code, content: <FieldRow store={store} field={field} /> }))}
      />
    </section>
  );
}
