import * as v from 'valibot';
import { otherThingIn } from '../record/name-contents';
import { withoutDegrees, withoutTitles } from '../record/name-titles';
import type { Draft } from '../record/record';
import { companyInName } from './name-parts-company';
import { fullNameInPart } from './name-parts-full';
import { salutationFor } from './name-parts-title';
import { isKnownEmpty, NAME_FIELDS, nameValues, type NameValue } from './name-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.nameParts';

type Look = (draft: Draft, name: NameValue, context: RuleContext) => RuleReport | undefined;

/** An address or a number in the name. What stands beside it is the name; nothing beside it, no fix: nobody knows the name. */
const otherThing: Look = (draft, { field, index, value }) => {
  const found = otherThingIn(value);
  if (!found) return undefined;
  const { kind, text, rest } = found;
  const report = { field, index, value, message: { key: `${KEY}.${kind}`, params: [text] } };
  if (!/\p{L}{2}/u.test(rest)) return report;
  const moved = isKnownEmpty(draft, kind) ? { others: { [kind]: text } } : {};
  return { ...report, fix: { kind: 'review', value: rest, ...moved } };
};

/** What is said of words beside a name: where they belong, or that they have no place yet. */
function titledAs(degrees: string, hasPlace: boolean): string {
  if (degrees !== '') return 'degree';
  return hasPlace ? 'titled' : 'titledAlone';
}

/** `Dr.`, `Frau`, `PhD`: words beside the name. A title goes to the salutation where that is known to be empty; without a place it is no fix's to take. */
const title: Look = (draft, { field, index, value }, context) => {
  const { titles, rest } = withoutTitles(value);
  const { name, degrees } = withoutDegrees(rest);
  const words = [titles, degrees].filter((part) => part !== '').join(', ');
  // Alone it may be a surname (Herr, Prior); in the field of given names it is none.
  if (words === '' || (name === '' && field !== 'firstName')) return undefined;
  const others = titles === '' ? {} : salutationFor(draft, titles, context);
  const message = { key: `${KEY}.${titledAs(degrees, others !== undefined)}`, params: [words] };
  if (!others || (name === '' && !others.others)) return { field, index, value, message };
  return { field, index, value, message, fix: { kind: 'review', value: name, ...others } };
};

/** The first that is wrong with a name: the others would speak of the same words. */
const LOOKS: readonly Look[] = [otherThing, companyInName, title, fullNameInPart];
const ONE_WORD: readonly Look[] = [title];

function reportFor(draft: Draft, name: NameValue, context: RuleContext): readonly RuleReport[] {
  // One ordinary word can only be a title alone.
  const looks = name.plain && !name.value.includes(' ') ? ONE_WORD : LOOKS;
  for (const look of looks) {
    const report = look(draft, name, context);
    if (report) return [report];
  }
  return [];
}

/** Something else than this part of the name in its field: a full name, a title, a company, an address. Double given names and patronymics pass. */
export const nameParts: Rule<Record<string, never>> = {
  id: 'name-parts',
  group: 'name',
  stage: 'mixed',
  fields: NAME_FIELDS,
  kinds: ['contact'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { firstName: ['Aino Virtanen'], lastName: [] } },
      flagged: 'Aino Virtanen',
      fixed: 'Aino',
    },
    {
      draft: { kind: 'contact', fields: { firstName: ['Dr. Hans'], lastName: ['Müller'], salutation: [] } },
      flagged: 'Dr. Hans',
      fixed: 'Hans',
    },
    { draft: { kind: 'contact', fields: { lastName: ['Nordweb GmbH'] } }, flagged: 'Nordweb GmbH' },
    { draft: { kind: 'contact', fields: { firstName: ['Juha Pekka'], lastName: ['Laine'] } }, flagged: null },
  ],
  check: (draft, _options, context) => nameValues(draft).flatMap((name) => reportFor(draft, name, context)),
};
