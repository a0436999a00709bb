import { t } from '../../components/app/text';

/** The values of one field as isolated text: no name or number reorders what stands beside it. A dash, and a word for it, where there are none. */
export function Values({ values }: { readonly values: readonly string[] }) {
  if (values.length === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('review.empty')}</span>
      </>
    );
  }
  return (
    <ul className="values">
      {values.map((value) => (
        <li key={value}>
          <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
}
