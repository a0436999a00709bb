import * as v from 'valibot';
import { readCountry } from '../record/country';
import { caseProblem, withNameCase } from '../record/name-case';
import { standInOfName } from '../record/name-placeholder';
import { firstValue, type Draft } from '../record/record';
import type { Fix } from './finding';
import { NAME_FIELDS, nameValues, type NameValue } from './name-values';
import type { Rule, RuleReport } from './rule';

/** An address or a path has its own case. */
const NO_NAME = /[@/\\]|www\.|\.\p{L}{2,}\.|\p{L}\.(?:com|net|org|fi|se|de|ru)\b/iu;

function fixFor(draft: Draft, value: string): Fix | undefined {
  const { text, sure, alternatives } = withNameCase(value, readCountry(firstValue(draft.fields, 'country')) === 'TR');
  if (text === value || caseProblem(text) !== undefined) return undefined;
  return { kind: sure ? 'safe' : 'review', value: text, ...(alternatives.length > 0 && { alternatives }) };
}

function reportFor(draft: Draft, { field, index, value, plain }: NameValue): readonly RuleReport[] {
  const problem = plain ? undefined : caseProblem(value);
  if (problem === undefined || NO_NAME.test(value) || standInOfName(value) === 'sure') return [];
  const fix = fixFor(draft, value);
  // Without a better form to show there is nothing to say.
  return fix ? [{ field, index, value, message: { key: `rules.nameCase.${problem}` }, fix }] : [];
}

/** A name in small letters or in capitals only. Mixed case is how people write themselves: never touched. */
export const nameCase: Rule<Record<string, never>> = {
  id: 'name-case',
  group: 'name',
  stage: 'form',
  fields: NAME_FIELDS,
  kinds: ['contact'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { lastName: ['VIRTANEN'] } }, flagged: 'VIRTANEN', fixed: 'Virtanen' },
    {
      draft: { kind: 'contact', fields: { fullName: ['ursula von der leyen'] } },
      flagged: 'ursula von der leyen',
      fixed: 'Ursula von der Leyen',
    },
    { draft: { kind: 'contact', fields: { firstName: ['LaToya'] } }, flagged: null },
  ],
  check: (draft) => nameValues(draft).flatMap((name) => reportFor(draft, name)),
};
