import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../sandbox/faults';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call, failing, hurriedClock } from './client-rig';
import { clientOf, contractProblems, pairIn } from './hubspot-rig';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 300, seed: 7, indexDelayMs: 0 });
});
beforeEach(() => sandbox.reset());
afterEach(() => expect(contractProblems(sandbox)).toEqual([]));
afterAll(() => sandbox.close());

describe('writing', () => {
  it('updates a record under the CRM’s own names', async () => {
    const [id] = pairIn(sandbox);
    const written = await clientOf(sandbox).update('contact', id, { jobtitle: 'Head of <i>Ops</i>' }, call());
    expect(written.ref.id).toBe(id);
    expect(sandbox.account.get('contacts', id).properties.jobtitle).toBe('Head of <i>Ops</i>');
  });

  it('says which record is in the way of an email', async () => {
    const [first, second] = sandbox.account.list('contacts').filter((one) => one.properties.email);
    const email = second?.properties.email ?? '';
    const failure = await failing(clientOf(sandbox).update('contact', first?.id ?? '', { email }, call()));
    expect(failure).toMatchObject({ code: 'Conflict', conflictId: second?.id });
  });

  it('merges, and tells the id that the CRM answers; the old ones lead to it', async () => {
    const [survivor, loser] = pairIn(sandbox);
    const crm = clientOf(sandbox);
    const merged = await crm.merge('contact', survivor, loser, call());
    expect([survivor, loser]).not.toContain(merged.ref.id);
    expect(merged.mergedIds).toEqual(expect.arrayContaining([survivor, loser]));
    for (const id of [survivor, loser]) expect((await crm.get('contact', id, call())).ref.id).toBe(merged.ref.id);
    expect((await failing(crm.merge('contact', merged.ref.id, merged.ref.id, call()))).code).toBe('Invalid');
  });

  it('never repeats a merge whose answer was lost, and says that it may have happened', async () => {
    const [survivor, loser] = pairIn(sandbox);
    sandbox.faults.set({ kind: 'cut', when: 'after', path: '*/merge' });
    const failure = await failing(clientOf(sandbox).merge('contact', survivor, loser, call()));
    expect(failure).toMatchObject({ code: 'Unreachable', mayHaveHappened: true });
    expect(sandbox.requests.api().filter((one) => one.path.endsWith('/merge'))).toHaveLength(1);
    expect(sandbox.account.get('contacts', loser).id).toBe(sandbox.account.get('contacts', survivor).id);
  });
});

describe('being refused', () => {
  it('tells a wrong key and a revoked one', async () => {
    expect((await failing(clientOf(sandbox, { token: 'pat-na1-wrong' }).account(call()))).code).toBe('Unauthorized');
    const token = sandbox.account.tokens.issue(['oauth']);
    sandbox.account.tokens.revoke(token);
    const failure = await failing(clientOf(sandbox, { token }).missingScopes(call()));
    expect(failure.code).toBe('Unauthorized');
    expect(JSON.stringify(failure)).not.toContain(token);
  });

  it('names the scopes a key lacks, and changes nothing to find out', async () => {
    const before = structuredClone(sandbox.account.list('contacts').map((one) => one.properties));
    expect(await clientOf(sandbox).missingScopes(call())).toEqual([]);
    const readOnly = clientOf(sandbox, { token: sandbox.account.readOnlyToken });
    expect(await readOnly.missingScopes(call())).toEqual(['crm.objects.contacts.write', 'crm.objects.companies.write']);
    const bare = clientOf(sandbox, { token: sandbox.account.tokens.issue(['oauth', 'crm.objects.contacts.read']) });
    expect(await bare.missingScopes(call())).toEqual([
      'crm.objects.companies.read',
      'crm.objects.owners.read',
      'crm.objects.contacts.write',
      'crm.objects.companies.write',
    ]);
    expect(sandbox.account.list('contacts').map((one) => one.properties)).toEqual(before);
    const [id] = pairIn(sandbox);
    expect(await failing(readOnly.update('contact', id, { jobtitle: 'x' }, call()))).toMatchObject({
      code: 'MissingScopes',
      scopes: ['crm.objects.contacts.write'],
    });
  });

  it('tells a record that is gone, and values that are not taken', async () => {
    const [id] = pairIn(sandbox);
    const crm = clientOf(sandbox);
    expect((await failing(crm.update('contact', id, { no_such_property: '1' }, call()))).code).toBe('Invalid');
    sandbox.account.archive('contacts', id);
    expect((await failing(crm.get('contact', id, call()))).code).toBe('NotFound');
  });
});

describe('when things go wrong', () => {
  it.each<[string, Fault]>([
    ['a 429', { kind: 'rate-limit', policy: 'SECONDLY', count: 1 }],
    ['a 503', { kind: 'status', status: 503, count: 2 }],
    ['a locked record', { kind: 'status', status: 423, count: 1 }],
    ['a migration', { kind: 'status', status: 477, headers: { 'retry-after': '2' }, count: 1 }],
    ['a cut before the answer', { kind: 'cut', when: 'before', count: 1 }],
    ['a cut within the answer', { kind: 'cut', when: 'body', count: 1 }],
  ])('a read survives %s', async (_, fault) => {
    const [id] = pairIn(sandbox);
    const crm = clientOf(sandbox, { clock: hurriedClock });
    sandbox.faults.set({ ...fault, path: '*/contacts/*' });
    expect((await crm.get('contact', id, call())).ref.id).toBe(id);
    expect(sandbox.faults.pending).toEqual([]);
  });

  it.each<[string, Fault, object]>([
    ['a storm of 429', { kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING' }, { code: 'RateLimited' }],
    ['nothing but 500', { kind: 'status', status: 500 }, { code: 'Unreachable' }],
    ['nothing but 502', { kind: 'status', status: 502 }, { code: 'Unreachable' }],
    ['a page instead of data', { kind: 'html' }, { code: 'Unreachable' }],
    ['a page that asks to sign in', { kind: 'html', status: 403 }, { code: 'Unreachable' }],
    ['a connection that is always cut', { kind: 'cut', when: 'before' }, { code: 'Unreachable' }],
  ])('%s ends in a typed failure', async (_, fault, failure) => {
    sandbox.faults.set(fault);
    const [id] = pairIn(sandbox);
    const crm = clientOf(sandbox, { clock: hurriedClock });
    expect(await failing(crm.get('contact', id, call()))).toMatchObject(failure);
  });
});
