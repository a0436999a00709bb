import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordSummary } from '../record/record';
import { CacheDatabase, type Scope } from './database';
import { createLookupCache, type LookupCache } from './lookup-cache';

const CONTACTS: Scope = { crm: 'hubspot', account: '123', kind: 'contact' };
const HOUR = 3_600_000;

function contact(id: string, email = `${id}@example.com`): RecordSummary {
  const fields = {
    email: [email],
    firstName: ['Aino'],
    legalBasis: ['Consent'],
    'custom:iban': ['FI21 1234'],
  } as const;
  return { ref: { ...CONTACTS, id }, fields, createdAt: 1, modifiedAt: 2, deals: 3 };
}

async function answerOf(cache: LookupCache, scope: Scope, key: string) {
  return (await cache.read(scope, [key])).get(key);
}

describe('the look-up cache', () => {
  let database: CacheDatabase;
  let cache: LookupCache;
  let now = 0;
  let limits = { maxEntries: 100, maxAgeHours: 72 };

  beforeEach(() => {
    now = Date.UTC(2026, 10, 22);
    limits = { maxEntries: 100, maxAgeHours: 72 };
    database = new CacheDatabase(`cache-${Math.random()}`);
    cache = createLookupCache({ database, now: () => now, limits: () => limits });
  });
  afterEach(() => database.delete());

  it('answers what was found, what was not, and what was never asked apart', async () => {
    await cache.put(CONTACTS, 'email:a@example.com', [contact('1')]);
    await cache.put(CONTACTS, 'email:b@example.com', []);
    expect(await answerOf(cache, CONTACTS, 'email:a@example.com')).toHaveLength(1);
    expect(await answerOf(cache, CONTACTS, 'email:b@example.com')).toEqual([]);
    expect(await answerOf(cache, CONTACTS, 'email:c@example.com')).toBeUndefined();
    expect(await answerOf(cache, { ...CONTACTS, account: '124' }, 'email:a@example.com')).toBeUndefined();
    expect(await answerOf(cache, { ...CONTACTS, kind: 'company' }, 'email:a@example.com')).toBeUndefined();
  });

  it('keeps what matching needs and nothing else of a person', async () => {
    const whole = { ...contact('1'), properties: { iban: 'FI21 1234' }, mergedIds: ['9'], associated: ['8'] };
    await cache.put(CONTACTS, 'k', [whole]);
    const [row] = await database.lookups.toArray();
    expect(JSON.stringify(row)).not.toMatch(/FI21|Consent|mergedIds/);
    expect(await answerOf(cache, CONTACTS, 'k')).toEqual([
      { ...contact('1'), fields: { firstName: ['Aino'], email: ['1@example.com'] } },
    ]);
  });

  it('believes that somebody was found for days, that nobody was for minutes', async () => {
    await cache.put(CONTACTS, 'found', [contact('1')]);
    await cache.put(CONTACTS, 'nobody', []);
    now += 11 * 60_000;
    expect(await answerOf(cache, CONTACTS, 'nobody')).toBeUndefined();
    expect(await answerOf(cache, CONTACTS, 'found')).toHaveLength(1);
    now += 72 * HOUR;
    expect(await answerOf(cache, CONTACTS, 'found')).toBeUndefined();
    await cache.evict();
    expect(await database.lookups.count()).toBe(0);
  });

  it('distrusts answers from the future', async () => {
    await cache.put(CONTACTS, 'k', [contact('1')]);
    now -= HOUR;
    expect(await answerOf(cache, CONTACTS, 'k')).toBeUndefined();
  });

  it('makes room by forgetting what was longest of no use', async () => {
    for (const id of ['1', '2', '3', '4']) {
      await cache.put(CONTACTS, id, [contact(id)]);
      now += HOUR;
    }
    await answerOf(cache, CONTACTS, '1');
    limits = { ...limits, maxEntries: 2 };
    // The note of last use is written behind the answer's back: any later transaction comes after it.
    await cache.evict();
    const left = await Promise.all(['1', '2', '3', '4'].map((key) => answerOf(cache, CONTACTS, key)));
    expect(left.map((answer) => answer !== undefined)).toEqual([true, false, false, true]);
  });

  it('forgets every answer that holds a changed record, and only those', async () => {
    await cache.put(CONTACTS, 'email', [contact('1')]);
    await cache.put(CONTACTS, 'name', [contact('1'), contact('2')]);
    await cache.put(CONTACTS, 'other', [contact('11')]);
    await cache.invalidate(contact('1').ref);
    expect(await answerOf(cache, CONTACTS, 'email')).toBeUndefined();
    expect(await answerOf(cache, CONTACTS, 'name')).toBeUndefined();
    expect(await answerOf(cache, CONTACTS, 'other')).toHaveLength(1);
  });

  it('forgets look-ups by name, for a record just saved', async () => {
    await cache.put(CONTACTS, 'email:new@example.com', []);
    await cache.forget(CONTACTS, ['email:new@example.com', 'never asked']);
    expect(await answerOf(cache, CONTACTS, 'email:new@example.com')).toBeUndefined();
  });

  it('counts its entries and their size, and is empty after a wipe', async () => {
    await cache.put(CONTACTS, 'a', [contact('1')]);
    const one = await cache.stats();
    await cache.put(CONTACTS, 'b', [contact('2'), contact('3')]);
    const two = await cache.stats();
    expect([one.entries, two.entries]).toEqual([1, 2]);
    expect(one.bytes).toBeGreaterThan(100);
    expect(two.bytes).toBeGreaterThan(one.bytes * 2);
    await cache.wipe('pipedrive');
    expect((await cache.stats()).entries).toBe(2);
    await cache.wipe();
    expect(await cache.stats()).toEqual({ entries: 0, bytes: 0 });
  });

  it('is merely forgetful when the database is broken', async () => {
    const reports: unknown[] = [];
    database.close();
    const broken = createLookupCache({
      database,
      now: () => now,
      limits: () => limits,
      report: (error) => reports.push(error),
    });
    await broken.put(CONTACTS, 'k', [contact('1')]);
    expect(await answerOf(broken, CONTACTS, 'k')).toBeUndefined();
    expect(await broken.stats()).toEqual({ entries: 0, bytes: 0 });
    expect(reports).toHaveLength(3);
  });
});
