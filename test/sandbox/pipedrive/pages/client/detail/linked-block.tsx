import type { PageItem } from '../../model';
import { itemPath } from '../../routes';
import { Icon } from '../frame/icons';
import { Link } from '../frame/link';
import { ShownRow } from './shown-row';

/** The fields of another record, linked to the one on show, in rows that look the same. */
export function LinkedBlock({ item }: { readonly item: PageItem }) {
  const [testId, title] =
    item.kind === 'organizations'
      ? (['organization-block', 'Organization'] as const)
      : (['person-block', 'Person'] as const);
  return (
    <section className="block" data-testid={testId} aria-label={title}>
      <h2 className="block-title">{title}</h2>
      <p className="block-link">
        <Icon name={item.kind === 'organizations' ? 'organization' : 'contacts'} size={14} />
        <Link to={itemPath(item.kind, item.id)}>{item.name}</Link>
      </p>
      <div data-testid="fields-list-group">
        {item.fields.map((field) => (
          <ShownRow key={field.code} field={field} />
        ))}
      </div>
    </section>
  );
}
