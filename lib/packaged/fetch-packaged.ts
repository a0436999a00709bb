import { browser } from 'wxt/browser';
import type { TableName } from '../rules/tables';

/** Data that is packaged beside the code (`public/tables/<name>.json`), because it is large or not always needed. */
export type PackagedName = TableName | 'phone-metadata' | 'field-labels';

/** Fetches packaged data from the extension itself. What it says is for the caller to check. Rejects where it is not there or no JSON. */
export async function fetchPackaged(name: PackagedName, signal?: AbortSignal): Promise<unknown> {
  // The type of addresses lists the files of the last build.
  const url = (browser.runtime.getURL as (path: string) => string)(`/tables/${name}.json`);
  const answer = await fetch(url, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`The table ${name} is not in the package`);
  return answer.json();
}
