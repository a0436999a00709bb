import { useId, useState } from 'react';
import { numberText, t } from '../../components/app/text';
import { CANONICAL_FIELDS } from '../../lib/record/record';
import { parseVocabulary, vocabularyText, type Vocabulary } from '../../lib/rules/parse-vocabulary';
import { KeyedOption } from './keyed-option';
import type { OptionShape } from '../../lib/style/option-shape';
import { listOf, recordOf } from './option-values';

/** Two options of a rule that belong together: the values of each field, and other words for them. */
export interface WordOptions {
  readonly lists: string;
  readonly synonyms: string;
}

/** Found by what they hold: lists by field, and pairs by field. */
export function wordOptionsIn(
  options: readonly { readonly name: string; readonly shape: OptionShape }[],
): WordOptions | undefined {
  const holding = (kind: 'lines' | 'pairs') =>
    options.find(({ shape }) => shape.kind === 'keyed' && shape.of.kind === kind)?.name;
  const [lists, synonyms] = [holding('lines'), holding('pairs')];
  return lists !== undefined && synonyms !== undefined ? { lists, synonyms } : undefined;
}

interface PasteProps {
  readonly label: string;
  readonly value: Vocabulary;
  readonly onChange: (value: Vocabulary) => void;
}

function Paste({ label, value, onChange }: PasteProps) {
  const id = useId();
  const saved = vocabularyText(value);
  const [bad, setBad] = useState<number>();
  const commit = (text: string) => {
    const { badLines, ...read } = parseVocabulary(text);
    setBad(badLines[0]);
    if (badLines.length === 0 && vocabularyText(read) !== saved) onChange(read);
  };
  return (
    <div className="stack typed">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="in"
        rows={8}
        spellCheck={false}
        defaultValue={saved}
        aria-invalid={bad !== undefined}
        aria-describedby={`${id}-hint`}
        onBlur={({ target }) => commit(target.value)}
      />
      <p id={`${id}-hint`} className="muted">
        {t('options.style.hint.words')}
      </p>
      {bad !== undefined && (
        <p className="error" role="alert">
          {t('options.style.problem.word', [numberText(bad)])}
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly lists: unknown;
  readonly synonyms: unknown;
  /** The vocabulary of one field as it is to be. */
  readonly onChange: (key: string, vocabulary: Vocabulary) => void;
}

/** The house's words by field: one field is chosen, and its list pasted as `value` or `other word = value`. */
export function WordLists({ label, lists, synonyms, onChange }: Props) {
  const of = (key: string): Vocabulary => {
    const pairs = Object.entries(recordOf(recordOf(synonyms)[key])).map(([from, to]) => [from, String(to)] as const);
    return { values: listOf(recordOf(lists)[key]), synonyms: Object.fromEntries(pairs) };
  };
  return (
    <KeyedOption label={label} fields={CANONICAL_FIELDS} value={lists}>
      {(key, name) => (
        <Paste
          key={`${key} ${vocabularyText(of(key))}`}
          label={name}
          value={of(key)}
          onChange={(vocabulary) => onChange(key, vocabulary)}
        />
      )}
    </KeyedOption>
  );
}
