import { describe, expect, it } from 'vitest';
import { failing, json, MERGE, page, refused, request, setUp, type Reply } from '../../test/fixtures/transport-rig';
import type { CrmFailure } from './errors';

describe('the transport', () => {
  it('sends the key to the CRM and nowhere else: no cookies, no redirects, no other host', async () => {
    const { transport, sent, clock } = setUp(json(200, { id: '1' }));
    const answer = await clock.until(transport.send(request()));
    expect(answer).toMatchObject({ status: 200, text: '{"id":"1"}' });
    expect(sent[0]?.init).toMatchObject({ redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' });
    for (const url of ['https://api.hubapi.com.evil.example/', 'http://api.hubapi.com/', 'https://example.com/']) {
      expect(await failing(clock, transport.send(request({ url })))).toMatchObject({ code: 'Invalid' });
    }
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Reply, Partial<CrmFailure>]>([
    ['401', refused(401, { message: 'no', category: 'INVALID_AUTHENTICATION' }), { code: 'Unauthorized' }],
    [
      '403 with scopes',
      refused(403, {
        category: 'MISSING_SCOPES',
        errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.contacts.write'] } }],
      }),
      { code: 'MissingScopes', scopes: ['crm.objects.contacts.write'] },
    ],
    ['403 without', refused(403, {}), { code: 'MissingScopes', scopes: [] }],
    ['404', refused(404), { code: 'NotFound' }],
    [
      '409',
      refused(409, { message: 'Contact already exists. Existing ID: 6001' }),
      { code: 'Conflict', conflictId: '6001' },
    ],
    [
      '400',
      refused(400, { message: 'bad', errors: [{ message: 'worse' }] }),
      { code: 'Invalid', detail: 'bad; worse' },
    ],
    ['400 with a strange body', refused(400, [1, 2]), { code: 'Invalid', detail: 'HTTP 400' }],
    ['500', refused(500), { code: 'Unreachable' }],
    ['a page instead of data', page(200), { code: 'Unreachable' }],
    ['a page that refuses', page(403), { code: 'Unreachable' }],
    [
      'a redirect',
      new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
      { code: 'Unreachable' },
    ],
  ])('explains %s, asked once', async (_, reply, failure) => {
    const { transport, sent, clock } = setUp(reply);
    expect(await failing(clock, transport.send(request()))).toMatchObject(failure);
    expect(sent).toHaveLength(1);
  });

  it('never repeats the key, whatever is said', async () => {
    const { transport, clock } = setUp(refused(401, { message: 'The token pat-na1-secret is expired' }));
    expect((await failing(clock, transport.send(request()))).detail).toBe('The token … is expired');
  });

  it.each([502, 503, 504, 521, 523, 524, 477, 423])('tries a read again after a %i', async (status) => {
    const { transport, sent, clock } = setUp(refused(status), json(200, {}));
    expect((await clock.until(transport.send(request()))).status).toBe(200);
    expect(sent).toHaveLength(2);
    if (status === 423) expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBe(2_000);
  });

  it('tries a read again after a cut connection, four times at most', async () => {
    const { transport, sent, clock } = setUp(new TypeError('Failed to fetch'));
    expect(await failing(clock, transport.send(request()))).toEqual({ code: 'Unreachable', detail: 'Failed to fetch' });
    expect(sent).toHaveLength(4);
  });

  it('waits as long as a 429 asks, and holds every other call back as well', async () => {
    const limited = () => json(429, { policyName: 'SECONDLY' }, { 'retry-after': '3' });
    const { transport, sent, clock } = setUp(limited, json(200, {}), () => json(200, {}));
    const start = clock.now();
    const first = transport.send(request());
    await clock.advance(1);
    const second = transport.send(request({ url: 'https://api.hubapi.com/crm/v3/owners' }));
    await clock.until(Promise.all([first, second]));
    expect(sent.map(({ at }) => at - start)).toEqual([0, 3_000, 3_000]);
  });

  it('says when to come back where a storm of 429 does not end', async () => {
    const { transport, clock } = setUp(refused(429, { policyName: 'TEN_SECONDLY_ROLLING', message: 'limit' }));
    const failure = await failing(clock, transport.send(request()));
    expect(failure.code).toBe('RateLimited');
    expect(failure.retryAt).toBeGreaterThan(clock.now());
  });

  it('stops asking for an hour when the day is spent, and keeps the last tenth for people', async () => {
    const left = { 'x-hubspot-ratelimit-daily': '1000', 'x-hubspot-ratelimit-daily-remaining': '100' };
    const { transport, sent, clock } = setUp(() => json(200, {}, left), refused(429, { policyName: 'DAILY' }));
    await clock.until(transport.send(request()));
    expect(await failing(clock, transport.send(request({ priority: 'job' })))).toMatchObject({ code: 'RateLimited' });
    expect(sent).toHaveLength(1);
    expect(await failing(clock, transport.send(request(MERGE)))).toMatchObject({ code: 'RateLimited' });
    expect(await failing(clock, transport.send(request()))).toMatchObject({ retryAt: clock.now() + 3_600_000 });
    expect(sent).toHaveLength(2);
  });

  it('obeys the limit the headers tell', async () => {
    const headers = {
      'x-hubspot-ratelimit-max': '10',
      'x-hubspot-ratelimit-remaining': '2',
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
    };
    const { transport, sent, clock } = setUp(() => json(200, {}, headers));
    for (let n = 0; n < 3; n += 1) {
      await clock.until(transport.send(request({ url: `https://api.hubapi.com/crm/v3/objects/contacts/${n}` })));
    }
    const [first, second, third] = sent.map(({ at }) => at);
    // Of ten, Lintel takes nine: two left means one for it.
    expect((second ?? 0) - (first ?? 0)).toBe(0);
    expect((third ?? 0) - (first ?? 0)).toBe(10_000);
  });

  it('times a read out and tries again', async () => {
    const { transport, sent, clock } = setUp('never', json(200, {}));
    await clock.until(transport.send(request()));
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  it('shares one call between identical reads; one caller may leave', async () => {
    const { transport, sent, clock } = setUp(() => json(200, { id: '1' }));
    const leaving = new AbortController();
    const left = transport.send(request({ signal: leaving.signal }));
    const stayed = transport.send(request());
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/i);
    expect((await clock.until(stayed)).status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  it('stops asking a CRM that is down, tells when it tries again, and survives a restart so', async () => {
    const { transport, make, sent, clock } = setUp(refused(503));
    await failing(clock, transport.send(request()));
    await failing(clock, transport.send(request()));
    const asked = sent.length;
    const failure = await failing(clock, transport.send(request()));
    expect(failure).toMatchObject({ code: 'Unreachable' });
    expect(failure.retryAt).toBeGreaterThan(clock.now());
    expect(await failing(clock, make().send(request()))).toEqual(failure);
    expect(sent).toHaveLength(asked);
    await clock.advance((failure.retryAt ?? 0) - clock.now());
    await failing(clock, make().send(request()));
    expect(sent).toHaveLength(asked + 1);
  });
});
