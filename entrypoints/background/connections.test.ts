import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Crm } from '../../lib/crm/crm';
import { CrmError, type CrmFailure } from '../../lib/crm/errors';
import { createBootState } from './boot-state';
import { createConnections } from './connections';

const TOKEN = 'pat-eu1-00000000-1111-2222-3333-44444444beef';
let deposited: string | undefined;
let stored: string | undefined;
let vaultFails = false;
let missing: readonly string[] = [];
let refusal: CrmError | undefined;
let switchedOff: CrmFailure | undefined;
const onChange = vi.fn(() => Promise.resolve());
const forget = vi.fn(() => {
  stored = undefined;
  return Promise.resolve();
});

// Only what connecting asks of a client.
const client = {
  id: 'hubspot',
  account: () =>
    refusal ? Promise.reject(refusal) : Promise.resolve({ id: '77', uiHost: 'app-eu1.hubspot.com', country: 'FI' }),
  missingScopes: () => Promise.resolve(missing),
} as unknown as Crm;

function setUp() {
  const boot = createBootState();
  const credentials = {
    token: () => (vaultFails ? Promise.reject(new Error('blocked')) : Promise.resolve(stored)),
    save: (_: string, token: string) => {
      stored = token;
      return Promise.resolve();
    },
    remove: () => Promise.resolve(),
    takeDeposit: () => {
      const token = deposited;
      deposited = undefined;
      return Promise.resolve(token);
    },
  };
  const parts = { boot, credentials, open: () => client, forget, refusal: () => switchedOff, onChange };
  return { boot, connections: createConnections(parts) };
}

beforeEach(() => {
  fakeBrowser.reset();
  [deposited, stored, missing, refusal, vaultFails] = [TOKEN, undefined, [], undefined, false];
  switchedOff = undefined;
});

describe('connecting', () => {
  test('a good key is kept, its account shown, and the key itself nowhere outside the vault', async () => {
    const { connections } = setUp();
    const result = await connections.connect('hubspot');
    expect(result).toMatchObject({
      ok: true,
      value: { state: 'connected', account: '77', country: 'FI', canWrite: true, keyHint: '…beef' },
    });
    expect(stored).toBe(TOKEN);
    const everything = JSON.stringify([
      result,
      await fakeBrowser.storage.local.get(null),
      await fakeBrowser.storage.session.get(null),
    ]);
    expect(everything).not.toContain(TOKEN.slice(0, -4));
  });

  test('a wrong key is refused in words and not kept', async () => {
    refusal = new CrmError({ code: 'Unauthorized', detail: 'Authentication credentials not found' });
    const { connections } = setUp();
    expect(await connections.connect('hubspot')).toMatchObject({ ok: false, failure: { code: 'Unauthorized' } });
    expect(stored).toBeUndefined();
    expect(connections.view('hubspot').state).toBe('not-connected');
  });

  test('a key that fails leaves the one before in place', async () => {
    const { connections } = setUp();
    await connections.connect('hubspot');
    [deposited, refusal] = ['wrong', new CrmError({ code: 'Unauthorized', detail: '' })];
    await connections.connect('hubspot');
    expect(stored).toBe(TOKEN);
    expect(connections.view('hubspot').state).toBe('connected');
  });

  test('a key that cannot write is a read-only one; one that cannot read contacts is of no use, and says which scope', async () => {
    missing = ['crm.objects.contacts.write'];
    const { connections } = setUp();
    expect(await connections.connect('hubspot')).toMatchObject({ value: { state: 'connected', canWrite: false } });
    [deposited, missing] = [TOKEN, ['crm.objects.contacts.read']];
    expect(await connections.connect('hubspot')).toMatchObject({
      value: { state: 'missing-scopes', missingScopes: ['crm.objects.contacts.read'] },
    });
  });

  test('without a deposited key nothing is asked', async () => {
    deposited = undefined;
    expect(await setUp().connections.connect('hubspot')).toMatchObject({ ok: false });
  });
});

test('where the policy lets nobody connect, the key is neither tried nor left behind, and a connection stays', async () => {
  const { connections } = setUp();
  await connections.connect('hubspot');
  [deposited, switchedOff] = ['another-key', { code: 'ByPolicy', detail: 'See the wiki', by: 'Maija' }];
  expect(await connections.connect('hubspot')).toEqual({ ok: false, failure: switchedOff });
  expect([deposited, stored, connections.view('hubspot').state]).toEqual([undefined, TOKEN, 'connected']);
});

describe('a key of a named account', () => {
  test('is kept where it belongs to it', async () => {
    expect(await setUp().connections.connect('hubspot', '77')).toMatchObject({ ok: true, value: { account: '77' } });
  });

  test('is not kept where it belongs to another one, which is named', async () => {
    const { connections } = setUp();
    expect(await connections.connect('hubspot', '78')).toMatchObject({
      failure: { code: 'Conflict', conflictId: '77' },
    });
    expect(stored).toBeUndefined();
    expect(connections.view('hubspot').state).toBe('not-connected');
  });
});

describe('using a connection', () => {
  test('only the connected account gets a client', async () => {
    const { connections } = setUp();
    await connections.connect('hubspot');
    expect(await connections.crmFor('hubspot', '77')).toBe(client);
    expect(await connections.crmFor('hubspot', '78')).toBeUndefined();
  });

  test('it outlives the worker', async () => {
    await setUp().connections.connect('hubspot');
    const woken = setUp();
    await woken.boot.ready;
    expect(woken.connections.view('hubspot').account).toBe('77');
    expect(await woken.connections.crmFor('hubspot', '77')).toBe(client);
  });

  test('a vault that could not be read is read again', async () => {
    const { connections } = setUp();
    await connections.connect('hubspot');
    vaultFails = true;
    await expect(connections.crmFor('hubspot', '77')).rejects.toThrow('blocked');
    vaultFails = false;
    expect(await connections.crmFor('hubspot', '77')).toBe(client);
  });

  test('a vault that lost the key means not connected, not a connection that never answers', async () => {
    const { connections } = setUp();
    await connections.connect('hubspot');
    stored = undefined;
    expect(await connections.crmFor('hubspot', '77')).toBeUndefined();
    expect(connections.view('hubspot').state).toBe('not-connected');
    deposited = TOKEN;
    await connections.connect('hubspot');
    expect(await connections.crmFor('hubspot', '77')).toBe(client);
  });

  test('a key refused later is shown as such; disconnecting forgets everything', async () => {
    const { connections } = setUp();
    await connections.connect('hubspot');
    await connections.refused('hubspot', { code: 'Unauthorized', detail: '' });
    expect(connections.view('hubspot').state).toBe('unauthorized');
    expect(await connections.disconnect('hubspot')).toMatchObject({ state: 'not-connected' });
    expect(forget).toHaveBeenCalledWith('hubspot');
    expect(await connections.crmFor('hubspot', '77')).toBeUndefined();
  });
});
