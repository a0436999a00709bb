import type { FieldKey, RecordKind } from '../record/record';
import type { HouseStyle } from '../style/house-style';
import { RULES } from './index';
import { readOptions } from './read-options';

/** What duplicates are found by: without these on the page a record cannot be told from another. */
const IDENTITY: Readonly<Record<RecordKind, readonly FieldKey[]>> = {
  contact: ['firstName', 'lastName', 'email', 'phone'],
  company: ['company', 'website', 'phone'],
};

/** The fields the house style cares about on a record of one kind: those it requires, and those a record is known by. */
export function expectedFields(style: HouseStyle, kind: RecordKind): readonly FieldKey[] {
  const setting = style.rules['required-field'];
  const required =
    setting?.severity === 'off' ? [] : readOptions(RULES['required-field'], setting?.options).options[kind];
  return [...new Set([...required, ...IDENTITY[kind]])];
}
