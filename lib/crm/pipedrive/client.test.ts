import { describe, expect, it } from 'vitest';
import { CrmError, failureOf } from '../errors';
import type { CrmAnswer, CrmRequest } from '../transport';
import { createPipedrive } from './client';

const TOKEN = '5a4db0c5secret';
const call = { signal: new AbortController().signal };
const me = { data: { id: 9, company_domain: 'acme', company_country: 'EE' } };
const person = {
  id: 12,
  name: 'Aino Virtanen',
  first_name: 'Aino',
  last_name: 'Virtanen',
  org_id: null,
  emails: [{ value: 'aino@nordweb.fi', primary: true, label: 'work' }],
  phones: [],
  custom_fields: {},
};

/** An answer that depends on the query. */
class Pages {
  constructor(readonly page: (query: URLSearchParams) => object) {}
}

/** A client whose requests are answered by path, the first key that the path ends with; what it asks is written down. */
function clientAnswering(answers: Readonly<Record<string, unknown>>, account: string | undefined = 'acme') {
  const asked: CrmRequest[] = [];
  const transport = {
    send(request: CrmRequest): Promise<CrmAnswer> {
      asked.push(request);
      const { pathname } = new URL(request.url);
      const [, answer] = Object.entries(answers).find(([path]) => pathname.endsWith(path)) ?? [];
      const body = answer instanceof Pages ? answer.page(new URL(request.url).searchParams) : answer;
      if (body === undefined) return Promise.reject(new CrmError({ code: 'NotFound', detail: pathname }));
      if (body instanceof CrmError) return Promise.reject(body);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, text });
    },
  };
  const options = { token: TOKEN, transport, ...(account === '' ? {} : { account }) };
  const bodies = () => asked.flatMap(({ body }) => (body === undefined ? [] : [JSON.parse(body) as unknown]));
  return { asked, bodies, crm: createPipedrive(options) };
}

const paths = (asked: readonly CrmRequest[]) => asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

describe('the Pipedrive client', () => {
  it('sends the key in its header alone, to the host of the account, reads repeatable and writes not', async () => {
    const found = { data: { items: [{ item: { id: 12, name: 'Aino Virtanen', emails: ['aino@nordweb.fi'] } }] } };
    const { crm, asked } = clientAnswering({
      '/search': found,
      '/merge': { data: { id: 12 } },
      '/12': { data: person },
    });
    await crm.search('contact', [{ by: 'email', email: 'Aino@nordweb.fi' }], { ...call, priority: 'job' });
    await crm.update('contact', '12', { job_title: 'CTO' }, call);
    await crm.merge('contact', '12', '13', call);
    const seen = asked.map(({ method, url, idempotent, endpointClass, priority }) => {
      return [method, url.split('?')[0], idempotent, endpointClass, priority];
    });
    const origin = 'https://acme.pipedrive.com/api';
    expect(seen).toEqual([
      ['GET', `${origin}/v2/persons/search`, true, 'search', 'job'],
      ['GET', `${origin}/v2/persons/12`, true, 'general', 'job'],
      ['PATCH', `${origin}/v2/persons/12`, false, 'general', 'typing'],
      ['PUT', `${origin}/v1/persons/13/merge`, false, 'general', 'typing'],
    ]);
    expect(asked.every((one) => one.headers['x-api-token'] === TOKEN && one.account === 'pipedrive:acme')).toBe(true);
    expect(asked.some((one) => one.url.includes(TOKEN) || one.body?.includes(TOKEN))).toBe(false);
  });

  it('asks the common host whose key it is, once, and the company’s own from then on', async () => {
    const { crm, asked } = clientAnswering({ '/users/me': me, '/12': { data: person } }, '');
    expect((await crm.get('contact', '12', call)).ref).toEqual({
      ...{ crm: 'pipedrive', account: 'acme', kind: 'contact', id: '12' },
    });
    await crm.get('contact', '12', call);
    expect(asked.map(({ url }) => url.split('?')[0])).toEqual([
      'https://api.pipedrive.com/v1/users/me',
      'https://acme.pipedrive.com/api/v2/persons/12',
      'https://acme.pipedrive.com/api/v2/persons/12',
    ]);
  });

  it('knows the account by its domain, with country and host of its pages', async () => {
    const { crm } = clientAnswering({ '/users/me': me }, '');
    expect(await crm.account(call)).toEqual({ id: 'acme', country: 'EE', uiHost: 'acme.pipedrive.com' });
  });

  it.each(['evil.example/', 'acme.evil', 'a b', '', 'acme@evil', '-acme', '../x', 'acme:8443'])(
    'never believes the domain %j',
    async (company_domain) => {
      const { crm, asked } = clientAnswering({ '/users/me': { data: { ...me.data, company_domain } } }, '');
      expect(await crm.get('contact', '12', call).catch(failureOf)).toMatchObject({ code: 'Unreachable' });
      expect(asked).toHaveLength(1);
    },
  );

  it.each(['evil.example/', 'acme.evil', 'acme#', 'ACME/x'])(
    'leads nowhere for the stored account %j',
    async (account) => {
      const { crm, asked } = clientAnswering({ '/12': { data: person } }, account);
      await crm.get('contact', '12', call).catch(failureOf);
      expect(asked.every(({ url }) => !url.startsWith('http'))).toBe(true);
    },
  );

  it.each(['1/../2', '0x1', '-1', '1e3', '', '../../v1/users', '9'.repeat(20)])(
    'asks nothing under the id %j',
    async (id) => {
      const { crm, asked } = clientAnswering({});
      expect(await crm.get('contact', id, call).catch(failureOf)).toMatchObject({ code: 'NotFound' });
      expect(await crm.merge('contact', id, '2', call).catch(failureOf)).toMatchObject({ code: 'NotFound' });
      expect(await crm.merge('contact', '2', id, call).catch(failureOf)).toMatchObject({ code: 'NotFound' });
      expect(await crm.update('contact', id, { name: 'x' }, call).catch(failureOf)).toMatchObject({ code: 'NotFound' });
      expect(asked).toEqual([]);
    },
  );

  it('takes a deleted record for none', async () => {
    const { crm } = clientAnswering({ '/12': { data: { ...person, is_deleted: true } } });
    expect(await crm.get('contact', '12', call).catch(failureOf)).toMatchObject({ code: 'NotFound' });
  });

  it('names a person’s organization, and goes on where this user may not see it', async () => {
    const linked = { data: { ...person, org_id: 5 } };
    const { crm } = clientAnswering({
      '/persons/12': linked,
      '/organizations/5': { data: { id: 5, name: 'Nordweb Oy' } },
    });
    const record = await crm.get('contact', '12', call);
    expect(record).toMatchObject({ associated: ['5'], fields: { company: ['Nordweb Oy'] } });
    const hidden = new CrmError({ code: 'MissingScopes', detail: 'no', scopes: [] });
    const blind = clientAnswering({ '/persons/12': linked, '/organizations/5': hidden });
    expect((await blind.crm.get('contact', '12', call)).fields).not.toHaveProperty('company');
  });

  it('merges the record of the address into the one in the body, and believes the answer', async () => {
    const merged = {
      ...{
        id: 12,
        name: 'Aino Virtanen',
        merge_what_id: 13,
        owner_id: { id: 3, name: 'Matti' },
        add_time: '2020-05-08 05:30:20',
      },
      ...{ email: [{ value: 'aino@nordweb.fi', primary: true, label: 'work' }], phone: [{ value: '', primary: true }] },
      ['9c'.repeat(20)]: 'kept',
    };
    const { crm, asked, bodies } = clientAnswering({ '/persons/13/merge': { data: merged } });
    const record = await crm.merge('contact', '12', '13', call);
    expect([paths(asked), bodies()]).toEqual([['PUT /api/v1/persons/13/merge'], [{ merge_with_id: 12 }]]);
    expect(record).toMatchObject({
      ref: { id: '12' },
      mergedIds: ['13'],
      createdAt: Date.UTC(2020, 4, 8, 5, 30, 20),
      fields: { email: ['aino@nordweb.fi'], phone: [], owner: ['3'], [`custom:${'9c'.repeat(20)}`]: ['kept'] },
    });
  });

  it('takes a merge for done although its answer tells no more than an id', async () => {
    const { crm } = clientAnswering({ '/merge': { data: { id: 5, org_id: 'strange' } } });
    expect((await crm.merge('company', '5', '6', call)).ref.id).toBe('5');
  });

  it('refuses to merge a record with itself, and says that nothing happened', async () => {
    const { crm, asked } = clientAnswering({});
    const failure = await crm.merge('contact', '12', '12', call).catch(failureOf);
    expect(failure).toMatchObject({ code: 'Invalid', mayHaveHappened: false });
    expect(asked).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"data": '],
    ['nothing', ''],
    ['a list', []],
    ['no record', { success: true, data: null }],
    ['no id', { data: { ...person, id: undefined } }],
    ['an id that is an address', { data: { ...person, id: '1/../../x' } }],
    ['emails that are none', { data: { ...person, emails: 'secret@name' } }],
    ['an email that is an object', { data: { ...person, emails: [{ value: { secret: 'name' } }] } }],
  ])('does not believe %s', async (_, body) => {
    const { crm } = clientAnswering({ '/12': body, '/merge': body });
    const failure = await crm.get('contact', '12', call).catch(failureOf);
    expect(failure).toMatchObject({ code: 'Unreachable' });
    expect(JSON.stringify(failure)).not.toContain('secret');
    const update = await crm.update('contact', '12', { name: 'x' }, call).catch(failureOf);
    expect(update).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
  });

  it('tells rights the user is known to lack, and none where they cannot be read', async () => {
    const rights = { data: { can_merge_people: false, can_merge_organizations: true, can_add_products: false } };
    const { crm, asked } = clientAnswering({ '/users/me': me, '/users/9/permissions': rights });
    expect(await crm.missingScopes(call)).toEqual(['can_merge_people']);
    expect(paths(asked)).toEqual(['GET /api/v1/users/me', 'GET /api/v1/users/9/permissions']);
    expect(await clientAnswering({ '/users/me': me }).crm.missingScopes(call)).toEqual([]);
    const down = new CrmError({ code: 'Unreachable', detail: 'down' });
    const offline = clientAnswering({ '/users/me': me, '/permissions': down });
    expect(await offline.crm.missingScopes(call).catch(failureOf)).toMatchObject({ code: 'Unreachable' });
  });

  it('describes fields page by page, with what the account requires', async () => {
    const field = { field_code: 'email', field_name: 'Sähköposti', field_type: 'varchar', is_custom_field: false };
    const required = { required_fields: { enabled: true }, important_fields: { enabled: false } };
    const more = { ...field, field_code: 'im', field_name: 'Pikaviesti', options: [{ id: 7, label: 'Signal' }] };
    const pages = new Pages((query) =>
      query.get('cursor') === 'next'
        ? { data: [more], additional_data: { next_cursor: null } }
        : { data: [{ ...field, ...required, options: null }], additional_data: { next_cursor: 'next' } },
    );
    const { crm, asked } = clientAnswering({ '/personFields': pages });
    const described = await crm.describe('contact', call);
    expect(asked).toHaveLength(2);
    expect(described).toEqual([
      {
        ...{ key: 'email', name: 'email', label: 'Sähköposti', type: 'varchar', readOnly: false, options: [] },
        ...{ multiple: true, required: true, important: false },
      },
      expect.objectContaining({ key: 'custom:im', options: [{ value: '7', label: 'Signal' }], required: false }),
    ]);
  });

  it('gives addresses on the account’s own host', () => {
    const { crm } = clientAnswering({});
    const ref = { crm: 'pipedrive', account: 'acme', id: '9' } as const;
    expect(crm.urlOf({ ...ref, kind: 'contact' }, 'acme.pipedrive.com')).toBe('https://acme.pipedrive.com/person/9');
    expect(crm.urlOf({ ...ref, kind: 'company' }, 'acme.pipedrive.com')).toMatch(/\/organization\/9$/);
  });
});
