import type { ContactPoint } from '../../../item';
import { isEmpty, type PageField } from '../../model';
import { pointLabel } from '../controls/point-labels';
import { Link } from '../frame/link';

/** What a record holds in a field, as a row or a cell shows it: `-` where it is empty. */
export function FieldValue({ field }: { readonly field: PageField }) {
  if (isEmpty(field.value)) return <span className="empty">-</span>;
  switch (field.type) {
    case 'points':
      return field.value.map((point, index) => (
        // Points have no identity but their place.
        <div className="point-shown" key={index}>
          <PointLink of={field.of} point={point} /> <span className="quiet">({pointLabel(point.label)})</span>
        </div>
      ));
    case 'organization':
      return field.path === undefined ? <span>{field.value}</span> : <Link to={field.path}>{field.value}</Link>;
    case 'choice':
      return <span>{field.options.find(({ value }) => value === field.value)?.label ?? field.value}</span>;
    case 'phone':
      return <PhoneLink value={field.value} />;
    case 'text':
      return <span>{field.value}</span>;
  }
}

function PointLink({ of, point: { value } }: { readonly of: 'phone' | 'email'; readonly point: ContactPoint }) {
  return of === 'phone' ? <PhoneLink value={value} /> : <a href={`mailto:${value}`}>{value}</a>;
}

function PhoneLink({ value }: { readonly value: string }) {
  return (
    <a data-test="phone-number-button" href={`tel:${value.replaceAll(/[^\d+]/g, '')}`}>
      {value}
    </a>
  );
}
