import type { FieldChoice } from '../page/field-hints';
import type { RecordRef } from '../record/record';
import { scopeKey, type ChoiceRow, type Scope, type VaultDatabase } from './database';
import { quietly, warn } from './quietly';

/** A choice, and of which pages it is. */
export type ChoiceOf = Pick<RecordRef, 'crm' | 'account' | 'kind'> & FieldChoice;
/** What names a choice: there is one a field and sort of page. */
export type ChoiceName = Pick<ChoiceOf, 'crm' | 'account' | 'kind' | 'surface' | 'field'>;

/**
 * What reps have shown by hand. In the vault, since no CRM can tell it again: wiping the caches or disconnecting leaves it
 * alone (pages are read without a connection too, and it holds labels and places, nothing of what a record says). Only
 * *Forget* in options takes it away. Reading never throws; writing rejects where the database does.
 */
export interface FieldChoices {
  /** Of one account's records of one kind, on every sort of page. */
  of(scope: Scope): Promise<readonly FieldChoice[]>;
  /** Latest first. */
  all(): Promise<readonly ChoiceOf[]>;
  /** Replaces what was shown of the same field on such pages before. */
  keep(choice: ChoiceOf): Promise<void>;
  forget(choice: ChoiceName): Promise<void>;
}

/** Nobody shows so many; a page that says so does not fill the disk. */
const MAX_ROWS = 1_000;

const keyOf = (choice: ChoiceName) => `${scopeKey(choice)}:${choice.surface}:${choice.field}`;

/** `now`: ms since 1970. `report` is told why what is kept could not be read. */
export function createFieldChoices(
  { choices }: VaultDatabase,
  now: () => number,
  report: (error: unknown) => void = warn,
): FieldChoices {
  return {
    of: (scope) =>
      quietly(
        async () => {
          const key = `${scopeKey(scope)}:`;
          return (await choices.where('key').startsWith(key).toArray()).map(asChoice);
        },
        [],
        report,
      ),
    all: () => quietly(async () => (await choices.orderBy('at').reverse().toArray()).map(asKept), [], report),
    async keep(choice) {
      await choices.put({ ...choice, key: keyOf(choice), at: now() });
      const surplus = (await choices.count()) - MAX_ROWS;
      if (surplus > 0) await choices.orderBy('at').limit(surplus).delete();
    },
    async forget(choice) {
      await choices.delete(keyOf(choice));
    },
  };
}

function asChoice({ field, surface, label, path }: ChoiceRow): FieldChoice {
  return { field, surface, label, path };
}

function asKept(row: ChoiceRow): ChoiceOf {
  const { crm, account, kind } = row;
  return { crm, account, kind, ...asChoice(row) };
}
