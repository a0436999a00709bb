import * as v from 'valibot';
import { spacedName, type SpacingProblem } from '../record/name-spacing';
import { NAME_FIELDS, nameValues, type NameValue } from './name-values';
import type { Rule, RuleReport } from './rule';

/** Blanks at the ends do no harm that people would see. */
const LESSER: ReadonlySet<SpacingProblem> = new Set<SpacingProblem>(['edge']);

function reportFor({ field, index, value, plain }: NameValue): readonly RuleReport[] {
  const found = plain ? undefined : spacedName(value, field === 'fullName');
  if (!found) return [];
  const message = { key: `rules.nameSpacing.${found.problem}` };
  const fix = { kind: found.sure ? 'safe' : 'review', value: found.text } as const;
  return [{ field, index, value, message, fix, ...(LESSER.has(found.problem) && { atMost: 'info' as const }) }];
}

/** Blanks and invisible characters that stand where a name has none: search and the look for duplicates miss such a name. */
export const nameSpacing: Rule<Record<string, never>> = {
  id: 'name-spacing',
  group: 'name',
  stage: 'form',
  fields: NAME_FIELDS,
  kinds: ['contact'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { fullName: ['Aino  Virtanen'] } },
      flagged: 'Aino  Virtanen',
      fixed: 'Aino Virtanen',
    },
    { draft: { kind: 'contact', fields: { firstName: ['Anna- Liisa'] } }, flagged: 'Anna- Liisa', fixed: 'Anna-Liisa' },
    { draft: { kind: 'contact', fields: { lastName: ['van der Berg'] } }, flagged: null },
  ],
  check: (draft) => nameValues(draft).flatMap(reportFor),
};
