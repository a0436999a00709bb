import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../../components/app/text';

interface Props {
  readonly label: string;
  readonly words: readonly string[];
  /** How a word is shown. */
  readonly nameOf: (word: string) => string;
  /** What was typed as a word of the list; `undefined` where it is none. */
  readonly read: (text: string) => string | undefined;
  /** What is said of a text that is none, `$1`. */
  readonly refused: (text: string) => string;
  readonly suggestions?: readonly string[];
  readonly onChange: (change: (words: readonly string[]) => readonly string[]) => void;
}

/** A few words, each with a button to take it out, and a field to add more: by Enter, by the button, or by leaving it. */
export function TokenList({ label, words, nameOf, read, refused, suggestions, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const text = typed.trim();
    const word = text === '' ? undefined : read(text);
    setProblem(text !== '' && word === undefined ? refused(text) : undefined);
    if (word === undefined) return;
    setTyped('');
    onChange((now) => [...now.filter((other) => other !== word), word]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="stack small" role="group" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <div className="row wrap tokens">
        {words.map((word) => (
          <span key={word} className="token">
            <bdi>{nameOf(word)}</bdi>
            <button
              type="button"
              className="quiet"
              aria-label={t('options.style.more.remove', [nameOf(word)])}
              onClick={() => onChange((now) => now.filter((other) => other !== word))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          id={id}
          className="in"
          value={typed}
          maxLength={300}
          list={suggestions ? `${id}-known` : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
        <button type="button" aria-label={t('options.style.more.addTo', [label])} onClick={add}>
          {t('options.style.more.add')}
        </button>
      </div>
      {suggestions && (
        <datalist id={`${id}-known`}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
