import type { CrmFailure } from '../../../lib/crm/errors';

/**
 * Whether a write that failed this way certainly changed nothing. A request that may have arrived is looked up, and so is one whose
 * failure does not say.
 */
export function certainlyNothing(failure: CrmFailure): boolean {
  if (failure.mayHaveHappened !== undefined) return !failure.mayHaveHappened;
  return failure.code !== 'Unreachable';
}
