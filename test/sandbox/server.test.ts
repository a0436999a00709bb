import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './client';
import { NAMED } from './hubspot/data/named';
import { type Sandbox, startSandbox } from './server';

let now = Date.UTC(2026, 10, 22);
let sandbox: Sandbox;
const OWNERS = '/crm/v3/owners';
const SEARCH = '/crm/v3/objects/contacts/search';
const LIMIT_HEADER = 'x-hubspot-ratelimit-remaining';
const control = (method: string, path: string, body?: unknown): ReturnType<typeof ask> =>
  ask(sandbox, method, `/__sandbox${path}`, {
    host: '127.0.0.1',
    token: null,
    ...(body === undefined ? {} : { body }),
  });

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 20, now: () => now });
});
beforeEach(() => {
  sandbox.reset();
});
afterEach(() => {
  now += 60_000;
});
afterAll(() => sandbox.close());

describe('limits', () => {
  it('count a hundred requests in ten seconds, told in headers, and let go one by one', async () => {
    expect((await ask(sandbox, 'GET', OWNERS)).headers[LIMIT_HEADER]).toBe('99');
    now += 4_000;
    for (let left = 98; left >= 0; left -= 1) {
      expect((await ask(sandbox, 'GET', OWNERS)).headers[LIMIT_HEADER]).toBe(String(left));
    }
    const refused = await ask(sandbox, 'GET', OWNERS);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING' });
    expect(refused.headers).toMatchObject({ 'x-hubspot-ratelimit-max': '100', [LIMIT_HEADER]: '0' });
    expect(refused.headers['retry-after']).toBeUndefined();
    now += 6_000;
    expect((await ask(sandbox, 'GET', OWNERS)).status).toBe(200);
    expect((await ask(sandbox, 'GET', OWNERS)).status).toBe(429);
  });

  it('count five searches in any second, and tell nothing in headers', async () => {
    const statuses: number[] = [];
    for (let search = 0; search < 6; search += 1) {
      const answer = await ask(sandbox, 'POST', SEARCH, { body: {} });
      expect(Object.keys(answer.headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    now += 999;
    expect((await ask(sandbox, 'POST', SEARCH, { body: {} })).body).toMatchObject({ policyName: 'SECONDLY' });
    now += 1;
    expect((await ask(sandbox, 'POST', SEARCH, { body: {} })).status).toBe(200);
    expect((await ask(sandbox, 'GET', OWNERS)).headers[LIMIT_HEADER]).toBe('99');
  });

  it('end the day', async () => {
    sandbox.limits.options = { ...sandbox.limits.options, daily: 1 };
    expect((await ask(sandbox, 'GET', OWNERS)).headers['x-hubspot-ratelimit-daily-remaining']).toBe('0');
    expect((await ask(sandbox, 'GET', OWNERS)).body).toMatchObject({ policyName: 'DAILY' });
    now += 86_400_000;
    expect((await ask(sandbox, 'GET', OWNERS)).status).toBe(200);
    sandbox.limits.options = { ...sandbox.limits.options, daily: 250_000 };
  });

  it('refuse a search whose body is over 3,000 characters', async () => {
    const body = { query: 'x'.repeat(2_988) };
    expect(JSON.stringify(body)).toHaveLength(3_000);
    expect((await ask(sandbox, 'POST', SEARCH, { body })).status).toBe(200);
    expect((await ask(sandbox, 'POST', SEARCH, { body: { query: `${body.query}x` } })).status).toBe(400);
  });
});

describe('keys', () => {
  it('without a scope are told which one', async () => {
    const token = sandbox.account.tokens.issue(['crm.objects.companies.read']);
    const answer = await ask(sandbox, 'GET', '/crm/v3/objects/contacts', { token });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.objects.contacts.read'] } }],
    });
    expect((await ask(sandbox, 'GET', '/crm/v3/properties/contacts', { token })).status).toBe(403);
    expect((await ask(sandbox, 'GET', '/crm/v3/properties/companies', { token })).status).toBe(200);
    expect((await ask(sandbox, 'GET', '/account-info/v3/details', { token })).status).toBe(200);
  });

  it('that are revoked, unknown or missing are refused, and never written down', async () => {
    const token = sandbox.account.tokens.issue([]);
    sandbox.account.tokens.revoke(token);
    expect((await ask(sandbox, 'GET', OWNERS, { token })).body).toMatchObject({ category: 'EXPIRED_AUTHENTICATION' });
    expect((await ask(sandbox, 'GET', OWNERS, { token: null })).status).toBe(401);
    await ask(sandbox, 'GET', `${OWNERS}?email=${token}`, { token: `${token}x` });
    expect(JSON.stringify(sandbox.requests.all())).not.toContain(token);
  });
});

describe('hosts', () => {
  it('serve what is theirs and nothing else', async () => {
    const page = `/contacts/${sandbox.account.portalId}/record/0-1/${NAMED.ainoVirtanen}`;
    const status = async (host: string, path: string): Promise<number> =>
      (await ask(sandbox, 'GET', path, { host })).status;
    expect(await status('app.hubspot.com', page)).toBe(200);
    expect(await status('app-eu1.hubspot.com', page)).toBe(200);
    expect(await status('app.hubspot.com', '/crm/v3/owners')).toBe(404);
    expect(await status('api.hubapi.com', '/__sandbox/truth')).toBe(404);
    expect(await status('www.example.com', '/')).toBe(404);
    expect(sandbox.requests.all().map(({ host }) => host)).toContain('www.example.com');
  });

  it('send no CORS headers', async () => {
    const answer = await ask(sandbox, 'GET', OWNERS, { headers: { origin: 'https://app.hubspot.com' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('faults', () => {
  const update = `/crm/v3/objects/contacts/${NAMED.erikLindqvist}`;
  const city = (): string | undefined => sandbox.account.get('contacts', NAMED.erikLindqvist).properties.city;
  const move = (to: string): ReturnType<typeof ask> =>
    ask(sandbox, 'PATCH', update, { body: { properties: { city: to } } });

  it('cut a connection before a write, in the middle of its answer, and after it', async () => {
    sandbox.faults.set({ kind: 'cut', when: 'before', count: 1 });
    await expect(move('Lund')).rejects.toThrow(/hang up|reset/);
    expect(city()).toBeUndefined();
    sandbox.faults.set({ kind: 'cut', when: 'after', count: 1 });
    await expect(move('Lund')).rejects.toThrow(/hang up|reset/);
    expect(city()).toBe('Lund');
    sandbox.faults.set({ kind: 'cut', when: 'body', count: 1 });
    await expect(move('Malmö')).rejects.toThrow(/aborted|reset/);
    expect(city()).toBe('Malmö');
    expect(sandbox.requests.api().map(({ status, fault }) => [status, fault])).toEqual([
      [0, 'cut'],
      [0, 'cut'],
      [200, 'cut'],
    ]);
  });

  it('meet only the requests named, after those let through, as often as told', async () => {
    sandbox.faults.set({ kind: 'status', status: 503, method: 'GET', path: '/crm/v3/obj*', skip: 1, count: 1 });
    const read = async (path: string): Promise<number> => (await ask(sandbox, 'GET', path)).status;
    expect(await read(OWNERS)).toBe(200);
    expect(await read(update)).toBe(200);
    expect((await move('Lund')).status).toBe(200);
    expect(await read(update)).toBe(503);
    expect(await read(update)).toBe(200);
  });

  it('answer a page instead of JSON, a storm, a retry header', async () => {
    sandbox.faults.set({ kind: 'html', count: 1 });
    expect((await ask(sandbox, 'GET', OWNERS)).text).toMatch(/^<!doctype html>/);
    sandbox.faults.set({ kind: 'rate-limit', policy: 'DAILY', count: 1 });
    expect((await ask(sandbox, 'GET', OWNERS)).body).toMatchObject({ policyName: 'DAILY', errorType: 'RATE_LIMIT' });
    sandbox.faults.set({ kind: 'status', status: 477, headers: { 'retry-after': '3' }, count: 1 });
    expect((await ask(sandbox, 'GET', OWNERS)).headers['retry-after']).toBe('3');
  });

  it('answer slowly, and not at all once the sandbox closes', async () => {
    const other = await startSandbox({ contacts: 0 });
    other.faults.set({ kind: 'slow', ms: 30, count: 1 });
    const before = performance.now();
    expect((await ask(other, 'GET', OWNERS)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
    other.faults.set({ kind: 'slow', ms: 3_600_000, count: 1 });
    const waiting = ask(other, 'GET', OWNERS).then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(() => other.faults.pending).toEqual([]);
    await other.close();
    expect(await waiting).toBe('cut');
  });

  it('reach the pages only when told to', async () => {
    sandbox.faults.set({ kind: 'status', status: 500 });
    const page = `/contacts/${sandbox.account.portalId}/record/0-1/${NAMED.ainoVirtanen}`;
    expect((await ask(sandbox, 'GET', page, { host: 'app.hubspot.com' })).status).toBe(200);
    sandbox.faults.set({ kind: 'status', status: 500, host: 'app*.hubspot.com' });
    expect((await ask(sandbox, 'GET', page, { host: 'app.hubspot.com' })).status).toBe(500);
  });
});

describe('control', () => {
  it('tells another process where to connect, the truth and the log', async () => {
    expect((await control('GET', '')).body).toMatchObject({ port: sandbox.port, token: sandbox.account.token });
    expect((await control('GET', '/truth')).body).toEqual(JSON.parse(JSON.stringify(sandbox.truth())));
    await ask(sandbox, 'GET', OWNERS);
    expect((await control('GET', '/log')).body).toMatchObject([{ method: 'GET', path: OWNERS, status: 200 }]);
    expect((await control('GET', `/records/contacts/${NAMED.ainoVirtanen}`)).body).toMatchObject({ id: '101' });
    expect((await control('GET', '/records/contacts/9')).status).toBe(404);
  });

  it('sets and clears faults, and makes the data anew', async () => {
    expect((await control('POST', '/faults', { kind: 'earthquake' })).status).toBe(400);
    await control('POST', '/faults', { kind: 'status', status: 500 });
    expect((await ask(sandbox, 'GET', OWNERS)).status).toBe(500);
    await control('DELETE', '/faults');
    sandbox.account.update('contacts', NAMED.erikLindqvist, { city: 'Lund' });
    await control('POST', '/reset', { contacts: 30, seed: 9 });
    expect(sandbox.truth()).toMatchObject({ contacts: 30, seed: 9 });
    expect(sandbox.account.get('contacts', NAMED.erikLindqvist).properties.city).toBeUndefined();
    expect((await ask(sandbox, 'GET', OWNERS)).status).toBe(200);
  });
});
