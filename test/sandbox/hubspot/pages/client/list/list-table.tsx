import type { ListAnswer, ObjectType, PageRecord } from '../../model';
import { titleOf } from '../../model';
import { recordPath } from '../../routes';
import { Link } from '../frame/link';
import { propertiesAt } from '../record/columns';
import { ListCell } from './list-cell';

interface ListTableProps {
  readonly portal: string;
  readonly type: ObjectType;
  readonly answer: ListAnswer;
  readonly onPreview: (record: PageRecord) => void;
}

/** The table of a list: a row a record, its name opening the record without a page load. */
export function ListTable({ portal, type, answer, onPreview }: ListTableProps) {
  const columns = propertiesAt('list', type, answer.schema);
  const nameOf = type === '0-1' ? 'hs_full_name_or_email' : 'name';
  return (
    <div className="table-frame">
      <table data-test-id="framework-data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            {columns.map((property) => (
              <th scope="col" key={property.name}>
                {property.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.records.map((record) => (
            <tr key={record.id} data-test-id={`row-${record.id}`}>
              <td data-table-external-id={`cell-${type}-${nameOf}-${record.id}`} className="name-cell">
                <Link to={recordPath(portal, type, record.id)}>
                  <span data-test-id="truncated-object-label">{titleOf(record)}</span>
                </Link>
                <button type="button" className="preview-button" onClick={() => onPreview(record)}>
                  Preview
                </button>
              </td>
              {columns.map((property) => (
                <ListCell key={property.name} type={type} record={record} property={property} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
