/** What Pipedrive says of a value it does not take; nothing where it took it. */
export function FieldError({ message }: { readonly message: string | undefined }) {
  if (message === undefined || message === '') return null;
  return (
    <div className="cui5-input__error-message" role="alert">
      {message}
    </div>
  );
}
