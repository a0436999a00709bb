import { beforeEach, describe, expect, it } from 'vitest';
import { HubSpotAccount } from '../account';
import type { ListAnswer, PageRefusal, RecordAnswer } from './model';
import { hubspotPages } from './pages';

const API = '/api/inbounddb-objects/v1';
const CREATED = Date.UTC(2026, 4, 2);

let account: HubSpotAccount;
let pages: ReturnType<typeof hubspotPages>;

beforeEach(() => {
  account = new HubSpotAccount();
  account.owners = [
    {
      id: '501',
      userId: 1,
      email: 'matti@x.test',
      firstName: 'Matti',
      lastName: 'Laine',
      createdAt: CREATED,
      archived: false,
    },
    { id: '502', userId: 2, email: 'left@x.test', firstName: 'Left', lastName: '', createdAt: CREATED, archived: true },
  ];
  const aino = { firstname: 'Aino', lastname: 'Virtanen', email: 'aino@nordweb.fi', phone: '040 123 4567' };
  account.seed('contacts', { id: '101', createdAt: CREATED, properties: aino });
  account.seed('contacts', { id: '102', createdAt: CREATED + 1, properties: { email: 'a.virtanen@nordweb.fi' } });
  account.seed('companies', {
    id: '900',
    createdAt: CREATED,
    properties: { name: 'Nordweb Oy', domain: 'nordweb.fi' },
  });
  account.seedLink('101', '900');
  pages = hubspotPages(account, { layouts: ['textarea'], sidebarDelay: 5 });
});

/** What an endpoint answers; the type is the caller's word, its values are what the test checks. */
async function read<T>(path: string): Promise<T> {
  const response = await pages.request(`${API}${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

function write(method: 'PATCH' | 'POST', path: string, body: unknown): Promise<Response> {
  const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return Promise.resolve(pages.request(`${API}${path}`, init));
}

async function messageOf(response: Response): Promise<string> {
  return ((await response.json()) as PageRefusal).message;
}

describe('the documents', () => {
  it.each([
    '/contacts/8472113/record/0-1/101',
    '/contacts/8472113/record/0-1/101/?interaction=note',
    '/contacts/8472113/record/0-2/900',
    '/contacts/8472113/contact/101',
    '/contacts/8472113/company/900',
    '/contacts/8472113/objects/0-1/views/all/list',
    '/object-builder/8472113/0-1/embed',
    '/reports-dashboard/8472113',
  ])('serves %s as an empty application under a strict policy', async (path) => {
    const response = await pages.request(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    const html = await response.text();
    expect(html).toContain('<div id="app"></div>');
    expect(html).toContain('{"layouts":["textarea"],"sidebarDelay":5}');
    // Nothing inline that the policy would have to allow.
    expect(html.match(/<script(?! type="application\/json"| src=)/g)).toBeNull();
    expect(html).not.toContain('<style');
  });

  it.each(['/contacts/1/record/0-1/101', '/contacts/8472113/record/0-3/7', '/contacts/8472113/record/0-1/x', '/'])(
    'answers 404 at %s',
    async (path) => {
      expect((await pages.request(path)).status).toBe(404);
    },
  );

  it("serves the script and the style that a document names, React's production build", async () => {
    const html = await (await pages.request('/reports-dashboard/8472113')).text();
    const [style, script] = [...html.matchAll(/"(\/static\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const served = await pages.request(script ?? '');
    expect(served.headers.get('content-type')).toContain('text/javascript');
    const code = await served.text();
    expect(code).toContain('object-builder-ui-iframe');
    expect(code).not.toContain('You are importing react-dom');
    expect(code.length).toBeLessThan(400_000);
    expect(await (await pages.request(style ?? '')).text()).toContain('.highlight');
  });
});

describe("the pages' own endpoints", () => {
  it('reads a record with what its page needs', async () => {
    const { record, schema, associated } = await read<RecordAnswer>('/crm-objects/0-1/101');
    expect(record).toMatchObject({ id: '101', type: '0-1', properties: { firstname: 'Aino', phone: '040 123 4567' } });
    expect(associated.map(({ id, type }) => `${type}/${id}`)).toEqual(['0-2/900']);
    const property = (name: string) => schema.find((each) => each.name === name);
    expect(property('hubspot_owner_id')?.options).toEqual([{ value: '501', label: 'Matti Laine' }]);
    expect(property('lifecyclestage')?.options).toContainEqual({ value: 'lead', label: 'Lead' });
    expect(property('createdate')?.readOnly).toBe(true);
    expect(property('hs_additional_emails')?.readOnly).toBe(true);
    expect(property('hs_searchable_calculated_phone_number')).toBeUndefined();
  });

  it('leaves out an associated record that was deleted', async () => {
    account.archive('companies', '900');
    expect((await read<RecordAnswer>('/crm-objects/0-1/101')).associated).toEqual([]);
  });

  it('saves as a person in the CRM does', async () => {
    const response = await write('PATCH', '/crm-objects/0-1/101', { properties: { phone: '+358401234567' } });
    expect(((await response.json()) as RecordAnswer).record.properties.phone).toBe('+358401234567');
    const change = account.get('contacts', '101').changes.at(-1);
    expect(change).toMatchObject({ name: 'phone', value: '+358401234567', source: 'CRM_UI' });
  });

  it("refuses in the CRM's own words and changes nothing", async () => {
    const taken = await write('PATCH', '/crm-objects/0-1/101', { properties: { email: 'a.virtanen@nordweb.fi' } });
    expect(taken.status).toBe(409);
    expect(await messageOf(taken)).toBe('Contact already exists. Existing ID: 102');
    const bad = await write('PATCH', '/crm-objects/0-1/101', { properties: { email: 'aino@' } });
    expect(bad.status).toBe(400);
    expect(await messageOf(bad)).toBe('Email address aino@ is invalid');
    expect(account.get('contacts', '101').properties.email).toBe('aino@nordweb.fi');
  });

  it.each([undefined, {}, { properties: null }, { properties: { phone: 5 } }])('refuses the body %j', async (body) => {
    expect((await write('PATCH', '/crm-objects/0-1/101', body)).status).toBe(400);
  });

  it('creates a record, unless its email is taken', async () => {
    const made = await write('POST', '/crm-objects/0-1', { properties: { email: 'New@x.test', lastname: 'Lund' } });
    expect(made.status).toBe(201);
    const { record } = (await made.json()) as RecordAnswer;
    expect(account.get('contacts', record.id).properties).toMatchObject({ email: 'new@x.test', lastname: 'Lund' });
    const again = await write('POST', '/crm-objects/0-1', { properties: { email: 'new@x.test' } });
    expect(await messageOf(again)).toBe(`Contact already exists. Existing ID: ${record.id}`);
  });

  it('leads from the id of a merged record to the one that is left', async () => {
    const merged = account.merge('contacts', '101', '102');
    expect(merged.id).not.toBe('101');
    for (const id of ['101', '102']) {
      expect((await read<RecordAnswer>(`/crm-objects/0-1/${id}`)).record.id).toBe(merged.id);
    }
  });

  it('answers 404 for what is not there', async () => {
    expect((await pages.request(`${API}/crm-objects/0-1/999`)).status).toBe(404);
    expect((await pages.request(`${API}/crm-objects/0-9/101`)).status).toBe(404);
    expect((await pages.request(`${API}/elsewhere`)).status).toBe(404);
  });

  it('lists newest first, by pages, narrowed by a search', async () => {
    for (let index = 0; index < 30; index++) {
      account.seed('contacts', { createdAt: CREATED + 10 + index, properties: { firstname: `Person ${index}` } });
    }
    const first = await read<ListAnswer>('/views/0-1?offset=0');
    expect(first.total).toBe(32);
    expect(first.records).toHaveLength(25);
    expect(first.records[0]?.properties.firstname).toBe('Person 29');
    const second = await read<ListAnswer>('/views/0-1?offset=25');
    expect(second.records.map(({ id }) => id).slice(-2)).toEqual(['102', '101']);
    const found = await read<ListAnswer>('/views/0-1?offset=0&query=VIRTANEN');
    expect(found.records.map(({ id }) => id)).toEqual(['102', '101']);
  });

  it('lists by a property up and down, records without one last, and as many as are asked for', async () => {
    for (const city of ['Vaasa', 'Espoo', 'Turku'])
      account.seed('contacts', { createdAt: CREATED, properties: { city } });
    const cities = async (query: string) =>
      (await read<ListAnswer>(`/views/0-1?${query}`)).records.map(({ properties }) => properties.city ?? '');
    const up = await cities('property=city&order=asc');
    expect(up.filter(Boolean)).toEqual(up.filter(Boolean).toSorted((a, b) => a.localeCompare(b)));
    expect(up.at(-1)).toBe('');
    expect((await cities('property=city&order=desc&limit=2')).slice(0, 2)).toEqual(['Vaasa', 'Turku']);
  });
});
