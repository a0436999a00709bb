import { t } from '../../components/app/text';

/** A long address breaks at its `@` rather than within a word. */
function Breakable({ text }: { readonly text: string }) {
  const at = text.indexOf('@');
  if (at <= 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

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
          <bdi>
            <Breakable text={value} />
          </bdi>
        </li>
      ))}
    </ul>
  );
}
