import * as v from 'valibot';
import type { RuleId } from '../rules/finding';
import { RULE_IDS } from '../rules/rule-ids';
import type { HouseStyle } from './house-style';
import { isRuleId, readHouseStyle, type StyleProblem } from './read-house-style';

/** What reps may do besides fixing fields. */
export interface Rights {
  /** *propose*: the plan is saved for an admin as a file or link, and nothing is merged. */
  readonly merge: 'off' | 'propose' | 'do';
  readonly bulk: boolean;
  readonly export: boolean;
  readonly connect: boolean;
  readonly mute: boolean;
}

/** What an admin rolled out by device management (`storage.managed`). */
export interface Policy {
  /** The team's style; missing: the policy sets rights only. */
  readonly style?: HouseStyle;
  /** Rules that nobody changes here. */
  readonly locked: readonly RuleId[];
  /** The admin's words about it, and their name; `''`: none. */
  readonly note: string;
  readonly admin: string;
  readonly rights: Rights;
}

export const FREE: Policy = {
  locked: [],
  note: '',
  admin: '',
  rights: { merge: 'do', bulk: true, export: true, connect: true, mute: true },
};

const text = v.pipe(v.string(), v.trim(), v.maxLength(500));
const PARTS = {
  adminNote: text,
  adminName: text,
  lockedRules: v.array(v.string()),
  merge: v.picklist(['off', 'propose', 'do']),
  bulk: v.boolean(),
  export: v.boolean(),
  connect: v.boolean(),
  mute: v.boolean(),
} as const;

const entries = v.record(v.string(), v.unknown());

/** Locks every rule that the style names. */
const ALL = 'all';

/** The document as text: browsers drop a whole key for one bad value in it, so they are not told its shape. */
function styleOf(given: unknown, problems: StyleProblem[]): HouseStyle | undefined {
  if (given === undefined) return undefined;
  try {
    const read = readHouseStyle(typeof given === 'string' ? JSON.parse(given) : given);
    problems.push(...read.problems.map(({ place, what }) => ({ place: `houseStyle${place && '.'}${place}`, what })));
    return read.problems.some(({ what }) => what === 'not-a-style') ? undefined : read.style;
  } catch {
    problems.push({ place: 'houseStyle', what: 'not-a-style' });
    return undefined;
  }
}

/**
 * Reads what `storage.managed` holds, value by value: what is not valid is as if it were not set, and told. Nothing is thrown. A
 * policy without `lockedRules` locks every rule that its style names.
 */
export function readPolicy(raw: unknown): { readonly policy: Policy; readonly problems: readonly StyleProblem[] } {
  const read = v.safeParse(entries, raw);
  if (!read.success) return { policy: FREE, problems: raw === undefined ? [] : [{ place: '', what: 'not-a-style' }] };
  const given = read.output;
  const problems: StyleProblem[] = [];
  function one<Name extends keyof typeof PARTS, F>(name: Name, fallback: F) {
    if (given[name] === undefined) return fallback;
    const part = v.safeParse(PARTS[name], given[name]);
    if (!part.success) problems.push({ place: name, what: 'default' });
    // What the part's own schema gives.
    return part.success ? (part.output as v.InferOutput<(typeof PARTS)[Name]>) : fallback;
  }
  const style = styleOf(given.houseStyle, problems);
  const named = one('lockedRules', style ? [ALL] : []);
  for (const name of named) {
    if (name !== ALL && !isRuleId(name)) problems.push({ place: `lockedRules.${name}`, what: 'unknown-rule' });
  }
  const ofStyle = named.includes(ALL) ? RULE_IDS.filter((id) => style?.rules[id]) : [];
  const { rights } = FREE;
  return {
    policy: {
      ...(style && { style }),
      locked: RULE_IDS.filter((id) => ofStyle.includes(id) || named.includes(id)),
      note: one('adminNote', FREE.note),
      admin: one('adminName', FREE.admin),
      rights: {
        merge: one('merge', rights.merge),
        bulk: one('bulk', rights.bulk),
        export: one('export', rights.export),
        connect: one('connect', rights.connect),
        mute: one('mute', rights.mute),
      },
    },
    problems,
  };
}
