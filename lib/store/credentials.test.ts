import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { depositKey } from './credential-deposit';
import { createCredentials, keyHint, type Credentials } from './credentials';
import { CacheDatabase, VaultDatabase, type Scope } from './database';
import { createDismissals } from './dismissals';
import { createLookupCache } from './lookup-cache';
import { createRecents } from './recents';
import { forgetCrm, wipeCaches } from './wipe';

const TOKEN = 'pat-na1-0123456789-abcdef';
const CONTACTS: Scope = { crm: 'hubspot', account: '123', kind: 'contact' };

describe('credentials', () => {
  let vault: VaultDatabase;
  let credentials: Credentials;

  beforeEach(() => {
    vault = new VaultDatabase(`vault-${Math.random()}`);
    credentials = createCredentials(vault, () => 1_000);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await vault.delete();
  });

  it('takes a deposited key once, without its stray spaces', async () => {
    await depositKey('hubspot', ` ${TOKEN}\n`);
    expect(await credentials.takeDeposit('pipedrive')).toBeUndefined();
    expect(await credentials.takeDeposit('hubspot')).toBe(TOKEN);
    expect(await credentials.takeDeposit('hubspot')).toBeUndefined();
    expect(await credentials.token('hubspot')).toBeUndefined();
  });

  it('takes the last of two, and none that was left long ago', async () => {
    await depositKey('hubspot', 'first');
    await depositKey('hubspot', 'second');
    expect(await credentials.takeDeposit('hubspot')).toBe('second');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 11 * 60_000 });
    await depositKey('hubspot', 'forgotten');
    vi.useRealTimers();
    expect(await credentials.takeDeposit('hubspot')).toBeUndefined();
  });

  it('keeps a checked key across workers until it is removed', async () => {
    await credentials.save('hubspot', TOKEN);
    const again = createCredentials(vault, () => 2_000);
    expect(await again.token('hubspot')).toBe(TOKEN);
    await again.remove('hubspot');
    expect(await credentials.token('hubspot')).toBeUndefined();
  });

  it('hints at a key without giving it away', () => {
    expect(keyHint(TOKEN)).toBe('…cdef');
    expect(keyHint('short')).toBe('…');
  });

  it('wiping caches leaves the key and dismissals, disconnecting leaves nothing of the CRM', async () => {
    const database = new CacheDatabase(`cache-${Math.random()}`);
    const now = () => 1_000;
    const cache = createLookupCache({ database, now, limits: () => ({ maxEntries: 10, maxAgeHours: 1 }) });
    const stores = {
      credentials,
      cache,
      recents: createRecents({ database, now }),
      dismissals: createDismissals(vault, now),
    };
    const finding = { rule: 'phone-format', field: 'phone', value: '040' } as const;
    const fill = async (): Promise<void> => {
      await cache.put(CONTACTS, 'k', []);
      await stores.recents.note(CONTACTS, { id: '1', fields: {} });
    };
    await fill();
    await credentials.save('hubspot', TOKEN);
    await credentials.save('pipedrive', 'other');
    await stores.dismissals.dismissFinding(CONTACTS, finding);

    await wipeCaches(stores);
    expect([await database.lookups.count(), await database.recents.count()]).toEqual([0, 0]);
    expect(await credentials.token('hubspot')).toBe(TOKEN);
    expect(stores.dismissals.isFindingDismissed(CONTACTS, finding)).toBe(true);

    await fill();
    await forgetCrm(stores, 'hubspot');
    expect([await database.lookups.count(), await database.recents.count()]).toEqual([0, 0]);
    expect(await vault.dismissals.count()).toBe(0);
    expect(await credentials.token('hubspot')).toBeUndefined();
    expect(await credentials.token('pipedrive')).toBe('other');
    await database.delete();
  });
});
