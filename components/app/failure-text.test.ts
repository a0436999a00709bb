import { beforeAll, describe, expect, test } from 'vitest';
import { CRM_ERROR_CODES, CrmError, type CrmErrorCode, type CrmFailure } from '../../lib/crm/errors';
import { failureMessage, troubleOf } from './failure-text';
import { NoAnswer, OwnFailure } from './channel';
import { momentText, tell } from './text';
import { speakEnglish } from './testing/english';

beforeAll(speakEnglish);

const NOW = Date.UTC(2026, 10, 22, 12);
const LATER = NOW + 90_000;
const say = (failure: CrmFailure) => tell(failureMessage(failure, NOW)).replaceAll('{crm}', 'HubSpot');

/** Every code, bare: the sentence starts with what happened. */
const BARE: Record<CrmErrorCode, string> = {
  Unauthorized: 'HubSpot no longer accepts the key.',
  MissingScopes: 'The key is not allowed to do this.',
  RateLimited: "HubSpot's limit is reached.",
  Conflict: 'Another record in HubSpot already has this value.',
  NotFound: 'HubSpot no longer has this record.',
  Invalid: 'HubSpot did not accept the values.',
  Unreachable: 'HubSpot does not answer.',
  ByPolicy: 'Your team has switched this off.',
};

describe('failureMessage', () => {
  test.each(CRM_ERROR_CODES)('%s: what happened, what was not lost, what to do', (code) => {
    const [happened, kept, todo, ...more] = say({ code, detail: 'raw' }).split(/(?<=\.) /);
    expect(happened).toBe(BARE[code]);
    expect(kept).toMatch(/^Nothing was (changed|lost)\.$/);
    expect(todo).toMatch(/\w{4,}.*\.$/);
    expect(more).toEqual([]);
  });

  test.each<[CrmFailure, () => string]>([
    [{ code: 'RateLimited', detail: '', retryAt: LATER }, () => `Try again after ${momentText(LATER, NOW)}.`],
    [{ code: 'Unreachable', detail: '', retryAt: LATER }, () => `tries again after ${momentText(LATER, NOW)}.`],
    [{ code: 'Conflict', detail: '', conflictId: '6001' }, () => 'Record 6001 in HubSpot already has this value.'],
    [{ code: 'ByPolicy', detail: '', by: 'Maija' }, () => 'Maija has switched this off for your team.'],
    [{ code: 'ByPolicy', detail: '', by: 'Maija' }, () => 'Ask Maija'],
    [
      { code: 'MissingScopes', detail: '', scopes: ['crm.objects.contacts.read', 'crm.objects.contacts.write'] },
      () => 'Add crm.objects.contacts.read and crm.objects.contacts.write to the key',
    ],
  ])('what is known is said: %j', (failure, part) => expect(say(failure)).toContain(part()));

  test.each(['RateLimited', 'Unreachable'] as const)('%s: a time that has passed is not named', (code) => {
    expect(say({ code, detail: '', retryAt: NOW - 1 })).toBe(say({ code, detail: '' }));
  });

  test.each(CRM_ERROR_CODES)('%s that may have happened never claims that nothing was changed', (code) => {
    const text = say({ code, detail: '', mayHaveHappened: true });
    expect(text).toContain('may have been made');
    expect(text).not.toContain('Nothing');
  });
});

describe('troubleOf', () => {
  test('keeps the CRM’s own words apart', () => {
    const error = new CrmError({ code: 'Invalid', detail: 'Property "phone" is wrong' });
    expect(troubleOf(error, NOW)).toEqual({ message: { key: 'errors.invalid' }, detail: 'Property "phone" is wrong' });
  });

  test.each([new NoAnswer('style'), new Error('boom'), 'boom'])(
    'what is not the CRM’s is not blamed on it',
    (error) => {
      const trouble = troubleOf(error, NOW);
      expect(tell(trouble.message)).toMatch(/^Lintel did not answer\./);
      expect(trouble.detail).toBeUndefined();
    },
  );

  test('a failure of our own names no CRM', () => {
    const trouble = troubleOf(new OwnFailure('QuotaExceededError'), NOW);
    expect(tell(trouble.message)).not.toMatch(/HubSpot|\{crm\}/);
    expect(trouble.detail).toBe('QuotaExceededError');
  });
});
