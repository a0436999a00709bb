import { CrmError, type CrmFailure } from '../../lib/crm/errors';
import type { Message } from '../../lib/rules/finding';
import { OwnFailure } from './channel';
import { listText, momentText } from './text';

function limited(failure: CrmFailure, now: number): Message {
  if (failure.retryAt === undefined || failure.retryAt <= now) return { key: 'errors.rateLimited' };
  return { key: 'errors.rateLimitedUntil', params: [momentText(failure.retryAt, now)] };
}

function unreachable(failure: CrmFailure, now: number): Message {
  if (failure.retryAt === undefined || failure.retryAt <= now) return { key: 'errors.unreachable' };
  return { key: 'errors.unreachableUntil', params: [momentText(failure.retryAt, now)] };
}

function unscoped(failure: CrmFailure): Message {
  if (!failure.scopes?.length) return { key: 'errors.missingScopes' };
  return { key: 'errors.missingScopesNamed', params: [listText(failure.scopes)] };
}

function conflict(failure: CrmFailure): Message {
  if (failure.conflictId === undefined) return { key: 'errors.conflict' };
  return { key: 'errors.conflictWith', params: [failure.conflictId] };
}

/**
 * A failure of the CRM as one message: what happened, what was not lost, what to do.
 * `now` in ms since 1970, for times that have passed. Where the request may have arrived, that comes before everything else.
 */
export function failureMessage(failure: CrmFailure, now: number): Message {
  if (failure.mayHaveHappened) return { key: 'errors.mayHaveHappened' };
  switch (failure.code) {
    case 'Unauthorized':
      return { key: 'errors.unauthorized' };
    case 'MissingScopes':
      return unscoped(failure);
    case 'RateLimited':
      return limited(failure, now);
    case 'Conflict':
      return conflict(failure);
    case 'NotFound':
      return { key: 'errors.notFound' };
    case 'Invalid':
      return { key: 'errors.invalid' };
    case 'Unreachable':
      return unreachable(failure, now);
    case 'ByPolicy':
      return failure.by === undefined ? { key: 'errors.byPolicy' } : { key: 'errors.byPolicyOf', params: [failure.by] };
  }
}

/** What a page shows of anything that was thrown: the message, and the words of the CRM or the browser for the curious. */
export interface Trouble {
  readonly message: Message;
  readonly detail?: string;
}

const withDetail = (message: Message, detail: string): Trouble => (detail === '' ? { message } : { message, detail });

/** Anything thrown by `ask` as `Trouble`. What is no failure of the CRM is one of Lintel itself, and is said so. */
export function troubleOf(error: unknown, now: number): Trouble {
  if (error instanceof CrmError) return failureTrouble(error.failure, now);
  if (error instanceof OwnFailure) return withDetail({ key: 'errors.own' }, error.message);
  return { message: { key: 'errors.noAnswer' } };
}

/** A failure that was answered as data (`Result`, `MergeOutcome`) as `Trouble`. */
export function failureTrouble(failure: CrmFailure, now: number): Trouble {
  return withDetail(failureMessage(failure, now), failure.detail);
}
