import { useState } from 'react';
import { t } from '../../../components/app/text';
import { readCountry } from '../../../lib/record/country';
import type { RuleId } from '../../../lib/rules/finding';
import {
  CONDITION_PARTS,
  type ConditionPart,
  type HouseStyle,
  type RuleCondition,
} from '../../../lib/style/house-style';
import { countryNames } from '../countries';
import { editSetting } from '../style-edits';
import type { StyleEdit } from '../style-keeper';
import { conditionWord } from './setting-words';
import { TokenList } from './token-list';

interface Props {
  readonly id: RuleId;
  readonly style: HouseStyle;
  readonly onChange: (edit: StyleEdit) => void;
}

type Change = (words: readonly string[]) => readonly string[];

/** The condition with other words in one part; parts without words are left out, and a condition without parts as well. */
function withPart(when: RuleCondition | undefined, part: ConditionPart, change: Change): RuleCondition | undefined {
  const parts = CONDITION_PARTS.map((each) => {
    const words = when?.[each] ?? [];
    return [each, each === part ? change(words) : words] as const;
  }).filter(([, words]) => words.length > 0);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** A country by its name in any language that records are written in, by the name it has here, or by its code. */
function useCountries() {
  const [countries] = useState(countryNames);
  const named = (text: string) =>
    countries.find(({ name }) => name.toLocaleLowerCase() === text.toLocaleLowerCase())?.code;
  return { names: countries.map(({ name }) => name), read: (text: string) => readCountry(text) ?? named(text) };
}

/** The records a rule is for: five short lists. */
export function ConditionFields({ id, style, onChange }: Props) {
  const { names, read } = useCountries();
  const { when } = style.rules[id] ?? {};
  return (
    <fieldset className="stack">
      <legend>{t('options.style.more.when')}</legend>
      <p className="small muted">{t('options.style.more.whenHint')}</p>
      <div className="conditions">
        {CONDITION_PARTS.map((part) => (
          <TokenList
            key={part}
            label={t(`options.style.more.part.${part}`)}
            words={when?.[part] ?? []}
            nameOf={(word) => conditionWord(part, word)}
            read={part === 'countries' ? read : String}
            refused={(text) => t('options.style.more.unknownCountry', [text])}
            {...(part === 'countries' && { suggestions: names })}
            onChange={(change) => onChange(editSetting(id, (now) => ({ when: withPart(now.when, part, change) })))}
          />
        ))}
      </div>
    </fieldset>
  );
}
