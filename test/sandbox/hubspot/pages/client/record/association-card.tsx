import { recordPath } from '../../routes';
import { shownValue, titleOf, type PageProperty, type PageRecord } from '../../model';
import { Icon } from '../frame/icons';
import { Link } from '../frame/link';
import { Card } from './card';

interface AssociationCardProps {
  readonly title: string;
  readonly id: string;
  readonly portal: string;
  readonly records: readonly PageRecord[];
}

/** Cards of *other* records, ASSOCIATION_V3: their properties carry the same attributes as the record's own, and are decoys to whoever reads it. */
export function AssociationCard({ title, id, portal, records }: AssociationCardProps) {
  return (
    <Card
      type="ASSOCIATION_V3"
      id={id}
      title={`${title} (${records.length})`}
      action={
        <button type="button" className="link-button">
          + Add
        </button>
      }
    >
      {records.map((record, index) => (
        <div className="associated" key={record.id}>
          <div className="associated-title">
            <span className="thumb">{titleOf(record).slice(0, 1)}</span>
            <Link to={recordPath(portal, record.type, record.id)}>
              <span data-test-id="property-input-name">{titleOf(record)}</span>
            </Link>
            {record.type === '0-2' && index === 0 && (
              <span data-test-id="badge" className="badge">
                Primary
              </span>
            )}
          </div>
          {OTHERS.map(({ name, label }) => (
            <div className="associated-row" key={name}>
              <span className="associated-label">{label}:</span>
              <span data-test-id={`property-input-${name}`} data-selenium-test={`property-input-${name}`}>
                {shownValue(plain(name, label), record.properties[name] ?? '')}
              </span>
              {name === 'phone' && (
                <button type="button" data-test-id="phone-button" className="icon-button" aria-label="Call">
                  <Icon name="call" size={12} />
                </button>
              )}
            </div>
          ))}
        </div>
      ))}
      {records.length === 0 && <p className="quiet">See the records associated with this record.</p>}
    </Card>
  );
}

const OTHERS = [
  { name: 'domain', label: 'Company domain name' },
  { name: 'email', label: 'Email' },
  { name: 'phone', label: 'Phone number' },
];

function plain(name: string, label: string): PageProperty {
  return { name, label, type: 'string', readOnly: true, options: [] };
}
