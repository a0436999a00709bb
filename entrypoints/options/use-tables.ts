import { useEffect, useState } from 'react';
import { fetchPackaged } from '../../lib/packaged/fetch-packaged';
import { readTable, TABLE_NAMES, type RuleTables, type TableName } from '../../lib/rules/tables';

async function fetchTable(name: TableName, signal: AbortSignal): Promise<RuleTables> {
  return { [name]: readTable(name, await fetchPackaged(name, signal)) };
}

/** The tables of these names, as far as they are there: each is fetched when it is first asked for. A rule without its table is silent. */
export function useTables(names: readonly TableName[]): RuleTables {
  const [tables, setTables] = useState<RuleTables>({});
  const missing = names.filter((name) => tables[name] === undefined).join(' ');
  useEffect(() => {
    const stop = new AbortController();
    for (const name of TABLE_NAMES.filter((each) => missing.split(' ').includes(each))) {
      fetchTable(name, stop.signal).then(
        (loaded) => setTables((before) => ({ ...before, ...loaded })),
        (error: unknown) => stop.signal.aborted || console.warn(`The table ${name} was not loaded`, error),
      );
    }
    return () => stop.abort();
  }, [missing]);
  return tables;
}
