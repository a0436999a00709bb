import { randomUUID } from 'node:crypto';

/** One entry of `errors` in a refusal. */
export interface RefusalDetail {
  readonly message: string;
  readonly code?: string;
  readonly in?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** The body of a refusal (facts/hubspot-api.md, "Errors": every key is optional there). */
export interface RefusalBody {
  readonly status: 'error';
  readonly message: string;
  readonly correlationId: string;
  readonly category?: string;
  readonly subCategory?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly RefusalDetail[];
  readonly links?: Readonly<Record<string, string>>;
  readonly errorType?: string;
  readonly policyName?: string;
  readonly requestId?: string;
}

/** The limits HubSpot names in a 429. */
export type LimitPolicy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

/** HubSpot says no: the status and the body it answers with. Thrown by every method of the account. */
export class HubSpotRefusal extends Error {
  override readonly name = 'HubSpotRefusal';
  readonly body: RefusalBody;

  constructor(
    readonly status: number,
    body: Omit<RefusalBody, 'status' | 'correlationId'>,
  ) {
    super(body.message);
    this.body = { status: 'error', correlationId: randomUUID(), ...body };
  }
}

/** 404: no such record, property or path. */
export function notFound(message = 'resource not found'): HubSpotRefusal {
  return new HubSpotRefusal(404, { message, category: 'OBJECT_NOT_FOUND' });
}

/** 409: another contact has the email; the id stands only in the text. */
export function emailTaken(existingId: string): HubSpotRefusal {
  return new HubSpotRefusal(409, {
    message: `Contact already exists. Existing ID: ${existingId}`,
    category: 'CONFLICT',
  });
}

/** 400 for a request that cannot be read or breaks a documented limit. */
export function invalid(message: string, errors?: readonly RefusalDetail[]): HubSpotRefusal {
  return new HubSpotRefusal(400, { message, category: 'VALIDATION_ERROR', ...(errors ? { errors } : {}) });
}

/** One value that a property does not take. */
export interface BadValue {
  readonly property: string;
  readonly code: string;
  readonly message: string;
}

/** 400 for values: the text repeats the list as JSON, the way HubSpot does. */
export function badValues(values: readonly BadValue[]): HubSpotRefusal {
  const listed = values.map(({ property, code, message }) => ({
    isValid: false,
    message,
    error: code,
    name: property,
    localizedErrorMessage: message,
  }));
  return invalid(
    `Property values were not valid: ${JSON.stringify(listed)}`,
    values.map(({ property, code, message }) => ({ message, code, context: { propertyName: [property] } })),
  );
}

/** 401: no key, or one that was never good. */
export function unauthorized(reason: 'missing' | 'unknown' | 'expired'): HubSpotRefusal {
  const messages = {
    missing: 'Authentication credentials not found. Send a bearer token.',
    unknown: 'The access token is not valid.',
    expired: 'The access token was revoked or has expired.',
  };
  return new HubSpotRefusal(401, {
    message: messages[reason],
    category: reason === 'expired' ? 'EXPIRED_AUTHENTICATION' : 'INVALID_AUTHENTICATION',
  });
}

/** 403: the key lacks scopes, named in `errors[0].context.requiredGranularScopes`. */
export function missingScopes(scopes: readonly string[]): HubSpotRefusal {
  return new HubSpotRefusal(403, {
    message: "This app hasn't been granted all required scopes to make this call.",
    category: 'MISSING_SCOPES',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  });
}

/** 429, with the policy that was broken. */
export function rateLimited(policy: LimitPolicy): HubSpotRefusal {
  return new HubSpotRefusal(429, {
    message: `You have reached your ${policy.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    policyName: policy,
    requestId: randomUUID(),
  });
}
