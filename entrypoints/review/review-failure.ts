import { failureTrouble, troubleOf, type Trouble } from '../../components/app/failure-text';
import { CrmError, type CrmErrorCode, type CrmFailure } from '../../lib/crm/errors';
import type { CrmId } from '../../lib/record/record';

/** What a code means where two records are concerned; the others mean what they mean everywhere. */
const PLANNING: Readonly<Partial<Record<CrmErrorCode, string>>> = {
  Conflict: 'review.already',
  NotFound: 'review.gone',
};
/** Only HubSpot tells when it refuses: at 250 merges. */
const MERGING: Readonly<Record<CrmId, typeof PLANNING>> = {
  hubspot: { ...PLANNING, Invalid: 'review.refused' },
  pipedrive: { ...PLANNING, Invalid: 'review.refusedPlain' },
};

function trouble(failure: CrmFailure, own: typeof PLANNING, now: number): Trouble {
  const usual = failureTrouble(failure, now);
  const key = failure.mayHaveHappened ? undefined : own[failure.code];
  return key === undefined ? usual : { ...usual, message: { key } };
}

/** Why two records cannot be compared. `now` in ms since 1970. */
export function planTrouble(error: unknown, now: number): Trouble {
  return error instanceof CrmError ? trouble(error.failure, PLANNING, now) : troubleOf(error, now);
}

/** Why a merge did not happen. */
export function mergeTrouble(failure: CrmFailure, crm: CrmId, now: number): Trouble {
  return trouble(failure, MERGING[crm], now);
}
