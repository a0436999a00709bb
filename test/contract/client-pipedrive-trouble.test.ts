import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../sandbox/faults';
import { DEFAULT_PIPEDRIVE } from '../sandbox/pipedrive/account-options';
import { DEFAULT_PIPEDRIVE_LIMITS } from '../sandbox/pipedrive/api/limits';
import { NAMED_ORGANIZATIONS, NAMED_PERSONS } from '../sandbox/pipedrive/data';
import { CUSTOM } from '../sandbox/pipedrive/fields';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call, failing, hurriedClock } from './client-rig';
import { asked, clientOf, contractProblems, pairIn } from './pipedrive-rig';

let sandbox: Sandbox;
const oskar = String(NAMED_PERSONS.oskarNyman);
const HOST = 'nordweb.pipedrive.com';
const held = () => sandbox.pipedrive.get('persons', NAMED_PERSONS.oskarNyman);

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 120, seed: 7, pipedrive: { companyDomain: 'nordweb' } });
});
beforeEach(() => {
  sandbox.reset();
  sandbox.pipedrive.options = { ...DEFAULT_PIPEDRIVE, companyDomain: 'nordweb', now: sandbox.pipedrive.options.now };
  sandbox.pipedriveLimits.options = DEFAULT_PIPEDRIVE_LIMITS;
});
afterEach(() => expect(contractProblems(sandbox)).toEqual([]));
afterAll(() => sandbox.close());

describe('writing', () => {
  it('replaces one of several numbers and keeps all others, labels and all', async () => {
    const crm = clientOf(sandbox);
    const before = held().phones;
    const record = await crm.get('contact', oskar, call());
    const name = crm.nameOfValue?.(record, 'phone', '0703814627') ?? '';
    const written = await crm.update('contact', oskar, { [name]: '+46703814627' }, call());
    expect(written.fields.mobilePhone).toEqual(['+46703814627']);
    expect(held().phones).toEqual(before.map((one, at) => (at === 1 ? { ...one, value: '+46703814627' } : one)));
    expect(held().emails).toHaveLength(2);
  });

  it('writes names, choices and custom fields as Pipedrive wants them', async () => {
    const crm = clientOf(sandbox);
    const values = {
      ...{ last_name: 'Nyman Berg', job_title: 'Chef <i>Bygg</i>', email: 'oskar@lindqvistbygg.se', label_ids: '1;2' },
      [CUSTOM.personLeadSource]: '2',
      [CUSTOM.personInterests]: '1;3',
      [CUSTOM.personCountry]: '',
    };
    const written = await crm.update('contact', oskar, values, call());
    expect(held()).toMatchObject({ name: 'Oskar Nyman Berg', job_title: 'Chef <i>Bygg</i>', label_ids: [1, 2] });
    expect(held().emails.map(({ value }) => value)).toEqual(['oskar@lindqvistbygg.se', 'oskar.nyman@telia.com']);
    expect(held().custom_fields).toMatchObject({ [CUSTOM.personLeadSource]: 2, [CUSTOM.personInterests]: [1, 3] });
    expect(written.properties).toMatchObject({ [CUSTOM.personInterests]: '1;3', [CUSTOM.personCountry]: null });
  });

  it('puts back what a snapshot holds', async () => {
    const crm = clientOf(sandbox);
    const snapshot = await crm.get('contact', oskar, { ...call(), all: true });
    const before = held();
    sandbox.pipedrive.update('persons', NAMED_PERSONS.oskarNyman, { phones: [], emails: [], name: 'Nobody' });
    const { properties } = snapshot;
    const lists = { 'phone[]': properties['phone[]'] ?? '', 'email[]': properties['email[]'] ?? '' };
    await crm.update('contact', oskar, { name: properties.name ?? '', ...lists }, call());
    expect(held()).toMatchObject({ name: before.name, phones: before.phones, emails: before.emails });
  });

  it('refuses a field that was deleted, before anything is sent', async () => {
    sandbox.pipedrive.removeField('persons', CUSTOM.personCountry);
    const failure = await failing(clientOf(sandbox).update('contact', oskar, { [CUSTOM.personCountry]: 'FI' }, call()));
    expect(failure).toMatchObject({ code: 'Invalid', mayHaveHappened: false });
    expect(asked(sandbox)).toEqual(['GET /api/v2/personFields']);
  });
});

describe('merging', () => {
  it.each(['not-found', 'is-deleted'] as const)(
    'keeps the id in the body; the other one is gone (%s)',
    async (mergedAway) => {
      sandbox.pipedrive.options = { ...sandbox.pipedrive.options, mergedAway };
      const [survivor, loser] = pairIn(sandbox);
      const crm = clientOf(sandbox);
      const merged = await crm.merge('contact', survivor, loser, call());
      expect(merged).toMatchObject({ ref: { id: survivor }, mergedIds: [loser] });
      const now = await crm.get('contact', survivor, call());
      expect(now.fields.email).toEqual(merged.fields.email);
      expect(now.fields.phone).toEqual(merged.fields.phone);
      expect((await failing(crm.get('contact', loser, call()))).code).toBe('NotFound');
      expect((await failing(crm.merge('contact', survivor, loser, call()))).code).toBe('NotFound');
      expect((await failing(crm.merge('contact', survivor, survivor, call()))).code).toBe('Invalid');
    },
  );

  it('merges organizations, and their persons move', async () => {
    const { nordweb, lindqvist } = NAMED_ORGANIZATIONS;
    const merged = await clientOf(sandbox).merge('company', String(nordweb), String(lindqvist), call());
    expect(merged.ref.id).toBe(String(nordweb));
    expect(held().org_id).toBe(nordweb);
  });

  it('is never repeated when its answer is lost, and says that it may have happened', async () => {
    const [survivor, loser] = pairIn(sandbox);
    sandbox.faults.set({ kind: 'cut', when: 'after', host: HOST, path: '*/merge' });
    const failure = await failing(clientOf(sandbox).merge('contact', survivor, loser, call()));
    expect(failure).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
    expect(asked(sandbox)).toEqual([`PUT /api/v1/persons/${loser}/merge`]);
    expect(sandbox.pipedrive.has('persons', Number(loser))).toBe(false);
  });
});

describe('being refused', () => {
  it('tells a wrong key and a revoked one, and never repeats it', async () => {
    expect((await failing(clientOf(sandbox, { token: 'wrong', account: '' }).account(call()))).code).toBe(
      'Unauthorized',
    );
    const { token } = sandbox.pipedrive;
    sandbox.pipedrive.tokens.revoke(token);
    const failure = await failing(clientOf(sandbox).get('contact', oskar, call()));
    expect(failure.code).toBe('Unauthorized');
    expect(JSON.stringify(failure)).not.toContain(token);
  });

  it('tells what the user of the key may not do', async () => {
    const reader = clientOf(sandbox, { token: sandbox.pipedrive.readOnlyToken });
    const [survivor, loser] = pairIn(sandbox);
    const refusal = { code: 'MissingScopes', scopes: [] };
    expect(await failing(reader.update('contact', oskar, { job_title: 'x' }, call()))).toMatchObject(refusal);
    expect(await failing(reader.merge('contact', survivor, loser, call()))).toMatchObject(refusal);
    expect(sandbox.pipedrive.has('persons', Number(loser))).toBe(true);
  });

  it('tells a record that is gone, and values that are not taken', async () => {
    const crm = clientOf(sandbox);
    expect((await failing(crm.update('contact', oskar, { owner_id: '999999' }, call()))).code).toBe('Invalid');
    sandbox.pipedrive.remove('persons', NAMED_PERSONS.oskarNyman);
    expect((await failing(crm.get('contact', oskar, call()))).code).toBe('NotFound');
  });

  it('stops when the day is spent, tells until when, and does not insist', async () => {
    sandbox.pipedriveLimits.options = { ...DEFAULT_PIPEDRIVE_LIMITS, dailyTokens: 0, dailyHeaders: false };
    const crm = clientOf(sandbox);
    const before = Date.now();
    const failure = await failing(crm.get('contact', oskar, call()));
    expect(failure).toMatchObject({ code: 'RateLimited', detail: 'daily request budget exceeded' });
    expect(failure.retryAt).toBeGreaterThan(before);
    expect(failure.retryAt).toBeLessThanOrEqual(Date.now() + 3_600_000);
    for (let n = 0; n < 5; n += 1) expect((await failing(crm.describe('contact', call()))).code).toBe('RateLimited');
    expect(sandbox.requests.api('pipedrive')).toHaveLength(1);
  });
});

describe('when things go wrong', () => {
  it.each<[string, Fault]>([
    ['a 429', { kind: 'rate-limit', policy: 'burst', count: 1 }],
    ['a 503', { kind: 'status', status: 503, count: 2 }],
    ['a cut before the answer', { kind: 'cut', when: 'before', count: 1 }],
    ['a cut within the answer', { kind: 'cut', when: 'body', count: 1 }],
  ])('a read survives %s', async (_, fault) => {
    const crm = clientOf(sandbox, { clock: hurriedClock });
    sandbox.faults.set({ ...fault, host: HOST, path: '*/persons/*' });
    expect((await crm.get('contact', oskar, call())).ref.id).toBe(oskar);
    expect(sandbox.faults.pending).toEqual([]);
  });

  it.each<[string, Fault, object]>([
    ['a storm of 429', { kind: 'rate-limit', policy: 'burst' }, { code: 'RateLimited' }],
    ['a spent day', { kind: 'rate-limit', policy: 'daily' }, { code: 'RateLimited' }],
    ['nothing but 500', { kind: 'status', status: 500 }, { code: 'Unreachable' }],
    ['a page instead of data', { kind: 'html' }, { code: 'Unreachable' }],
    ['a page after insisting', { kind: 'html', status: 403 }, { code: 'Unreachable' }],
    ['a connection that is always cut', { kind: 'cut', when: 'before' }, { code: 'Unreachable' }],
  ])('%s ends in a typed failure', async (_, fault, failure) => {
    sandbox.faults.set({ ...fault, host: HOST });
    const crm = clientOf(sandbox, { clock: hurriedClock });
    expect(await failing(crm.get('contact', oskar, call()))).toMatchObject(failure);
  });
});
