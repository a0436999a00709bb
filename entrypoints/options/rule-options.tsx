import { Fragment } from 'react';
import { numberText, t } from '../../components/app/text';
import type { RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import { OptionEditor } from './option-editor';
import { optionSchemas, shapeOf, type OptionShape } from '../../lib/style/option-shape';
import { optionLabel } from './option-texts';
import { countOf, recordOf, withKey } from './option-values';
import { editOption, optionsOf, together } from './style-edits';
import type { StyleEdit } from './style-keeper';
import { WordLists, wordOptionsIn } from './word-lists';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly onChange: (edit: StyleEdit) => void;
}

/** Beside the rule's name there is room for so many short ones; more are folded away. */
const BESIDE = 3;

const isShort = ({ kind }: OptionShape) => ['flag', 'choice', 'number', 'text'].includes(kind);

/** The options of a rule with the form of each: first those that stand beside its name, then those that are folded away. */
function optionsIn(id: RuleId) {
  const all = optionSchemas(RULES[id].options).flatMap(([name, schema]) => {
    const shape = shapeOf(schema);
    return shape ? [{ name, schema, shape, label: optionLabel(id, name) }] : [];
  });
  const short = all.filter(({ shape }) => isShort(shape));
  const beside = short.length > BESIDE ? [] : short;
  return { beside, folded: all.filter((each) => !beside.includes(each)) };
}

/** What one option is now, whatever its rule calls it. */
function valueIn(style: HouseStyle, id: RuleId, name: string): unknown {
  return Object.entries(optionsOf(style, id)).find(([each]) => each === name)?.[1];
}

type Option = ReturnType<typeof optionsIn>['beside'][number];

function Options({ id, style, onChange, options }: Props & { readonly options: readonly Option[] }) {
  return options.map((option) => (
    <OptionEditor
      key={option.name}
      rule={id}
      {...option}
      value={valueIn(style, id, option.name)}
      onChange={(change) => onChange(editOption(id, option.name, change))}
    />
  ));
}

/** The short options of a rule, drawn from its schema. */
export function ShortOptions(props: Props) {
  const { beside } = optionsIn(props.id);
  return <div className="stack">{beside.length > 0 && <Options {...props} options={beside} />}</div>;
}

/** Two options that make up a vocabulary, as one form. */
function Words({ id, style, onChange, options }: Props & { readonly options: readonly Option[] }) {
  const words = wordOptionsIn(options);
  if (!words) return null;
  const { lists, synonyms } = words;
  return (
    <WordLists
      label={optionLabel(id, lists)}
      lists={valueIn(style, id, lists)}
      synonyms={valueIn(style, id, synonyms)}
      onChange={(key, vocabulary) =>
        onChange(
          together(
            editOption(id, lists, (now) => withKey(recordOf(now), key, () => vocabulary.values)),
            editOption(id, synonyms, (now) => withKey(recordOf(now), key, () => vocabulary.synonyms)),
          ),
        )
      }
    />
  );
}

/** The lists of a rule, folded away behind how long they are. */
export function FoldedOptions(props: Props) {
  const { id, style } = props;
  const { folded } = optionsIn(id);
  if (folded.length === 0) return null;
  const words = wordOptionsIn(folded);
  const lists = folded.filter(({ shape }) => !isShort(shape));
  return (
    <details className="more lists">
      <summary>
        {t('options.style.editList')}
        <span className="muted">
          {lists.map(({ name, label }) => (
            <Fragment key={name}>
              {' · '}
              {t('options.style.listed', [label, numberText(countOf(valueIn(style, id, name)))])}
            </Fragment>
          ))}
        </span>
      </summary>
      <div className="stack">
        <Words {...props} options={folded} />
        <Options {...props} options={folded.filter(({ name }) => name !== words?.lists && name !== words?.synonyms)} />
      </div>
    </details>
  );
}
