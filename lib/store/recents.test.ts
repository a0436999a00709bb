import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CacheDatabase, type Scope } from './database';
import { createRecents, type Recents } from './recents';

const CONTACTS: Scope = { crm: 'hubspot', account: '123', kind: 'contact' };
const AINO = { firstName: ['Aino'], lastName: ['Virtanen'], email: ['Aino@Example.com'] };

describe('recents', () => {
  let database: CacheDatabase;
  let recents: Recents;
  let now = 0;
  const restart = (): Recents => createRecents({ database, now: () => now });
  const ids = async (): Promise<string[]> => (await recents.all(CONTACTS)).map((one) => one.ref.id);

  beforeEach(() => {
    now = Date.UTC(2026, 10, 22);
    database = new CacheDatabase(`recents-${Math.random()}`);
    recents = restart();
  });
  afterEach(() => database.delete());

  it('knows a record at once, also after the worker has died', async () => {
    await recents.note(CONTACTS, { id: '7', fields: { ...AINO, 'custom:iban': ['FI21'] } });
    const known = [{ ref: { ...CONTACTS, id: '7' }, fields: AINO }];
    expect(await recents.all(CONTACTS)).toEqual(known);
    expect(await restart().all(CONTACTS)).toEqual(known);
    expect(await recents.all({ ...CONTACTS, account: '9' })).toEqual([]);
    expect(await recents.all({ ...CONTACTS, kind: 'company' })).toEqual([]);
  });

  it('keeps no value with a personal code', async () => {
    await recents.note(CONTACTS, { id: '7', fields: { ...AINO, jobTitle: ['HR, 131052-308T'] } });
    expect(await recents.all(CONTACTS)).toEqual([{ ref: { ...CONTACTS, id: '7' }, fields: AINO }]);
    expect(JSON.stringify(await database.recents.toArray())).not.toContain('131052');
  });

  it('holds a saved draft until its id is known, and then only once', async () => {
    await recents.note(CONTACTS, { fields: AINO });
    expect(await recents.all(CONTACTS)).toEqual([]);
    expect(await recents.unresolved(CONTACTS)).toEqual([AINO]);
    await recents.note(CONTACTS, { id: '7', fields: { ...AINO, email: ['aino@example.com'] } });
    expect(await recents.unresolved(CONTACTS)).toEqual([]);
    expect(await ids()).toEqual(['7']);
    expect(await database.recents.count()).toBe(1);
  });

  it('does not keep a draft that could be anybody', async () => {
    await recents.note(CONTACTS, { fields: { firstName: ['Aino'], company: ['Nokia'] } });
    expect(await recents.unresolved(CONTACTS)).toEqual([]);
  });

  it('tells the latest state, latest first, and forgets after a quarter of an hour', async () => {
    await recents.note(CONTACTS, { id: '1', fields: { email: ['old@example.com'] } });
    now += 60_000;
    await recents.note(CONTACTS, { id: '2', fields: AINO });
    now += 60_000;
    await recents.note(CONTACTS, { id: '1', fields: { email: ['new@example.com'] } });
    expect((await recents.all(CONTACTS)).map((one) => one.fields.email?.[0])).toEqual([
      'new@example.com',
      'Aino@Example.com',
    ]);
    now += 14.5 * 60_000;
    expect(await ids()).toEqual(['1']);
    expect((await restart().all(CONTACTS)).map((one) => one.ref.id)).toEqual(['1']);
  });

  it('does not write what a page repeats, but what it changed, and what it still shows minutes later', async () => {
    const writes = vi.spyOn(database.recents, 'put');
    const note = (email: string) => recents.note(CONTACTS, { id: '1', fields: { email: [email] } });
    await note('a@example.com');
    now += 30_000;
    await note('a@example.com');
    expect(writes).toHaveBeenCalledTimes(1);
    await note('b@example.com');
    now += 60_000;
    await note('b@example.com');
    expect(writes).toHaveBeenCalledTimes(3);
  });

  it('forgets a record that is gone, and everything when told', async () => {
    await recents.note(CONTACTS, { id: '1', fields: AINO });
    await recents.note(CONTACTS, { id: '2', fields: {} });
    await recents.forget({ ...CONTACTS, id: '1' });
    expect(await ids()).toEqual(['2']);
    await restart().wipe('hubspot');
    expect(await restart().all(CONTACTS)).toEqual([]);
  });

  it('never holds more than two hundred', async () => {
    for (let n = 0; n < 210; n += 1) {
      now += 1;
      await recents.note(CONTACTS, { id: String(n), fields: {} });
    }
    expect(await ids()).toHaveLength(200);
    expect(await database.recents.count()).toBe(200);
    expect((await ids())[0]).toBe('209');
  });
});
