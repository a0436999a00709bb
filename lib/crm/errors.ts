/** The ways a call to a CRM can fail, as the UI explains them. */
export const CRM_ERROR_CODES = [
  'Unauthorized',
  'MissingScopes',
  'RateLimited',
  'Conflict',
  'NotFound',
  'Invalid',
  'Unreachable',
  /** The team's policy does not allow it: the CRM was not asked. */
  'ByPolicy',
] as const;
export type CrmErrorCode = (typeof CRM_ERROR_CODES)[number];

/** A failure as plain data, so that it crosses messages: match on `code`, never on a class. */
export interface CrmFailure {
  readonly code: CrmErrorCode;
  /** What the CRM said, for the log and the curious; never holds a token. */
  readonly detail: string;
  /** Milliseconds since 1970 from which asking again makes sense (`RateLimited`, an open breaker). */
  readonly retryAt?: number;
  /** `MissingScopes`: the scopes the CRM named. */
  readonly scopes?: readonly string[];
  /** `Conflict`: the id of the record that is in the way, where the CRM names it. */
  readonly conflictId?: string;
  /** `ByPolicy`: who decided so and can be asked, as they call themselves; missing: nobody is named. */
  readonly by?: string;
  /** Whether the request may have reached the CRM: a write must then be looked up before anything else. */
  readonly mayHaveHappened?: boolean;
}

/** A failed call to a CRM. */
export class CrmError extends Error {
  override readonly name = 'CrmError';

  constructor(readonly failure: CrmFailure) {
    super(`${failure.code}: ${failure.detail}`);
  }
}

/** The failure inside anything thrown by a CRM call; what is not a `CrmError` counts as `Unreachable`. */
export function failureOf(error: unknown): CrmFailure {
  if (error instanceof CrmError) return error.failure;
  return { code: 'Unreachable', detail: error instanceof Error ? error.message : String(error) };
}
