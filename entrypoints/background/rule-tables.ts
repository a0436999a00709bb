import { fetchPackaged } from '../../lib/packaged/fetch-packaged';
import type { Draft, FieldKey, RecordKind } from '../../lib/record/record';
import { RULES } from '../../lib/rules/index';
import type { Rule } from '../../lib/rules/rule';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { readTable, type RuleTables, type TableName } from '../../lib/rules/tables';
import type { HouseStyle } from '../../lib/style/house-style';
import { warn } from './trouble';

/** Large tables that rules read, from the package: fetched when a rule that is on first has something to look up. */
export interface RuleTablesService {
  /** The tables that are there; those that this draft's rules want and lack are on their way after it. */
  of(draft: Draft, style: HouseStyle): RuleTables;
  /** Resolves once the tables that are on their way came, or did not. */
  settled(): Promise<void>;
}

export interface RuleTablesParts {
  /** A table came: what was checked without it must be checked again. */
  readonly onLoaded: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly rules?: readonly Rule<object>[];
}

/** A table that could not be read is asked for again after so long, in ms. */
const SILENCE = 60_000;

/** Which tables a rule of the house wants, and of which drafts. */
interface Need {
  readonly kinds: readonly RecordKind[];
  readonly fields: readonly FieldKey[];
  readonly names: readonly TableName[];
}

function needsOf(style: HouseStyle, rules: readonly Rule<object>[]): readonly Need[] {
  const on = rules.filter(({ id, severity }) => (style.rules[id]?.severity ?? severity) !== 'off');
  return on.flatMap(({ kinds, fields, tables: names = [] }) => (names.length === 0 ? [] : [{ kinds, fields, names }]));
}

const isFilled = (values: readonly string[] | undefined) => values?.some((value) => value.trim() !== '') ?? false;

function isNeeded({ kinds, fields }: Need, { kind, fields: values }: Draft): boolean {
  if (!kinds.includes(kind)) return false;
  return fields.length === 0 ? Object.values(values).some(isFilled) : fields.some((field) => isFilled(values[field]));
}

async function fetchTable(name: TableName): Promise<RuleTables> {
  return { [name]: readTable(name, await fetchPackaged(name)) };
}

// Every rule's options are its own; here none of them matters.
const ALL = RULE_IDS.map((id) => RULES[id] as Rule<object>);

export function createRuleTables({ onLoaded, now, rules = ALL }: RuleTablesParts): RuleTablesService {
  const needs = new WeakMap<HouseStyle, readonly Need[]>();
  /** When each table was last asked for. */
  const asked = new Map<TableName, number>();
  const warned = new Set<TableName>();
  const loading = new Set<Promise<void>>();
  let tables: RuleTables = {};

  function needsIn(style: HouseStyle): readonly Need[] {
    const known = needs.get(style) ?? needsOf(style, rules);
    needs.set(style, known);
    return known;
  }

  async function load(name: TableName): Promise<void> {
    try {
      const table = await fetchTable(name);
      // Only now: others may have come meanwhile.
      tables = { ...tables, ...table };
    } catch (error) {
      if (!warned.has(name)) warn(`Rules do without the table ${name}`, error);
      warned.add(name);
      return;
    }
    onLoaded();
  }

  function want(name: TableName): void {
    if (tables[name] || Math.abs(now() - (asked.get(name) ?? -Infinity)) < SILENCE) return;
    asked.set(name, now());
    const coming = load(name).finally(() => loading.delete(coming));
    loading.add(coming);
  }

  return {
    of(draft, style) {
      for (const need of needsIn(style)) {
        if (need.names.some((name) => !tables[name]) && isNeeded(need, draft)) need.names.forEach(want);
      }
      return tables;
    },
    async settled() {
      await Promise.all(loading);
    },
  };
}
