import { describe, expect, it } from 'vitest';
import { CrmError, failureOf } from '../errors';
import type { CrmAnswer, CrmRequest } from '../transport';
import { createHubSpot } from './client';

const ID = '51';
const RECORD = { id: ID, properties: { email: 'a@example.com' }, createdAt: '2026-01-02T03:04:05Z', archived: false };
const call = { signal: new AbortController().signal };

/** A client whose every request is answered the same; what it asks is written down. */
function clientAnswering(body: unknown, account: string | undefined = '123') {
  const asked: CrmRequest[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const transport = {
    send(request: CrmRequest): Promise<CrmAnswer> {
      asked.push(request);
      return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, text });
    },
  };
  return { asked, crm: createHubSpot({ token: 'secret', transport, ...(account ? { account } : {}) }) };
}

describe('the HubSpot client', () => {
  it('marks reads as repeatable and writes as not, and counts searches apart', async () => {
    const { crm, asked } = clientAnswering({ ...RECORD, results: [RECORD] });
    await crm.get('contact', ID, { ...call, priority: 'job' });
    await crm.search('contact', [{ by: 'email', email: 'a@example.com' }], call);
    await crm.update('company', ID, { name: 'Acme' }, call);
    await crm.merge('company', ID, '52', call);
    expect(
      asked.map(({ method, url, idempotent, endpointClass, priority }) => {
        return [method, new URL(url).pathname, idempotent, endpointClass, priority];
      }),
    ).toEqual([
      ['GET', '/crm/v3/objects/contacts/51', true, 'general', 'job'],
      ['POST', '/crm/v3/objects/contacts/search', true, 'search', 'typing'],
      ['PATCH', '/crm/v3/objects/companies/51', false, 'general', 'typing'],
      ['POST', '/crm/v3/objects/companies/merge', false, 'general', 'typing'],
    ]);
    expect(asked.every((one) => one.headers.authorization === 'Bearer secret' && one.account === 'hubspot:123')).toBe(
      true,
    );
    expect(asked.some((one) => one.url.includes('secret') || one.body?.includes('secret'))).toBe(false);
  });

  it('keeps an id inside its place in the address', async () => {
    const { crm, asked } = clientAnswering(RECORD);
    await crm.get('contact', '../../oauth?x=1#', call);
    expect(asked[0]?.url).toMatch(
      /^https:\/\/api\.hubapi\.com\/crm\/v3\/objects\/contacts\/\.\.%2F\.\.%2Foauth%3Fx%3D1%23\?/,
    );
  });

  it('keeps what it does not know, and turns what is no text into text', async () => {
    const properties = { email: null, deep: '{"a":1}', number: 5, flag: true, unheard_of: 'x' };
    const { crm } = clientAnswering({ ...RECORD, properties, somethingNew: {} });
    const record = await crm.get('contact', ID, call);
    expect(record.properties).toEqual({ email: null, deep: '{"a":1}', number: '5', flag: 'true', unheard_of: 'x' });
    expect(record).toMatchObject({ createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) });
    expect(record).not.toHaveProperty('modifiedAt');
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"id": '],
    ['nothing', ''],
    ['a list', []],
    ['null', 'null'],
    ['no id', { ...RECORD, id: undefined }],
    ['an id that is an address', { ...RECORD, id: '1/../../x' }],
    ['properties that are none', { ...RECORD, properties: 'secret name' }],
    ['a value that is an object', { ...RECORD, properties: { email: { secret: 'name' } } }],
  ])('does not believe %s', async (_, body) => {
    const { crm } = clientAnswering(body);
    const failure = await crm.get('contact', ID, call).catch(failureOf);
    expect(failure).toMatchObject({ code: 'Unreachable' });
    expect(failure).not.toHaveProperty('mayHaveHappened');
    expect(JSON.stringify(failure)).not.toContain('secret');
    const written = await crm.merge('contact', ID, '52', call).catch(failureOf);
    expect(written).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
  });

  it('asks once whose key it is, and never believes a foreign host', async () => {
    const { crm, asked } = clientAnswering(
      { ...RECORD, portalId: 77, timeZone: 'Mars/Olympus', uiDomain: 'evil.example' },
      '',
    );
    expect(await crm.account(call)).toEqual({ id: '77', uiHost: 'app.hubspot.com' });
    expect((await crm.get('contact', ID, call)).ref.account).toBe('77');
    expect(asked.map((one) => new URL(one.url).pathname)).toEqual([
      '/account-info/v3/details',
      '/crm/v3/objects/contacts/51',
    ]);
  });

  it('lets failures and aborts of the transport through as they are', async () => {
    const failure = { code: 'RateLimited', detail: 'wait', retryAt: 5 } as const;
    const failing = createHubSpot({
      token: 't',
      account: '1',
      transport: { send: () => Promise.reject(new CrmError(failure)) },
    });
    expect(await failing.getByEmail('a@b.c', call).catch(failureOf)).toEqual(failure);
    expect(await failing.describe('contact', call).catch(failureOf)).toEqual(failure);
    expect(await failing.missingScopes(call).catch(failureOf)).toEqual(failure);
    const signal = AbortSignal.abort();
    const aborting = createHubSpot({
      token: 't',
      account: '1',
      transport: { send: () => Promise.reject(signal.reason as Error) },
    });
    await expect(aborting.get('contact', ID, { signal })).rejects.toBe(signal.reason);
  });

  it('gives addresses that stay on the account’s host', () => {
    const { crm } = clientAnswering({});
    const ref = { crm: 'hubspot', account: '123', kind: 'company', id: '9' } as const;
    expect(crm.urlOf(ref, 'app-eu1.hubspot.com')).toBe('https://app-eu1.hubspot.com/contacts/123/record/0-2/9');
  });
});
