import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, ask, type AskOptions } from '../client';
import { type Sandbox, startSandbox } from '../server';
import { USERS } from './account';
import { DEFAULT_PIPEDRIVE_LIMITS } from './api/limits';
import { NAMED_PERSONS } from './data';

const MIDNIGHT = Date.UTC(2026, 10, 23);
let now = MIDNIGHT - 3 * 3_600_000;
let sandbox: Sandbox;
let host = '';

const call = (method: string, path: string, options: AskOptions = {}): Promise<Answer> =>
  ask(sandbox, method, path, { host, ...options });
const PERSONS = '/api/v2/persons';
const ME = '/api/v1/users/me';
const SEARCH = `${PERSONS}/search?term=aino`;

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 20, now: () => now, pipedrive: { companyDomain: 'nordweb' } });
  ({ host } = sandbox.pipedrive);
});
beforeEach(() => {
  sandbox.reset();
  sandbox.pipedriveLimits.options = DEFAULT_PIPEDRIVE_LIMITS;
});
afterEach(() => {
  now += 2_000;
});
afterAll(() => sandbox.close());

describe('hosts', () => {
  it('are the company’s own and, by the token, the one for all', async () => {
    const status = async (name: string, path: string): Promise<number> =>
      (await call('GET', path, { host: name })).status;
    expect(await status('nordweb.pipedrive.com', ME)).toBe(200);
    expect(await status('api.pipedrive.com', '/v1/users/me')).toBe(200);
    expect(await status('api.pipedrive.com', `${PERSONS}?limit=1`)).toBe(200);
    expect(await status('other.pipedrive.com', ME)).toBe(404);
    expect(await status('nordweb.pipedrive.com', '/v1/users/me')).toBe(404);
    expect(sandbox.requests.api('pipedrive')).toHaveLength(3);
    expect(sandbox.requests.api()).toEqual([]);
  });

  it('want a token, and know whose it is', async () => {
    const refused = { success: false, error: 'unauthorized access', errorCode: 401 };
    expect(await call('GET', ME, { token: null })).toMatchObject({ status: 401, body: refused });
    expect(await call('GET', ME, { token: 'x'.repeat(40) })).toMatchObject({ status: 401, body: refused });
    const token = sandbox.pipedrive.tokens.issue(USERS.colleague);
    expect((await call('GET', ME, { token })).body).toMatchObject({ data: { id: USERS.colleague, is_you: true } });
    sandbox.pipedrive.tokens.revoke(token);
    expect((await call('GET', ME, { token })).status).toBe(401);
    await call('GET', `/api/v2/organizations/search?term=${sandbox.pipedrive.token}`);
    expect(JSON.stringify(sandbox.requests.all())).not.toContain(sandbox.pipedrive.token);
  });
});

describe('limits', () => {
  it('count a plan’s burst in two seconds, told in headers and again in the 429', async () => {
    const first = await call('GET', ME);
    expect(first.headers).toMatchObject({
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '19',
      'x-ratelimit-reset': '2',
    });
    now += 1_500;
    for (let left = 18; left >= 0; left -= 1) {
      expect((await call('GET', ME)).headers['x-ratelimit-remaining']).toBe(String(left));
    }
    const refused = await call('GET', ME);
    expect(refused).toMatchObject({ status: 429, body: { success: false, errorCode: 429 } });
    expect(refused.headers).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1',
    });
    now += 500;
    expect((await call('GET', ME)).status).toBe(200);
    expect((await call('GET', ME)).status).toBe(429);
    expect((await call('GET', ME, { token: sandbox.pipedrive.readOnlyToken })).status).toBe(200);
  });

  it('count ten searches in two seconds apart from all else', async () => {
    for (let search = 0; search < 10; search += 1) expect((await call('GET', SEARCH)).status).toBe(200);
    expect((await call('GET', SEARCH)).status).toBe(429);
    expect((await call('GET', ME)).headers['x-ratelimit-remaining']).toBe('19');
    now += 2_000;
    expect((await call('GET', SEARCH)).status).toBe(200);
  });

  it('spend the company’s day by what each request costs, and begin anew at midnight', async () => {
    const remaining = (answer: Answer): number => Number(answer.headers['x-daily-ratelimit-token-remaining']);
    const start = await call('GET', ME);
    expect(start.headers['x-daily-ratelimit-token-limit']).toBe('90000');
    expect(remaining(start)).toBe(89_998);
    expect(remaining(await call('GET', SEARCH, { token: sandbox.pipedrive.readOnlyToken }))).toBe(89_978);
    sandbox.pipedriveLimits.options = { ...DEFAULT_PIPEDRIVE_LIMITS, dailyTokens: 25 };
    expect((await call('GET', `${PERSONS}/${NAMED_PERSONS.ainoVirtanen}`)).status).toBe(200);
    const spent = await call('GET', SEARCH);
    expect(spent.body).toEqual({ success: false, error: 'daily request budget exceeded', errorCode: 429 });
    expect(Number(spent.headers['retry-after'])).toBe(Math.ceil((MIDNIGHT - now) / 1_000));
    now = MIDNIGHT;
    expect((await call('GET', SEARCH)).status).toBe(200);
    sandbox.pipedriveLimits.options = { ...DEFAULT_PIPEDRIVE_LIMITS, dailyHeaders: false };
    expect((await call('GET', ME)).headers['x-daily-ratelimit-token-remaining']).toBeUndefined();
  });

  it('answer a page to whoever insists, and only to him', async () => {
    sandbox.pipedriveLimits.options = { ...DEFAULT_PIPEDRIVE_LIMITS, patience: 3, searches: 0 };
    for (let search = 0; search < 3; search += 1) expect((await call('GET', SEARCH)).status).toBe(429);
    const page = await call('GET', ME);
    expect([page.status, page.headers['content-type'], page.body]).toEqual([
      403,
      'text/html; charset=utf-8',
      undefined,
    ]);
    expect(page.text).toMatch(/^<!doctype html>/);
    expect((await call('GET', ME, { token: sandbox.pipedrive.readOnlyToken })).status).toBe(200);
    now += 60_000;
    expect((await call('GET', ME)).status).toBe(200);
  });
});

describe('pages of answers', () => {
  const ids = (answer: Answer): readonly number[] =>
    (answer.body as { data: { id: number }[] }).data.map(({ id }) => id);
  const cursorOf = ({ body }: Answer): string | null =>
    (body as { additional_data: { next_cursor: string | null } }).additional_data.next_cursor;

  async function walk(query: string, meanwhile?: () => void): Promise<readonly number[]> {
    const first = await call('GET', `${PERSONS}?limit=8&${query}`);
    meanwhile?.();
    const all = [...ids(first)];
    for (let cursor = cursorOf(first); cursor !== null;) {
      const page = await call('GET', `${PERSONS}?limit=8&${query}&cursor=${cursor}`);
      all.push(...ids(page));
      cursor = cursorOf(page);
    }
    return all;
  }

  it('hold every record once, in order, also when some go meanwhile', async () => {
    const sorted = sandbox.pipedrive.list('persons').map(({ id }) => id);
    expect(await walk('')).toEqual(sorted);
    expect(await walk('sort_direction=desc')).toEqual(sorted.toReversed());
    const [first = 0] = sorted;
    expect(await walk('sort_by=id', () => sandbox.pipedrive.remove('persons', first))).toEqual(sorted);
    const byUpdate = await walk('sort_by=update_time');
    expect(byUpdate).toEqual(sandbox.pipedrive.list('persons', { sortBy: 'update_time' }).map(({ id }) => id));
    expect(new Set(byUpdate).size).toBe(19);
  });

  it('are chosen by ids, owner, organization, filter and time of change', async () => {
    const { ainoVirtanen, oskarNyman, jamesWhitfield } = NAMED_PERSONS;
    const list = async (query: string): Promise<readonly number[]> => ids(await call('GET', `${PERSONS}?${query}`));
    expect(await list(`ids=${oskarNyman},${ainoVirtanen},9`)).toEqual([ainoVirtanen, oskarNyman]);
    expect(await list('org_id=202')).toContain(oskarNyman);
    expect(await list('owner_id=302')).toContain(oskarNyman);
    const filter = sandbox.pipedrive.addFilter('persons', ({ name }) => name.startsWith('James'));
    expect(await list(`filter_id=${filter}&ids=${ainoVirtanen}`)).toEqual([jamesWhitfield]);
    const second = new Date(now).toISOString().slice(0, 19);
    expect(await list(`updated_since=${second}Z`)).toEqual([]);
    sandbox.pipedrive.update('persons', jamesWhitfield, { name: 'J. Whitfield' });
    expect(await list(`updated_since=${second}Z`)).toEqual([jamesWhitfield]);
    sandbox.pipedrive.remove('persons', jamesWhitfield);
    expect(await list(`updated_since=${second}Z`)).toEqual([]);
    expect((await call('GET', `${PERSONS}?updated_since=${second}.000Z`)).status).toBe(400);
  });

  it('of search hits hold plain texts', async () => {
    const { body } = await call('GET', `${PERSONS}/search?term=oskar&fields=name,email`);
    expect(body).toMatchObject({
      data: {
        items: [
          {
            item: {
              id: NAMED_PERSONS.oskarNyman,
              type: 'person',
              phones: ['+4687510644', '070-381 46 27', '0000000000'],
              emails: ['oskar.nyman@lindqvistbygg.se', 'oskar.nyman@telia.com'],
              organization: { id: 202, name: 'Lindqvist Bygg AB' },
            },
          },
        ],
      },
      additional_data: { next_cursor: null },
    });
  });
});

describe('faults', () => {
  const path = '/api/*';

  it('meet Pipedrive in its own words, only where told to', async () => {
    sandbox.faults.set({ kind: 'status', status: 500 });
    expect((await call('GET', ME)).status).toBe(200);
    sandbox.faults.clear();
    sandbox.faults.set({ kind: 'rate-limit', policy: 'daily', host: '*.pipedrive.com', path, count: 1 });
    const refused = await call('GET', ME);
    expect(refused.body).toEqual({ success: false, error: 'daily request budget exceeded', errorCode: 429 });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_600);
    sandbox.faults.set({ kind: 'status', status: 500, host, path, count: 1 });
    expect((await call('GET', ME)).body).toMatchObject({ success: false });
    sandbox.faults.set({ kind: 'html', status: 403, host, path, count: 1 });
    expect((await call('GET', ME)).text).toMatch(/^<!doctype html>/);
  });

  it('cut a merge before it is done, and after', async () => {
    const { ainoVirtanen, ainoKVirtanen } = NAMED_PERSONS;
    const merge = (): Promise<Answer> =>
      call('PUT', `/api/v1/persons/${ainoVirtanen}/merge`, { body: { merge_with_id: ainoKVirtanen } });
    sandbox.faults.set({ kind: 'cut', when: 'before', host, count: 1 });
    await expect(merge()).rejects.toThrow(/hang up|reset/);
    expect(sandbox.pipedrive.has('persons', ainoVirtanen)).toBe(true);
    sandbox.faults.set({ kind: 'cut', when: 'after', host, count: 1 });
    await expect(merge()).rejects.toThrow(/hang up|reset/);
    expect(sandbox.pipedrive.has('persons', ainoVirtanen)).toBe(false);
  });
});

describe('control', () => {
  it('tells where to connect, the truth and the records', async () => {
    const control = (path: string) => ask(sandbox, 'GET', `/__sandbox${path}`, { host: '127.0.0.1', token: null });
    expect((await control('')).body).toMatchObject({ pipedrive: { host, token: sandbox.pipedrive.token } });
    expect((await control('/truth/pipedrive')).body).toEqual(JSON.parse(JSON.stringify(sandbox.pipedriveTruth())));
    expect((await control('/records/persons/111')).body).toMatchObject({ name: 'Oskar Nyman' });
    expect((await control('/records/persons/9')).status).toBe(404);
  });
});
