import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../client';
import { startSandbox } from '../../server';
import { PipedriveAccount, USERS } from '../account';
import { CUSTOM } from '../fields';
import type { ContactPoint } from '../item';
import type { FormAnswer, ItemAnswer, ListAnswer, PageRefusal, PageValues } from './model';
import { pipedrivePages } from './pages';

const CREATED = Date.UTC(2026, 4, 2);
const point = (value: string, label: string, primary = false): ContactPoint => ({ value, label, primary });

let account: PipedriveAccount;
let pages: ReturnType<typeof pipedrivePages>;

beforeEach(() => {
  account = new PipedriveAccount({ now: () => CREATED });
  account.seed('organizations', { id: 201, name: 'Nordweb Oy', addedAt: CREATED });
  account.seed('persons', {
    id: 101,
    name: 'Aino Maria Virtanen',
    org_id: 201,
    phones: [point('040 123 4567', 'mobile', true), point('09 123 456', 'work')],
    emails: [point('aino@nordweb.fi', 'work', true)],
    custom_fields: { [CUSTOM.personLeadSource]: 5 },
    addedAt: CREATED,
  });
  pages = pipedrivePages(account);
});

/** What an endpoint answers; the type is the caller's word, its values are what the test checks. */
async function read<T>(path: string): Promise<T> {
  const response = await pages.request(`/web${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

function write(method: 'PATCH' | 'POST', path: string, body: unknown): Promise<Response> {
  return Promise.resolve(pages.request(`/web${path}`, { method, body: JSON.stringify(body) }));
}

async function refusalIn(response: Response): Promise<PageRefusal> {
  return (await response.json()) as PageRefusal;
}

describe('the documents', () => {
  it.each([
    '/person/101',
    '/organization/201/',
    '/persons/list',
    '/persons/list/user/302?x=1',
    '/deal/1',
    '/leads/inbox',
    '/pipeline',
    '/',
  ])('serves %s as an empty application under a strict policy', async (path) => {
    const response = await pages.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
    const html = await response.text();
    expect(html).toContain('<div id="app"></div>');
    expect(html).toContain('{"company":"Lintel Sandbox Oy","user":"Matti Laine"}');
  });

  it('serves the same application where there is no such page, as not found', async () => {
    const response = await pages.request('/nowhere/at/all');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<div id="app"></div>');
  });

  it('is served on the account’s own host, beside the API', async () => {
    const sandbox = await startSandbox({ contacts: 0, pipedrive: { companyDomain: 'nordweb' } });
    const get = (path: string, host = 'nordweb.pipedrive.com') => ask(sandbox, 'GET', path, { host, token: null });
    try {
      expect((await get('/person/101')).text).toContain('<div id="app"></div>');
      expect((await get('/web/persons/101')).body).toMatchObject({ item: { id: 101 } });
      expect((await get('/api/v2/persons')).status).toBe(401);
      expect((await get('/person/101', 'other.pipedrive.com')).status).toBe(404);
    } finally {
      await sandbox.close();
    }
  });

  it('serves the script and the style that a document names', async () => {
    const html = await (await pages.request('/persons/list')).text();
    const [style, script] = [...html.matchAll(/"(\/static\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const code = await (await pages.request(script ?? '')).text();
    expect(code).toContain('cui5-compound-modal__wrap');
    expect(code).not.toContain('object-builder-ui-iframe');
    expect(await (await pages.request(style ?? '')).text()).toContain('.gridRow__cell');
    expect((await pages.request('/static/x/other.js')).status).toBe(404);
  });
});

describe("the pages' own endpoints", () => {
  it('read a record with the rows of its page, in the account’s own words', async () => {
    account.setField('persons', { code: 'phone', name: 'Puhelin' });
    const { item, linked } = await read<ItemAnswer>('/persons/101');
    const fieldOf = (code: string) => item.fields.find((field) => field.code === code);
    expect(item.fields.slice(0, 4).map(({ label }) => label)).toEqual([
      'First name',
      'Last name',
      'Organization',
      'Puhelin',
    ]);
    expect(fieldOf('first_name')?.value).toBe('Aino Maria');
    expect(fieldOf('last_name')?.value).toBe('Virtanen');
    expect(fieldOf('phone')?.value).toEqual(account.get('persons', 101).phones);
    expect(fieldOf('org_id')).toMatchObject({ value: 'Nordweb Oy', path: '/organization/201' });
    expect(fieldOf('owner_id')).toMatchObject({ type: 'choice', value: String(USERS.admin) });
    expect(fieldOf(CUSTOM.personLeadSource)).toMatchObject({ label: 'Lead source', value: '5', required: true });
    expect(fieldOf('name')).toBeUndefined();
    expect(linked.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['organizations/201']);
    expect((await read<ItemAnswer>('/organizations/201')).linked.map(({ id }) => id)).toEqual([101]);
  });

  it.each<[string, PageValues, object]>([
    ['one part of the name beside the other', { last_name: 'Salo' }, { name: 'Aino Maria Salo' }],
    ['both parts of the name', { first_name: 'A.', last_name: '' }, { name: 'A.' }],
    ['all phones', { phone: [point('1', 'home', true)] }, { phones: [point('1', 'home', true)] }],
    ['an organization by its name', { org_id: ' nordweb oy ' }, { org_id: 201 }],
    ['no organization', { org_id: '' }, { org_id: null }],
    ['another owner', { owner_id: '302' }, { owner_id: 302 }],
    ['an empty text as nothing', { job_title: ' ' }, { job_title: null }],
    ['an address', { postal_address: 'Turku' }, { postal_address: { value: 'Turku' } }],
    ['a choice', { [CUSTOM.personLeadSource]: '2' }, { custom_fields: { [CUSTOM.personLeadSource]: 2 } }],
  ])('save %s', async (_name, values, stored) => {
    expect((await write('PATCH', '/persons/101', values)).status).toBe(200);
    expect(account.get('persons', 101)).toMatchObject(stored);
  });

  it('create an organization that nobody knows', async () => {
    await write('PATCH', '/persons/101', { org_id: 'Kide Analytics' });
    const { org_id } = account.get('persons', 101);
    expect(account.get('organizations', org_id ?? 0).name).toBe('Kide Analytics');
  });

  it.each<[string, unknown, string]>([
    ['a name that is empty', { first_name: '', last_name: ' ' }, 'Name must be given.'],
    ['a required field that is empty', { email: [] }, 'Email is required'],
    ['a field that is not there', { shoe_size: '44' }, 'Field shoe_size was not found.'],
    ['an owner who is none', { owner_id: '9' }, 'User 9 was not found.'],
    ['a body that holds no values', { phone: [{ value: 1 }] }, 'The body must hold values by the codes of fields.'],
    ['a list', [], 'The body must hold values by the codes of fields.'],
  ])('refuse %s and change nothing', async (_name, body, error) => {
    const before = account.get('persons', 101);
    const refused = await write('PATCH', '/persons/101', body);
    expect([refused.status, (await refusalIn(refused)).error]).toEqual([400, error]);
    expect(account.get('persons', 101)).toBe(before);
  });

  it('refuse a number that is none', async () => {
    const refused = await write('PATCH', '/organizations/201', { employee_count: 'many' });
    expect((await refusalIn(refused)).error).toBe('Please enter a number.');
  });

  it('add a person only with what the web page requires', async () => {
    const { fields } = await read<FormAnswer>('/forms/persons');
    expect(fields.map(({ code }) => code)).toEqual([
      'name',
      'org_id',
      'phone',
      'email',
      'owner_id',
      CUSTOM.personLeadSource,
    ]);
    const refused = await write('POST', '/persons', { name: 'Nina Ek', owner_id: '301' });
    expect((await refusalIn(refused)).fields).toEqual({
      email: 'Email is required',
      [CUSTOM.personLeadSource]: 'Lead source is required',
    });
    const values = { name: 'Nina Ek', owner_id: '301', email: [point('n@ek.test', 'work', true)] };
    const made = await write('POST', '/persons', { ...values, [CUSTOM.personLeadSource]: '1' });
    expect(made.status).toBe(201);
    const { item } = (await made.json()) as ItemAnswer;
    expect(account.get('persons', item.id)).toMatchObject({ name: 'Nina Ek', emails: values.email });
  });

  it('act with the rights of who is logged in', async () => {
    pages = pipedrivePages(account, { user: USERS.reader });
    const refused = await write('PATCH', '/persons/101', { job_title: 'CEO' });
    expect([refused.status, (await refusalIn(refused)).error]).toEqual([
      403,
      'You do not have permissions to do this.',
    ]);
  });

  it('answer 404 for what is not there', async () => {
    for (const path of ['/persons/9', '/persons/x', '/deals/1', '/elsewhere'])
      expect((await pages.request(`/web${path}`)).status).toBe(404);
  });

  it('list newest first, by pages, narrowed by a search and an owner', async () => {
    for (let index = 0; index < 30; index++) {
      account.seed('persons', { name: `Person ${index}`, owner_id: 302, addedAt: CREATED + 60_000 * (index + 1) });
    }
    const first = await read<ListAnswer>('/lists/persons');
    expect([first.total, first.items.length, first.items[0]?.name]).toEqual([31, 25, 'Person 29']);
    expect((await read<ListAnswer>('/lists/persons?offset=25')).items.at(-1)?.id).toBe(101);
    expect((await read<ListAnswer>('/lists/persons?query=NORDWEB')).items.map(({ id }) => id)).toEqual([101]);
    expect((await read<ListAnswer>('/lists/persons?owner=302')).total).toBe(30);
    const organizations = await read<ListAnswer>('/lists/organizations');
    expect(organizations.items.map(({ kind, id }) => [kind, id])).toEqual([['organizations', 201]]);
  });
});
