import type { FoundBy } from '../record/found-by';
import type { FieldKey, RecordKind } from '../record/record';
import type { HouseStyle } from '../style/house-style';
import { RULES } from './index';
import { readOptions } from './read-options';
import { stageListsOf } from './required-field';

/** What duplicates are found by: without these on the page a record cannot be told from another. */
const IDENTITY: Readonly<Record<RecordKind, readonly FieldKey[]>> = {
  contact: ['firstName', 'lastName', 'email', 'phone'],
  company: ['company', 'website', 'phone'],
};

/** The fields that a whole name says as well. */
const IN_FULL_NAME: readonly FieldKey[] = ['firstName', 'lastName'];

/** The fields the house style cares about on a record of one kind: those it requires, be it at some stage only, and those a record is known by. */
export function expectedFields(style: HouseStyle, kind: RecordKind): readonly FieldKey[] {
  const setting = style.rules['required-field'];
  if (setting?.severity === 'off') return IDENTITY[kind];
  const { options } = readOptions(RULES['required-field'], setting?.options);
  const atSomeStage = Object.values(stageListsOf(options, kind)).flat();
  return [...new Set([...options[kind], ...atSomeStage, ...IDENTITY[kind]])];
}

/** A field that the house expects, and how the page gave it away: `null` where it was not found. */
export interface ExpectedField {
  readonly key: FieldKey;
  readonly foundBy: FoundBy | null;
}

type Found = readonly { readonly key: FieldKey; readonly foundBy: FoundBy }[];

/** Looks each expected field up among those found on a page; the first reading of a field counts. */
export function locateExpected(expected: readonly FieldKey[], found: Found): readonly ExpectedField[] {
  const evidence = new Map<FieldKey, FoundBy>();
  for (const { key, foundBy } of found) if (!evidence.has(key)) evidence.set(key, foundBy);
  const wholeName = evidence.get('fullName');
  return expected.map((key) => {
    // Forms and pages that write a name in one piece have not lost its parts.
    const foundBy = evidence.get(key) ?? (IN_FULL_NAME.includes(key) ? wholeName : undefined);
    return { key, foundBy: foundBy ?? null };
  });
}
