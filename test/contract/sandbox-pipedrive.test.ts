import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type AskOptions } from '../sandbox/client';
import { pipedriveApi } from '../sandbox/pipedrive/api/api';
import { NAMED_PERSONS } from '../sandbox/pipedrive/data';
import { type Sandbox, startSandbox } from '../sandbox/server';
import { Contract, documentsAvailable, validateExchange } from './openapi';
import { pipedriveLibrary } from './pipedrive-documents';
import { READS, REFUSALS, SEARCHES, WRITES } from './sandbox-pipedrive-cases';

// With CI set a missing document fails (the contract cannot be read) instead of skipping.
const runs = documentsAvailable('pipedrive') || Boolean(process.env.CI);

describe.skipIf(!runs)("the sandbox answers as Pipedrive's documents say", () => {
  let sandbox: Sandbox;
  let contract: Contract;
  /** What each request took of the day, by the operation it was meant for. */
  const costs = new Map<string, number>();

  beforeAll(async () => {
    sandbox = await startSandbox({
      contacts: 0,
      pipedrive: { persons: 40, limits: { burst: 1_000, searches: 1_000 } },
    });
    sandbox.addFacts();
    contract = new Contract(pipedriveLibrary);
  });
  afterAll(() => sandbox.close());

  async function provoke(
    method: string,
    path: string,
    options: AskOptions = {},
  ): Promise<{ status: number; wrong: readonly string[] }> {
    const before = sandbox.pipedriveLimits.spent;
    const { status } = await ask(sandbox, method, path, { host: sandbox.pipedrive.host, ...options });
    const exchange = sandbox.requests.api('pipedrive').at(-1);
    const operation = contract.match(method, path.replace(/^\/(api\/)?|\?.*$/g, '/').replace(/\/$/, ''));
    if (operation && status < 300) {
      costs.set(`${method} ${operation.template}`, sandbox.pipedriveLimits.spent - before);
      expect(operation.operation['x-token-cost']).toBe(sandbox.pipedriveLimits.spent - before);
    }
    return { status, wrong: exchange ? validateExchange(exchange) : ['nothing was logged'] };
  }

  // Writes come last: each builds on the ones before it.
  const cases = [...REFUSALS, ...READS, ...SEARCHES, ...WRITES].map(([name, ...rest]) => ({ name, rest }));
  it.each(cases)('$name', async ({ rest: [method, path, status, options] }) => {
    expect(await provoke(method, path, options)).toEqual({ status, wrong: [] });
  });

  it('the other answer to an id that was merged away', async () => {
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, mergedAway: 'is-deleted' };
    const answer = await provoke('GET', `/api/v2/persons/${NAMED_PERSONS.ainoVirtanen}`);
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, mergedAway: 'not-found' };
    expect(answer).toEqual({ status: 200, wrong: [] });
  });

  it('an account without contact sync', async () => {
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, contactSync: false };
    const answer = await provoke('GET', '/api/v2/persons?limit=500');
    const said = sandbox.requests.api('pipedrive').at(-1)?.responseBody ?? '';
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, contactSync: true };
    expect(answer).toEqual({ status: 200, wrong: [] });
    expect(said).toContain('"phones"');
    expect(said).not.toContain('job_title');
  });

  it.each([
    ['create', 'POST', '/api/v2/persons', { name: 'A' }],
    ['merge', 'PUT', `/api/v1/persons/${NAMED_PERSONS.oskarNyman}/merge`, { merge_with_id: 102 }],
    ['delete', 'DELETE', `/api/v2/persons/${NAMED_PERSONS.oskarNyman}`, undefined],
  ])('a user who may not: %s', async (_name, method, path, body) => {
    const token = sandbox.pipedrive.readOnlyToken;
    expect(await provoke(method, path, { token, ...(body ? { body } : {}) })).toEqual({ status: 403, wrong: [] });
  });

  it('the shared host of the documents, and the limits', async () => {
    const before = sandbox.pipedriveLimits.options;
    expect(await provoke('GET', '/v1/users/me', { host: 'api.pipedrive.com' })).toEqual({ status: 200, wrong: [] });
    for (const limit of [{ burst: 0 }, { dailyTokens: 0 }]) {
      sandbox.pipedriveLimits.options = { ...before, ...limit };
      expect(await provoke('GET', '/api/v1/users/me')).toEqual({ status: 429, wrong: [] });
    }
    sandbox.pipedriveLimits.options = { ...before, searches: 0, patience: 1 };
    expect(await provoke('GET', '/api/v2/persons/search?term=aino')).toEqual({ status: 429, wrong: [] });
    expect(await provoke('GET', '/api/v1/users/me')).toEqual({ status: 403, wrong: [] });
    sandbox.pipedriveLimits.options = before;
    sandbox.pipedriveLimits.reset();
  });

  it('a storm and a server error, on demand', async () => {
    const where = { host: sandbox.pipedrive.host, path: '/api/*', count: 1 };
    sandbox.faults.set({ kind: 'rate-limit', policy: 'daily', ...where });
    sandbox.faults.set({ kind: 'status', status: 500, ...where });
    expect(await provoke('GET', '/api/v1/users/me')).toEqual({ status: 429, wrong: [] });
    expect(await provoke('GET', '/api/v1/users/me')).toEqual({ status: 500, wrong: [] });
  });

  it('every endpoint was provoked, answered well at least once, and took what the documents say', () => {
    const wanted = pipedriveApi(sandbox.pipedrive, sandbox.pipedriveLimits)
      .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace('/api', '').replace(/:\w+/g, '{}')}`);
    const took = [...costs.keys()].map((key) => key.replace(/\{\w+\}/g, '{}'));
    expect(wanted.filter((route) => !took.includes(route))).toEqual([]);
    expect(new Set(wanted).size).toBeGreaterThan(20);
    expect(costs.get('PUT /v1/persons/{id}/merge')).toBe(40);
    expect(costs.get('GET /v2/persons/search')).toBe(20);
  });
});

describe.skipIf(!runs)('the documents catch what is not Pipedrive', () => {
  const good = {
    method: 'GET',
    host: 'nordweb.pipedrive.com',
    path: '/api/v2/persons/1',
    requestBody: '',
    status: 200,
    responseBody: JSON.stringify({ success: true, data: { id: 1, name: 'Ann', org_id: null, emails: [] } }),
  };
  const merge = {
    ...good,
    method: 'PUT',
    path: '/api/v1/persons/1/merge',
    contentType: 'application/json',
    responseBody: JSON.stringify({ success: true, data: { id: 2, email: [], ['a'.repeat(40)]: null } }),
  };

  it.each([
    ['a good answer', good],
    ['a page of the account', { ...good, path: '/person/1', responseBody: '' }],
    ['a page instead of an answer', { ...good, status: 403, responseBody: '' }],
    ['a merge', { ...merge, requestBody: '{"merge_with_id":2}' }],
  ])('silent on %s', (_name, exchange) => {
    expect(validateExchange(exchange)).toEqual([]);
  });

  it.each([
    ['an unknown path', { ...good, path: '/api/v2/shoes' }, /no official document/],
    ['a merge in v2', { ...merge, path: '/api/v2/persons/1/merge' }, /no official document/],
    ['an unknown query parameter', { ...good, path: '/api/v2/persons/1?colour=red' }, /colour is not documented/],
    [
      'a search by what is no field',
      { ...good, path: '/api/v2/persons/search?term=ann&fields=name,shoe' },
      /cannot be name,shoe/,
    ],
    ['a search for nothing', { ...good, path: '/api/v2/persons/search' }, /term is missing/],
    ['v2 words in v1', { ...merge, requestBody: '{"merge_with_id":2}', responseBody: good.responseBody }, /emails/],
    ['v1 words in v2', { ...good, responseBody: '{"success":true,"data":{"email":[]}}' }, /email/],
    ['an id that is a text', { ...good, responseBody: '{"success":true,"data":{"id":"1"}}' }, /must be integer/],
    ['an error in another shape', { ...good, status: 404, responseBody: '{"status":"error"}' }, /required property/],
    ['a merge that names none', { ...merge, requestBody: '{}' }, /merge_with_id/],
    ['HTML', { ...good, responseBody: '<html>' }, /no JSON/],
  ])('speaks of %s', (_name, exchange, expected) => {
    expect(validateExchange(exchange).join('\n')).toMatch(expected);
  });
});
