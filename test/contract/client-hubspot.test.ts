import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../lib/crm/hubspot/fields';
import { lookupsFor } from '../../lib/match/lookup';
import type { Draft, RecordKind } from '../../lib/record/record';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call } from './client-rig';
import { clientOf, contractProblems } from './hubspot-rig';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 300, seed: 7, indexDelayMs: 0 });
});
beforeEach(() => sandbox.reset());
afterEach(() => expect(contractProblems(sandbox)).toEqual([]));
afterAll(() => sandbox.close());

function linkedContact(): { id: string; companies: readonly string[] } {
  for (const { id } of sandbox.account.list('contacts')) {
    const companies = sandbox.account.links('contacts', id).map((link) => link.company);
    if (companies.length > 0) return { id, companies: [...new Set(companies)] };
  }
  throw new Error('No contact has a company');
}

describe('reading', () => {
  it('knows the account, its country and where its pages are', async () => {
    const crm = clientOf(sandbox);
    expect(await crm.account(call())).toEqual({
      id: String(sandbox.account.portalId),
      country: 'FI',
      uiHost: 'app.hubspot.com',
    });
  });

  it('reads a record with its values, times and links', async () => {
    const { id, companies } = linkedContact();
    const held = sandbox.account.get('contacts', id);
    const record = await clientOf(sandbox).get('contact', id, call());
    expect(record.ref).toEqual({ crm: 'hubspot', account: String(sandbox.account.portalId), kind: 'contact', id });
    expect(record.fields.lastName).toEqual(held.properties.lastname ? [held.properties.lastname] : []);
    expect(record).toMatchObject({ createdAt: held.createdAt, modifiedAt: held.updatedAt });
    expect(record.associated.toSorted()).toEqual(companies.toSorted());
  });

  it.each<RecordKind>(['contact', 'company'])('reads every property of a %s for a snapshot', async (kind) => {
    const type = kind === 'contact' ? 'contacts' : 'companies';
    sandbox.account.defineProperty(type, {
      ...describedAs(type),
      name: 'our_own_property',
      label: 'Our own property',
    });
    const [first] = sandbox.account.list(type);
    const id = first?.id ?? '';
    sandbox.account.update(type, id, { our_own_property: 'kept <b>as is</b>' });
    const record = await clientOf(sandbox).get(kind, id, { ...call(), all: true });
    const held = sandbox.account.get(type, id).properties;
    expect(record.properties).toMatchObject(held);
    expect(record.fields['custom:our_own_property']).toEqual(['kept <b>as is</b>']);
  });

  it('finds a contact by any of its emails, past the index, and nobody where there is nobody', async () => {
    const held = sandbox.account.list('contacts').find((one) => one.properties.hs_additional_emails);
    const { email = '', hs_additional_emails: more = '' } = held?.properties ?? {};
    const crm = clientOf(sandbox);
    for (const address of [email, ...more.split(';')]) {
      const found = await crm.getByEmail(address, call());
      expect(found?.ref.id).toBe(held?.id);
      expect(found?.fields.email).toEqual([email, ...more.split(';')]);
    }
    expect(await crm.getByEmail('nobody@nowhere.invalid', call())).toBeUndefined();
  });

  it('describes the properties and names the owners', async () => {
    const crm = clientOf(sandbox);
    const described = await crm.describe('contact', call());
    expect(described).toHaveLength(sandbox.account.propertiesOf('contacts').length);
    expect(described.find((one) => one.key === 'email')).toMatchObject({ name: 'email', readOnly: false });
    expect(described.find((one) => one.key === 'createdAt')?.readOnly).toBe(true);
    expect(described.find((one) => one.key === 'lifecycleStage')?.options.length).toBeGreaterThan(3);
    const owners = await crm.owners(call());
    expect(owners.map((one) => one.id)).toEqual(sandbox.account.owners.map((one) => one.id));
    expect(owners.every((one) => one.name !== '')).toBe(true);
  });

  function describedAs(type: 'contacts' | 'companies') {
    const name = type === 'contacts' ? 'jobtitle' : 'description';
    const known = sandbox.account.propertiesOf(type).find((one) => one.name === name);
    if (!known) throw new Error(`The sandbox has no ${name}`);
    return known;
  }
});

describe('searching', () => {
  it('finds everybody whom a rep types again, however they type them', async () => {
    const crm = clientOf(sandbox);
    const { probes } = sandbox.truth();
    const contacts = probes.filter((probe) => probe.kind === 'contacts').slice(0, 8);
    expect(new Set(contacts.map((probe) => probe.why))).toEqual(new Set(['email', 'phone', 'name-company']));
    for (const probe of contacts) {
      const draft: Draft = { kind: 'contact', fields: fieldsOf('contact', probe.typed) };
      const found = await crm.search('contact', lookupsFor(draft, 'FI'), call());
      expect({ probe, ids: found.map((one) => one.ref.id) }).toEqual({
        probe,
        ids: expect.arrayContaining([probe.id]) as unknown,
      });
    }
  });

  it('finds companies by name, domain and number', async () => {
    const held = sandbox.account.list('companies').find((one) => one.properties.domain && one.properties.name);
    const { name = '', domain = '' } = held?.properties ?? {};
    const crm = clientOf(sandbox);
    const ids = async (lookup: Parameters<typeof crm.search>[1][number]) =>
      (await crm.search('company', [lookup], call())).map((one) => one.ref.id);
    expect(await ids({ by: 'companyName', name: name.toUpperCase() })).toContain(held?.id);
    expect(await ids({ by: 'domain', domain })).toContain(held?.id);
    sandbox.account.update('companies', held?.id ?? '', { phone: '+358401239876' });
    expect(await ids({ by: 'phone', national: '401239876', e164: '+358401239876' })).toEqual([held?.id]);
  });

  it('asks in several searches what does not fit into one, and answers each record once', async () => {
    const emails = sandbox.account
      .list('contacts')
      .flatMap((one) => one.properties.email ?? [])
      .slice(0, 12);
    const lookups = emails.map((email) => ({ by: 'email', email }) as const);
    const found = await clientOf(sandbox).search('contact', lookups, call());
    expect(found.map((one) => one.fields.email?.[0]).toSorted()).toEqual(emails.toSorted());
    expect(sandbox.requests.api().filter((one) => one.path.endsWith('/search')).length).toBeGreaterThan(1);
  });

  it('keeps twelve searches at once within five a second', async () => {
    const crm = clientOf(sandbox);
    const searches = Array.from({ length: 12 }, (_, n) =>
      crm.search('contact', [{ by: 'email', email: `nobody${n}@nowhere.invalid` }], call('job')),
    );
    expect((await Promise.all(searches)).flat()).toEqual([]);
    expect(sandbox.requests.api().filter((one) => one.status === 429)).toEqual([]);
  });

  it('asks nothing where nothing can be asked', async () => {
    const crm = clientOf(sandbox);
    expect(await crm.search('contact', [{ by: 'email', email: 'x'.repeat(100_000) }], call())).toEqual([]);
    expect(sandbox.requests.api().filter((one) => one.path.endsWith('/search'))).toEqual([]);
  });
});
