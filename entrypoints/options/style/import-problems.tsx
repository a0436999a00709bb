import { t } from '../../../components/app/text';
import { RULE_IDS } from '../../../lib/rules/rule-ids';
import { optionLabel } from '../option-texts';
import { ruleTitle } from '../rule-list';
import type { FileProblem } from './read-style-file';

const WHAT = {
  default: 'options.style.import.what.default',
  'left-out': 'options.style.import.what.leftOut',
  'unknown-rule': 'options.style.import.what.unknownRule',
  'unknown-version': 'options.style.import.what.unknownVersion',
  'not-a-style': 'options.style.import.what.leftOut',
} as const satisfies Readonly<Record<FileProblem['what'], string>>;

/** A place in words where it is one of a rule: "Written in the house form: Form"; `''` elsewhere. */
function placeName(place: string): string {
  const [, name, part, option] = place.split('.');
  const id = RULE_IDS.find((each) => each === name);
  if (!place.startsWith('rules.') || !id) return '';
  if (part !== 'options' || option === undefined) return ruleTitle(id);
  return t('options.style.listed', [ruleTitle(id), optionLabel(id, option)]);
}

/** The values of a file that could not be used: where, as they stand there, and what was done instead. */
export function ImportProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="note note-warning stack" role="alert">
      <p>{t('options.style.import.problems', problems.length)}</p>
      <ul className="changes small">
        {problems.map(({ place, what, given }) => (
          <li key={place}>
            <b>{placeName(place)}</b> <code>{given === undefined ? place : `${place} = ${given}`}</code>
            {' – '}
            {t(WHAT[what])}
          </li>
        ))}
      </ul>
    </div>
  );
}
