import { CANONICAL_FIELDS, type FieldKey } from '../record/record';
import { isYes } from '../record/yes';
import type { Message } from '../rules/finding';
import { stageRank } from './lifecycle';
import type { FieldChoice, ValueSource } from './merge-plan';
import {
  isShownElsewhere,
  keepsBoth,
  propertyOf,
  rawValue,
  severalValues,
  shownOf,
  type Account,
  type MergeProperty,
  type MergeRecord,
} from './merge-record';

export type Choices = Readonly<Partial<Record<FieldKey, ValueSource>>>;

/** Both records and what was chosen, for one row after the other. */
interface Sides {
  readonly survivor: MergeRecord;
  readonly loser: MergeRecord;
  readonly account: Account;
  readonly choices: Choices;
}

/** Who wins a row, and why. `open`: both differ and only the CRM knows. */
interface Verdict {
  readonly source: ValueSource;
  readonly why: string;
  readonly changeable?: boolean;
  readonly open?: boolean;
}

/** Fields where the CRM's own law decides, whatever anyone chooses. Each sees two values that differ. */
const LAWS: Readonly<Partial<Record<FieldKey, (survivor: string, loser: string, sides: Sides) => Verdict>>> = {
  lifecycleStage: (survivor, loser, { account }) => ({
    source: stageRank(loser, account) > stageRank(survivor, account) ? 'loser' : 'survivor',
    why: 'furthestStage',
  }),
  optedOut: (survivor, loser) => ({ source: isYes(loser) && !isYes(survivor) ? 'loser' : 'survivor', why: 'optOut' }),
  // HubSpot keeps the later one, and only its own history tells which that is.
  legalBasis: () => ({ source: 'survivor', why: 'latestBasis', open: true }),
};

function judge(property: MergeProperty, survivor: string, loser: string, sides: Sides): Verdict {
  if (survivor === loser) return { source: 'survivor', why: 'same' };
  const law = LAWS[property.key];
  if (property.readOnly && !law) return { source: 'survivor', why: 'byCrm', open: true };
  if (survivor === '') return { source: 'loser', why: 'onlyValue' };
  if (loser === '') return { source: 'survivor', why: 'onlyValue' };
  if (law) return law(survivor, loser, sides);
  const chosen = sides.choices[property.key];
  return { source: chosen ?? 'survivor', why: chosen ? 'chosen' : 'survivorWins', changeable: true };
}

function reasonOf(why: string): Message {
  return { key: `merge.reason.${why}` };
}

function propertyRow(property: MergeProperty, sides: Sides): FieldChoice {
  const { name, key, label, readOnly } = property;
  const raw = { survivor: rawValue(sides.survivor, name), loser: rawValue(sides.loser, name) };
  const shown = {
    survivor: shownOf(sides.survivor, property, sides.account),
    loser: shownOf(sides.loser, property, sides.account),
  };
  const { source, why, changeable = false, open = false } = judge(property, raw.survivor, raw.loser, sides);
  return {
    ...{ field: key, name, label, source, changeable, writable: !readOnly },
    ...shown,
    result: open ? [] : shown[source],
    reason: reasonOf(why),
    differs: raw.survivor !== raw.loser,
  };
}

/** The survivor's primary value stays primary; every other value of both becomes an additional one. */
function severalRow(property: MergeProperty, sides: Sides): FieldChoice {
  const survivor = severalValues(sides.survivor, property);
  const loser = severalValues(sides.loser, property);
  const known = new Set(survivor.map((value) => value.toLowerCase()));
  const added = loser.filter((value) => !known.has(value.toLowerCase()));
  const differs = added.length > 0 || survivor.length !== loser.length;
  return {
    ...{ field: property.key, name: property.name, label: property.label, survivor, loser, differs },
    source: survivor.length > 0 ? 'survivor' : 'loser',
    result: [...survivor, ...added],
    reason: reasonOf(severalReason(survivor, added)),
    changeable: false,
    writable: false,
  };
}

function severalReason(survivor: readonly string[], added: readonly string[]): string {
  if (survivor.length === 0) return 'onlyValue';
  return added.length > 0 ? 'additionalEmail' : 'same';
}

const ORDER = new Map<FieldKey, number>(CANONICAL_FIELDS.map((key, index) => [key, index]));
const rank = ({ field }: FieldChoice) => ORDER.get(field) ?? CANONICAL_FIELDS.length;

/** One row for every property that holds a value in either record, in the order people expect to read them. */
export function chooseFields(
  survivor: MergeRecord,
  loser: MergeRecord,
  account: Account,
  choices: Choices,
): readonly FieldChoice[] {
  const sides: Sides = { survivor, loser, account, choices };
  const named = new Set([...Object.keys(survivor.properties), ...Object.keys(loser.properties)]);
  const names = [...named].filter((name) => !isShownElsewhere(name));
  const rows = names
    .map((name) => propertyOf(name, account))
    .map((property) => (keepsBoth(property) ? severalRow(property, sides) : propertyRow(property, sides)))
    .filter((row) => row.survivor.length + row.loser.length > 0);
  return rows.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'en') || (a.name < b.name ? -1 : 1));
}
