import type { ReactNode, RefObject } from 'react';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands in it at first. */
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Drawn as dots, and remembered by no form history. */
  readonly secret?: boolean;
  readonly problem: string | undefined;
  /** What stands beside the field. */
  readonly children?: ReactNode;
}

/** A named field of a form whose value stays in the document, with its hint and what is wrong with it. */
export function FormField({ field, id, label, hint, value, placeholder, secret, problem, children }: Props) {
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean);
  return (
    <>
      <label htmlFor={id}>
        <b>{label}</b>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="small muted">
          {hint}
        </p>
      )}
      <div className="row">
        <input
          ref={field}
          id={id}
          type={secret ? 'password' : 'text'}
          className="in"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={value}
          placeholder={placeholder}
          aria-invalid={problem !== undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        />
        {children}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
