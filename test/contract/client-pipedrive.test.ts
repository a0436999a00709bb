import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookupsFor } from '../../lib/match/lookup';
import type { Draft, FieldValues } from '../../lib/record/record';
import { DEFAULT_PIPEDRIVE } from '../sandbox/pipedrive/account-options';
import { DEFAULT_PIPEDRIVE_LIMITS } from '../sandbox/pipedrive/api/limits';
import { NAMED_ORGANIZATIONS, NAMED_PERSONS } from '../sandbox/pipedrive/data';
import { CUSTOM } from '../sandbox/pipedrive/fields';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call } from './client-rig';
import { asked, clientOf, contractProblems } from './pipedrive-rig';

let sandbox: Sandbox;
const oskar = String(NAMED_PERSONS.oskarNyman);

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 300, seed: 7, pipedrive: { companyDomain: 'nordweb' } });
});
beforeEach(() => {
  sandbox.reset();
  sandbox.pipedrive.options = { ...DEFAULT_PIPEDRIVE, companyDomain: 'nordweb', now: sandbox.pipedrive.options.now };
  sandbox.pipedriveLimits.options = DEFAULT_PIPEDRIVE_LIMITS;
});
afterEach(() => expect(contractProblems(sandbox)).toEqual([]));
afterAll(() => sandbox.close());

describe('connecting', () => {
  it('learns from the common host whose key it is, and goes to that company alone', async () => {
    const crm = clientOf(sandbox, { account: '' });
    expect(await crm.account(call())).toEqual({ id: 'nordweb', country: 'FI', uiHost: 'nordweb.pipedrive.com' });
    await crm.get('contact', oskar, call());
    const hosts = sandbox.requests.api('pipedrive').map(({ host }) => host);
    expect(hosts.map((host) => host.replace(/:\d+$/, ''))).toEqual([
      ...['api.pipedrive.com', 'nordweb.pipedrive.com', 'nordweb.pipedrive.com'],
    ]);
  });

  it('tells which rights the key’s user lacks', async () => {
    expect(await clientOf(sandbox).missingScopes(call())).toEqual([]);
    const reader = clientOf(sandbox, { token: sandbox.pipedrive.readOnlyToken });
    expect(await reader.missingScopes(call())).toEqual(['can_merge_people', 'can_merge_organizations']);
  });
});

describe('reading', () => {
  it('reads a person with values by label, times, deals and the name of the organization', async () => {
    const record = await clientOf(sandbox).get('contact', oskar, call());
    expect(record.fields).toMatchObject({
      fullName: ['Oskar Nyman'],
      firstName: ['Oskar'],
      lastName: ['Nyman'],
      email: ['oskar.nyman@lindqvistbygg.se', 'oskar.nyman@telia.com'],
      phone: ['+4687510644', '0000000000'],
      mobilePhone: ['070-381 46 27'],
      company: ['Lindqvist Bygg AB'],
      jobTitle: ['Projektledare'],
      owner: ['302'],
      [`custom:${CUSTOM.personCountry}`]: ['Sweden'],
      [`custom:${CUSTOM.personLeadSource}`]: ['5'],
    });
    const { addedAt, updatedAt } = sandbox.pipedrive.get('persons', NAMED_PERSONS.oskarNyman);
    const seconds = (ms: number) => Math.floor(ms / 1_000) * 1_000;
    expect(record).toMatchObject({ createdAt: seconds(addedAt), modifiedAt: seconds(updatedAt), deals: 1 });
    expect(record.associated).toEqual([String(NAMED_ORGANIZATIONS.lindqvist)]);
    expect(sandbox.pipedriveLimits.spent).toBe(2);
  });

  it('reads an organization, and for a snapshot the persons of it', async () => {
    const id = String(NAMED_ORGANIZATIONS.lindqvist);
    const record = await clientOf(sandbox).get('company', id, { ...call(), all: true });
    expect(record.fields.company).toEqual(['Lindqvist Bygg AB']);
    const persons = sandbox.pipedrive.personsOf(NAMED_ORGANIZATIONS.lindqvist).map((one) => String(one.id));
    expect(record.associated.toSorted()).toEqual(persons.toSorted());
    expect(persons).toContain(oskar);
  });

  it('describes the fields with the account’s own labels and demands, and names the owners', async () => {
    sandbox.pipedrive.setField('persons', { code: 'phone', name: 'Puhelin', required: true });
    const crm = clientOf(sandbox);
    const described = await crm.describe('contact', call());
    expect(described).toHaveLength(sandbox.pipedrive.fields('persons').length);
    const of = (name: string) => described.find((one) => one.name === name);
    expect(of('phone')).toMatchObject({
      key: 'phone',
      label: 'Puhelin',
      required: true,
      important: true,
      multiple: true,
    });
    expect(of('job_title')).toMatchObject({ key: 'jobTitle', readOnly: false, required: false });
    expect(of('add_time')?.readOnly).toBe(true);
    expect(of(CUSTOM.personLeadSource)?.options.length).toBeGreaterThan(3);
    const owners = await crm.owners(call());
    expect(owners).toEqual(sandbox.pipedrive.users.map(({ id, name, email }) => ({ id: String(id), name, email })));
  });
});

/** What a rep typed, as a draft. */
function draftOf(typed: Readonly<Record<string, string>>): Draft {
  const { name = '', email = '', phone = '', organization = '' } = typed;
  const values = { fullName: name, email, phone, company: organization };
  const fields: FieldValues = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === '' ? [] : [[key, [value]]])),
  );
  return { kind: 'contact', fields };
}

describe('searching', () => {
  it('finds everybody whom a rep types again, however they type them', async () => {
    const crm = clientOf(sandbox);
    const probes = sandbox.pipedriveTruth().probes.filter(({ kind }) => kind === 'persons');
    const reasons = [...new Set(probes.map(({ why }) => why))];
    expect(reasons).toEqual(expect.arrayContaining(['email', 'phone', 'name-company']));
    for (const probe of reasons.flatMap((why) => probes.filter((one) => one.why === why).slice(0, 2))) {
      const found = await crm.search('contact', lookupsFor(draftOf(probe.typed), 'FI'), call());
      expect({ probe, ids: found.map((one) => one.ref.id) }).toEqual({
        probe,
        ids: expect.arrayContaining([String(probe.id)]) as unknown,
      });
    }
  });

  it('asks one search a question, and reads only what may be an answer', async () => {
    const [found, ...more] = await clientOf(sandbox).search(
      'contact',
      [
        { by: 'email', email: 'OSKAR.NYMAN@telia.com' },
        { by: 'phone', national: '703814627', e164: '+46703814627' },
        { by: 'name', firstName: 'Oskar', lastName: 'Nyman' },
      ],
      call(),
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ref: { id: oskar }, fields: { company: ['Lindqvist Bygg AB'] }, deals: 1 });
    expect(asked(sandbox)).toEqual([
      ...Array.from({ length: 3 }, () => 'GET /api/v2/persons/search'),
      `GET /api/v2/persons/${oskar}`,
    ]);
    expect(sandbox.pipedriveLimits.spent).toBe(61);
  });

  it('reads many answers in one list, and leaves out parts of words', async () => {
    for (let n = 0; n < 7; n += 1) sandbox.pipedrive.create('persons', { name: 'Eeva Testinen' });
    sandbox.pipedrive.create('persons', { name: 'Eeva Testinenä' });
    const lookups = [{ by: 'name', firstName: 'Eeva', lastName: 'Testinen' }] as const;
    expect(await clientOf(sandbox).search('contact', lookups, call())).toHaveLength(7);
    expect(asked(sandbox)).toEqual(['GET /api/v2/persons/search', 'GET /api/v2/persons']);
    expect(sandbox.pipedriveLimits.spent).toBe(30);
  });

  it('finds organizations by name whatever the legal form, and by domain', async () => {
    const { nordweb } = NAMED_ORGANIZATIONS;
    sandbox.pipedrive.update('organizations', nordweb, { website: 'https://www.nordweb.fi/yritys' });
    const crm = clientOf(sandbox);
    const ids = async (lookup: Parameters<typeof crm.search>[1][number]) =>
      (await crm.search('company', [lookup], call())).map(({ ref }) => ref.id);
    expect(await ids({ by: 'companyName', name: 'NORDWEB' })).toContain(String(nordweb));
    expect(await ids({ by: 'companyName', name: 'Nordweb AB' })).toContain(String(nordweb));
    expect(await ids({ by: 'domain', domain: 'nordweb.fi' })).toContain(String(nordweb));
    expect(await ids({ by: 'domain', domain: 'nordweb.com' })).toEqual([]);
  });

  it('finds a person by any of the emails, and nobody where there is nobody', async () => {
    const crm = clientOf(sandbox);
    for (const email of ['oskar.nyman@lindqvistbygg.se', 'Oskar.Nyman@telia.com']) {
      expect((await crm.getByEmail(email, call()))?.ref.id).toBe(oskar);
    }
    expect(await crm.getByEmail('nobody@nowhere.invalid', call())).toBeUndefined();
  });

  it('keeps twelve searches at once within the limit', async () => {
    const crm = clientOf(sandbox);
    const searches = Array.from({ length: 12 }, (_, n) =>
      crm.search('contact', [{ by: 'email', email: `nobody${n}@nowhere.invalid` }], call('job')),
    );
    expect((await Promise.all(searches)).flat()).toEqual([]);
    expect(sandbox.requests.api('pipedrive').filter((one) => one.status === 429)).toEqual([]);
  });
});
