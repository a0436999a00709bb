import './phone-plans';
import { existsSync, readFileSync } from 'node:fs';
import { readTable, TABLE_NAMES, type RuleTables } from '../lib/rules/tables';

let tables: RuleTables | undefined;

/** The tables that ship with the extension, read from `public/tables`. Throws where one of them is not what rules expect. */
export function packagedTables(): RuleTables {
  tables ??= Object.fromEntries(
    TABLE_NAMES.map((name) => [name, new URL(`../public/tables/${name}.json`, import.meta.url)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, readTable(name, JSON.parse(readFileSync(file, 'utf8')))]),
  );
  return tables;
}
