import type { ItemKind } from '../../../item';
import type { PageItem } from '../../model';
import { itemPath } from '../../routes';
import { FieldValue } from '../detail/field-value';
import { Link } from '../frame/link';

/** The fields of the list beside the name, by their codes. */
const COLUMNS: Readonly<Record<ItemKind, readonly string[]>> = {
  persons: ['org_id', 'email', 'phone', 'job_title', 'owner_id'],
  organizations: ['address', 'website', 'industry', 'owner_id'],
};

interface ListTableProps {
  readonly kind: ItemKind;
  readonly items: readonly PageItem[];
}

/** The table of the list (facts/pages.md, "list cell"): a row a record, its name opening it without a page load. */
export function ListTable({ kind, items }: ListTableProps) {
  const columns = COLUMNS[kind].flatMap((code) => items[0]?.fields.find((field) => field.code === code) ?? []);
  return (
    <div className="table-frame">
      <table className="gridContent">
        <thead>
          <tr>
            <th scope="col" className="gridHeader__cell" data-field="name">
              Name
            </th>
            {columns.map(({ code, label }) => (
              <th scope="col" className="gridHeader__cell" data-field={code} key={code}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="gridRow" data-id={item.id}>
              <td className="gridRow__cell" data-field="name">
                <Link to={itemPath(item.kind, item.id)}>{item.name}</Link>
              </td>
              {columns.map(({ code }) => {
                const field = item.fields.find((each) => each.code === code);
                return (
                  <td className="gridRow__cell" data-field={code} key={code}>
                    {field && <FieldValue field={field} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
