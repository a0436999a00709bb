import * as v from 'valibot';
import { signInName, type NameSign } from '../record/name-signs';
import type { Fix } from './finding';
import { NAME_FIELDS, nameValues, type NameValue } from './name-values';
import type { Rule, RuleReport } from './rule';

/** Signs of more kinds than that in one name are no slip of the keys. */
const MAX_ROUNDS = 6;

/** Takes out sign by sign. A doubled mark says no more than a single one; every other sign may mean something to whoever wrote it. */
function fixFor(value: string, first: NameSign): Fix | undefined {
  let text = value;
  let kind: Fix['kind'] = 'safe';
  let sign: NameSign | undefined = first;
  for (let round = 0; round < MAX_ROUNDS && sign; round++) {
    if (sign.clean === undefined || sign.clean === text) return undefined;
    if (sign.kind !== 'doubled') kind = 'review';
    text = sign.clean;
    sign = signInName(text);
  }
  return sign ? undefined : { kind, value: text };
}

function reportFor({ field, index, value, plain }: NameValue): readonly RuleReport[] {
  const sign = plain ? undefined : signInName(value);
  if (!sign) return [];
  const fix = fixFor(value, sign);
  const isUnprintable = sign.kind === 'garbled' || sign.kind === 'emoji';
  const message = { key: `rules.nameSymbols.${sign.kind}`, ...(!isUnprintable && { params: [sign.found] }) };
  return [{ field, index, value, message, ...(fix && { fix }) }];
}

/** What names do not have: pictures, digits, stray marks, letters that an import has broken. Letters, marks, apostrophes and hyphens of every script pass. */
export const nameSymbols: Rule<Record<string, never>> = {
  id: 'name-symbols',
  group: 'name',
  stage: 'mixed',
  fields: NAME_FIELDS,
  kinds: ['contact'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { firstName: ['Anna 🌸'] } }, flagged: 'Anna 🌸', fixed: 'Anna' },
    { draft: { kind: 'contact', fields: { lastName: ['MÃ¼ller'] } }, flagged: 'MÃ¼ller', fixed: 'Müller' },
    { draft: { kind: 'contact', fields: { lastName: ['O’Neill, Jr.'] } }, flagged: null },
  ],
  check: (draft) => nameValues(draft).flatMap(reportFor),
};
