const INFO = 'Please check developers.pipedrive.com for more information about Pipedrive API.';

/** The body of a refusal (facts/pipedrive-api.md, "Errors"); a 401 and a 429 bring a number instead of the rest. */
export interface RefusalBody {
  readonly success: false;
  readonly error: string;
  readonly errorCode?: number;
  readonly error_info?: string;
  readonly data?: null;
  readonly additional_data?: null;
}

/** Pipedrive says no: the status and what it answers with. Thrown by every method of the account. */
export class PipedriveRefusal extends Error {
  override readonly name = 'PipedriveRefusal';

  constructor(
    readonly status: number,
    readonly body: RefusalBody,
    /** Headers of this refusal alone, such as `retry-after`. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.error);
  }
}

function refused(status: number, error: string): PipedriveRefusal {
  return new PipedriveRefusal(status, { success: false, error, error_info: INFO, data: null, additional_data: null });
}

/** 400 for a request that cannot be read, breaks a documented limit, or brings a value the account does not take. */
export function invalid(message: string): PipedriveRefusal {
  return refused(400, message);
}

/** 404: no such record, or none that this user may see. */
export function notFound(message = 'Entity was not found'): PipedriveRefusal {
  return refused(404, message);
}

/** 403: the user of the token may not do this. */
export function forbidden(message = 'You do not have permissions to do this.'): PipedriveRefusal {
  return refused(403, message);
}

/** 401: no token, or one that is not good. */
export function unauthorized(): PipedriveRefusal {
  return new PipedriveRefusal(401, { success: false, error: 'unauthorized access', errorCode: 401 });
}

/** The limits Pipedrive has. */
export type PipedriveLimit = 'burst' | 'search' | 'daily';

/** 429 with the seconds until asking again makes sense; an exhausted daily budget says so in words. */
export function rateLimited(limit: PipedriveLimit, retryAfterSeconds: number): PipedriveRefusal {
  const error = limit === 'daily' ? 'daily request budget exceeded' : 'request over limit';
  return new PipedriveRefusal(
    429,
    { success: false, error, errorCode: 429 },
    { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  );
}
