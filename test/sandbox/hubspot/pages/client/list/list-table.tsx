import type { ListAnswer, ListSort, ObjectType, PageProperty, PageRecord } from '../../model';
import { titleOf } from '../../model';
import { recordPath } from '../../routes';
import { Link } from '../frame/link';
import { settings } from '../state/settings';
import { ListCell } from './list-cell';
import { useWindowOfRows } from './window-of-rows';

interface ListTableProps {
  readonly portal: string;
  readonly type: ObjectType;
  readonly answer: ListAnswer;
  readonly columns: readonly PageProperty[];
  readonly sort: ListSort | undefined;
  readonly onSort: (property: string) => void;
  readonly onPreview: (record: PageRecord) => void;
}

/** The table of a list: a row a record, its name opening the record without a page load, its heads sorting. */
export function ListTable({ portal, type, answer: { records }, columns, sort, onSort, onPreview }: ListTableProps) {
  const isVirtual = settings().layouts.includes('virtual');
  const { first, last, before, after, measure, onScroll, keyOf } = useWindowOfRows(records.length, isVirtual);
  const shown = records.slice(first, last);
  return (
    <div className="table-frame" ref={measure} onScroll={onScroll}>
      <table data-test-id="framework-data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            {columns.map((property) => (
              <Head key={property.name} property={property} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map((record, place) => (
            <ListRow key={keyOf(place) ?? record.id} {...{ portal, type, record, columns, onPreview }} />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not in the document. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ blockSize: height }} />;
}

function Head({
  property: { name, label },
  sort,
  onSort,
}: Pick<ListTableProps, 'sort' | 'onSort'> & { readonly property: PageProperty }) {
  const order = sort?.property === name ? sort.order : undefined;
  return (
    <th scope="col" aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}>
      <button type="button" className="sort-button" onClick={() => onSort(name)}>
        {label}
      </button>
    </th>
  );
}

interface ListRowProps extends Pick<ListTableProps, 'portal' | 'type' | 'columns' | 'onPreview'> {
  readonly record: PageRecord;
}

function ListRow({ portal, type, record, columns, onPreview }: ListRowProps) {
  const nameOf = type === '0-1' ? 'hs_full_name_or_email' : 'name';
  return (
    <tr data-test-id={`row-${record.id}`}>
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
  );
}
