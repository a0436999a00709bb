/**
 * Runs work on a cache: a database that is full, blocked or broken costs speed, never a check. Answers `fallback` instead of
 * throwing, and tells `report` why.
 */
export async function quietly<T>(
  work: () => PromiseLike<T>,
  fallback: T,
  report: (error: unknown) => void,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return fallback;
  }
}

/** For callers who have nowhere to report to. */
export function warn(error: unknown): void {
  // Names only: messages of the database may quote what it holds.
  console.warn('Lintel store:', error instanceof Error ? error.name : 'unknown error');
}
