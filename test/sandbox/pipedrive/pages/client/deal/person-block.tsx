import { useEffect, useState } from 'react';
import { useStore } from '../../../../pages/client/store';
import { itemPath } from '../../routes';
import { FieldRow } from '../detail/field-row';
import { Icon } from '../frame/icons';
import { Link } from '../frame/link';
import { ItemStore } from '../state/item-store';

/** The person of a deal or a lead (facts/pages.md, "blocks"): the name leads to its page, the rows are edited here as they are there. */
export function PersonBlock({ id }: { readonly id: number }) {
  const [store] = useState(() => new ItemStore('persons', id));
  const { status, item } = useStore(store, (state) => state);
  useEffect(() => {
    const stop = new AbortController();
    void store.load(stop.signal);
    return () => stop.abort();
  }, [store]);
  if (status !== 'ready') return <section className="block" data-testid="person-block" aria-busy="true" />;
  return (
    <section className="block" data-testid="person-block" aria-label="Person">
      <h2 className="block-title">Person</h2>
      <p className="block-link">
        <Icon name="contacts" size={14} />
        <Link to={itemPath('persons', id)}>{item.name}</Link>
      </p>
      <div data-testid="fields-list-group">
        {item.fields.map((field) => (
          <FieldRow key={field.code} store={store} field={field} />
        ))}
      </div>
    </section>
  );
}
