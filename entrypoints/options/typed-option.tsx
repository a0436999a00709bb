import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../components/app/text';
import type { GenericSchema } from 'valibot';
import { readOption, writeOption, type TypedShape } from './option-values';

interface Props {
  readonly label: string;
  readonly shape: TypedShape;
  readonly schema: GenericSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const HINTS = { lines: 'options.style.hint.lines', pairs: 'options.style.hint.pairs' } as const;

/** A field that is saved when it is left. What cannot be read is not saved: what was there before still counts, and it says why. */
function Typing({ label, shape, schema, value, onChange }: Props) {
  const id = useId();
  const saved = writeOption(shape, value);
  const [problem, setProblem] = useState<string>();
  const commit = (text: string) => {
    const read = readOption(shape, schema, text);
    setProblem('problem' in read ? read.problem : undefined);
    if ('value' in read && writeOption(shape, read.value) !== saved) onChange(read.value);
  };
  const hint = shape.kind === 'lines' || shape.kind === 'pairs' ? t(HINTS[shape.kind]) : undefined;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const common = {
    id,
    className: 'in',
    defaultValue: saved,
    spellCheck: false,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    onBlur: ({ target }: { readonly target: { readonly value: string } }) => commit(target.value),
  };
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter') commit(currentTarget.value);
  };
  return (
    <div className="stack small typed">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <textarea {...common} rows={6} />
      ) : (
        <input {...common} inputMode={shape.kind === 'number' ? 'decimal' : undefined} onKeyDown={onKeyDown} />
      )}
      {hint && (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The same, anew whenever something else is saved: a change that was taken back does not stay in the field. */
export function TypedOption(props: Props) {
  return <Typing key={writeOption(props.shape, props.value)} {...props} />;
}
