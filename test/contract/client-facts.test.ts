import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Crm, RecordFact } from '../../lib/crm/crm';
import { FACT_COMPANY, FACT_CONTACTS } from '../sandbox/data/fact-records';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call } from './client-rig';
import * as hubspot from './hubspot-rig';
import * as pipedrive from './pipedrive-rig';

let sandbox: Sandbox;
const EVERYTHING: ReadonlySet<RecordFact> = new Set<RecordFact>(['stored', 'emails', 'lastCall', 'associated']);

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 30, seed: 7, indexDelayMs: 0 });
});
beforeEach(() => {
  sandbox.reset();
  sandbox.addFacts();
});
afterAll(() => sandbox.close());

const factsOf = async (crm: Crm, id: string, wanted = EVERYTHING) =>
  crm.recordFacts?.('contact', id, { ...call(), wanted });

describe('what HubSpot knows', () => {
  afterEach(() => expect(hubspot.contractProblems(sandbox)).toEqual([]));

  it('of a contact takes three requests: mail, the last call, the company', async () => {
    const crm = hubspot.clientOf(sandbox);
    await crm.account(call());
    const before = sandbox.requests.api().length;
    const facts = await factsOf(crm, FACT_CONTACTS.wrongNumber);
    expect(sandbox.requests.api().length - before).toBe(3);
    expect(facts?.lastCall).toMatchObject({ outcome: 'wrong-number', number: '+358503284804' });
    expect(facts?.company?.ref.id).toBe(FACT_COMPANY);
    expect(facts?.company?.fields).toMatchObject({ country: ['Finland'], owner: ['302'] });
    expect(facts?.record?.fields.lastName).toEqual(['Saarinen']);
  });

  it.each([
    [FACT_CONTACTS.hardBounced, { bounced: 'hard', optedOut: false, quarantined: false }],
    [FACT_CONTACTS.optedOut, { optedOut: true, quarantined: false }],
    [FACT_CONTACTS.quarantined, { optedOut: false, quarantined: true }],
  ])('of the mail of contact %s', async (id, said) => {
    const facts = await factsOf(hubspot.clientOf(sandbox), id, new Set(['emails']));
    expect(facts?.emails).toEqual([{ address: facts?.record?.fields.email?.[0], ...said }]);
  });

  it('of calls is the last one', async () => {
    const facts = await factsOf(hubspot.clientOf(sandbox), FACT_CONTACTS.rightNumber);
    expect(facts?.lastCall?.outcome).toBe('other');
    expect((await factsOf(hubspot.clientOf(sandbox), FACT_CONTACTS.bare))?.lastCall).toBeUndefined();
  });

  it('of owners are their teams', async () => {
    const owners = await hubspot.clientOf(sandbox).owners(call());
    expect(owners.map(({ name, teams }) => [name, teams])).toEqual([
      ['Matti Laine', ['Finland', 'Key accounts']],
      ['Sofia Bergström', ['Sweden']],
      ['Jonas Becker', []],
    ]);
  });

  it("of a domain, and the account's own rules", async () => {
    const crm = hubspot.clientOf(sandbox);
    const use = await crm.domainUse?.('havutekniikka.fi', call());
    expect(use?.contacts).toHaveLength(7);
    expect(use?.contacts.every(({ companyId }) => companyId === FACT_COMPANY)).toBe(true);
    expect(use?.companies).toMatchObject([{ id: FACT_COMPANY, name: 'Havu Tekniikka Oy' }]);
    const rules = await crm.validations?.('contact', call());
    expect(rules?.map(({ field, type }) => `${field} ${type}`)).toEqual([
      'custom:customer_number REGEX',
      'postalCode MIN_LENGTH',
      'postalCode MAX_LENGTH',
      'fax PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE',
    ]);
  });
});

describe('what Pipedrive knows', () => {
  afterEach(() => expect(pipedrive.contractProblems(sandbox)).toEqual([]));

  it('of a person takes two requests, calls are listed for the account', async () => {
    const crm = pipedrive.clientOf(sandbox);
    const facts = await factsOf(crm, FACT_CONTACTS.optedOut);
    // The person and the organization; without the last activity, which only `stale` wants.
    expect(pipedrive.asked(sandbox)).toHaveLength(2);
    expect(facts?.emails).toMatchObject([{ optedOut: true }]);
    expect(facts?.company?.fields).toMatchObject({ company: ['Havu Tekniikka Oy'], country: ['Finland'] });
    const calls = await crm.recentCalls?.(call());
    expect(calls?.[0]).toMatchObject({ contactId: FACT_CONTACTS.rightNumber, outcome: 'other' });
    expect(calls?.find(({ contactId }) => contactId === FACT_CONTACTS.wrongNumber)?.outcome).toBe('wrong-number');
  });

  it('of the last activity takes one request more, and none where there was none', async () => {
    const account = sandbox.pipedrive;
    const at = (daysAgo: number) => account.now() - daysAgo * 86_400_000;
    const seed = (activeAt: number | null) =>
      String(account.seed('persons', { name: 'Leena Korhonen', addedAt: at(900), activeAt }).id);
    const [active, mailed, never] = [seed(at(400)), seed(at(400)), seed(null)];
    account.mails.set(Number(mailed), { incoming: at(500), outgoing: at(20) });
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    const told = async (id: string) => {
      const before = pipedrive.asked(sandbox).length;
      const facts = await factsOf(pipedrive.clientOf(sandbox), id, new Set(['stored', 'lastActivity']));
      return [facts?.lastActivity?.slice(0, 10) ?? facts?.lastActivity, pipedrive.asked(sandbox).length - before];
    };
    expect(await told(active)).toEqual([day(at(400)), 2]);
    expect(await told(mailed)).toEqual([day(at(20)), 2]);
    expect(await told(never)).toEqual([null, 1]);
    const crm = pipedrive.clientOf(sandbox);
    const wanted = new Set(['lastActivity'] as const);
    const company = account.seed('organizations', { name: 'Havumetsä Oy', addedAt: at(900), activeAt: at(600) });
    const facts = await crm.recordFacts?.('company', String(company.id), { ...call(), wanted });
    expect(facts?.lastActivity).toBe(day(at(600)));
  });

  it('without Campaigns nothing of mail, and that is asked once', async () => {
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, campaigns: false };
    const crm = pipedrive.clientOf(sandbox);
    for (const id of [FACT_CONTACTS.optedOut, FACT_CONTACTS.bare]) {
      expect((await factsOf(crm, id, new Set(['emails'])))?.emails).toBeUndefined();
    }
    expect(pipedrive.asked(sandbox)).toHaveLength(3);
    sandbox.pipedrive.options = { ...sandbox.pipedrive.options, campaigns: true };
  });

  it('of a domain whose people agree, their company and its website', async () => {
    const use = await pipedrive.clientOf(sandbox).domainUse?.('havutekniikka.fi', call());
    expect(use?.contacts).toHaveLength(7);
    expect(use?.companies).toEqual([
      { id: FACT_COMPANY, name: 'Havu Tekniikka Oy', website: 'https://www.havutekniikka.fi' },
    ]);
  });
});
