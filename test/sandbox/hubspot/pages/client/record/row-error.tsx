/** The CRM's own words about a value it refused, under the row. */
export function RowError({ message }: { readonly message: string }) {
  return (
    <div className="row-error" role="alert" data-test-id="inline-error">
      {message}
    </div>
  );
}
