import type { LoggedDay } from '../../lib/store/field-log';
import type { Lintel } from './browser';
import { everythingKept } from './kept';
import { until } from './until';

/** The counts of found fields as they are on the disk of the extension's profile. */
export async function fieldLogOf(lintel: Lintel): Promise<readonly LoggedDay[]> {
  const kept = (await everythingKept(lintel))['indexedDB lintel-field-log'] ?? '[[]]';
  // One table, written by lib/store/field-log.ts alone.
  const [days = []] = JSON.parse(kept) as LoggedDay[][];
  return days;
}

/**
 * Waits until so many pages are counted, over all days and sorts of page.
 * @throws {Error} after the usual time, with how many there were
 */
export async function untilCounted(lintel: Lintel, pages: number): Promise<readonly LoggedDay[]> {
  let last: readonly LoggedDay[] = [];
  const counted = async () => {
    last = await fieldLogOf(lintel);
    return last.reduce((sum, day) => sum + day.pages, 0) >= pages && last;
  };
  return until(`${pages} pages to be counted`, counted).catch((error: unknown) => {
    throw new Error(`${String(error)}\nThere were: ${JSON.stringify(last)}`);
  });
}
