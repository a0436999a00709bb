import { describe, expect, it } from 'vitest';
import { failing, json, page, request, setUpFor, type Reply } from '../../../test/fixtures/transport-rig';
import type { CrmFailure } from '../errors';
import type { CrmRequest } from '../transport';
import { pipedriveDialect } from './dialect';

const setUp = (...replies: Reply[]) => setUpFor(pipedriveDialect, ...replies);
const asking = (over: Partial<CrmRequest> = {}): CrmRequest =>
  request({
    url: 'https://acme.pipedrive.com/api/v2/persons/1',
    headers: { 'x-api-token': 'secret-key' },
    account: 'pipedrive:acme',
    ...over,
  });
const said =
  (status: number, error: string, headers: Record<string, string> = {}) =>
  () =>
    json(status, { success: false, error, errorCode: status, data: null }, headers);
const HOUR = 3_600_000;

describe('Pipedrive over the transport', () => {
  it.each<[string, string, boolean]>([
    ['pipedrive:acme', 'https://acme.pipedrive.com/x', true],
    ['pipedrive:', 'https://api.pipedrive.com/v1/users/me', true],
    ['pipedrive:acme', 'https://other.pipedrive.com/x', false],
    ['pipedrive:acme', 'https://api.pipedrive.com/x', false],
    ['pipedrive:acme', 'https://acme.pipedrive.com.evil.example/x', false],
    ['pipedrive:acme', 'http://acme.pipedrive.com/x', false],
    ['pipedrive:acme', 'https://acme.pipedrive.com:8443/x', false],
    ['pipedrive:evil.example/', 'https://evil.example/.pipedrive.com', false],
    ['pipedrive:evil.example#', 'https://evil.example/', false],
    ['hubspot:acme', 'https://acme.pipedrive.com/x', false],
  ])('for %s, %s: %s', async (account, url, allowed) => {
    const { transport, sent, clock } = setUp(json(200, {}));
    const answer = transport.send(asking({ account, url }));
    if (allowed) expect((await clock.until(answer)).status).toBe(200);
    else expect(await failing(clock, answer)).toMatchObject({ code: 'Invalid' });
    expect(sent).toHaveLength(allowed ? 1 : 0);
  });

  it.each<[string, Reply, Partial<CrmFailure>]>([
    ['401', said(401, 'unauthorized access'), { code: 'Unauthorized', detail: 'unauthorized access' }],
    ['403', said(403, 'no right'), { code: 'MissingScopes', scopes: [] }],
    ['404', said(404, 'Entity was not found'), { code: 'NotFound' }],
    ['410', said(410, 'gone'), { code: 'NotFound' }],
    ['400', said(400, 'Validation failed'), { code: 'Invalid', detail: 'Validation failed' }],
    ['400 with a strange body', () => json(400, [1]), { code: 'Invalid', detail: 'HTTP 400' }],
    ['402', said(402, 'company is closed'), { code: 'Invalid' }],
    ['500', said(500, 'oops'), { code: 'Unreachable' }],
    ['a page after insisting', page(403), { code: 'Unreachable' }],
  ])('explains %s, asked once, the key left out', async (_, reply, failure) => {
    const { transport, sent, clock } = setUp(reply);
    expect(await failing(clock, transport.send(asking()))).toMatchObject(failure);
    expect(sent).toHaveLength(1);
    const { transport: loud } = setUp(said(401, 'the token secret-key is no good'));
    expect((await failing(clock, loud.send(asking()))).detail).toBe('the token … is no good');
  });

  it('never shares an answer between two keys', async () => {
    const { transport, sent, clock } = setUp(() => json(200, {}));
    const both = ['one', 'two'].map((key) => transport.send(asking({ headers: { 'x-api-token': key } })));
    await clock.until(Promise.all(both));
    expect(sent).toHaveLength(2);
  });

  it('waits as long as a burst asks', async () => {
    const { transport, sent, clock } = setUp(said(429, 'request over limit', { 'retry-after': '5' }), json(200, {}));
    const start = clock.now();
    await clock.until(transport.send(asking()));
    expect(sent.map(({ at }) => at - start)).toEqual([0, 5_000]);
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['the hour that it asks', 'request over limit', { 'retry-after': '3600' }, HOUR],
    ['no more than an hour', 'daily request budget exceeded', { 'retry-after': '40000' }, HOUR],
    ['no more than an hour of a burst', 'request over limit', { 'retry-after': '999999' }, HOUR],
    ['until a day that ends soon', 'daily request budget exceeded', { 'retry-after': '600' }, 600_000],
    ['an hour where it says nothing', 'daily request budget exceeded', {}, HOUR],
  ])('is silent for %s, says until when, and then asks again', async (_, error, headers, ms) => {
    const { transport, make, sent, clock } = setUp(said(429, error, headers), json(200, {}));
    const first = await failing(clock, transport.send(asking({ idempotent: false, method: 'PATCH', body: '{}' })));
    expect(first).toMatchObject({ code: 'RateLimited', retryAt: clock.now() + ms });
    const again = await failing(clock, make().send(asking({ priority: 'typing' })));
    expect(again).toMatchObject({ code: 'RateLimited', retryAt: first.retryAt });
    expect(sent).toHaveLength(1);
    await clock.advance(ms);
    expect((await clock.until(transport.send(asking()))).status).toBe(200);
  });

  it('obeys the burst and the search limit that the headers tell, each for itself', async () => {
    const told = (max: number, left: number) => () =>
      json(200, {}, { 'x-ratelimit-limit': `${max}`, 'x-ratelimit-remaining': `${left}`, 'x-ratelimit-reset': '2' });
    const { transport, sent, clock } = setUp(told(10, 1), told(40, 39));
    const start = clock.now();
    const get = (n: number, over: Partial<CrmRequest> = {}) =>
      clock.until(transport.send(asking({ url: `https://acme.pipedrive.com/api/v2/persons/${n}`, ...over })));
    await get(1, { endpointClass: 'search' });
    await get(2);
    await get(3, { endpointClass: 'search' });
    expect(sent.map(({ at }) => at - start)).toEqual([0, 0, 2_000]);
  });

  it('keeps the last tenth of the day’s tokens for people typing', async () => {
    const left = { 'x-daily-ratelimit-token-limit': '30000', 'x-daily-ratelimit-token-remaining': '2000' };
    const { transport, sent, clock } = setUp(() => json(200, {}, left));
    await clock.until(transport.send(asking()));
    expect(await failing(clock, transport.send(asking({ priority: 'job' })))).toMatchObject({ code: 'RateLimited' });
    expect((await clock.until(transport.send(asking()))).status).toBe(200);
    expect(sent).toHaveLength(2);
  });
});
