import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { CrmFailure } from '../../../lib/crm/errors';
import type { FixOutcome, FixRequest } from '../../../lib/messages/protocol';
import { AINO } from '../../../lib/merge/testing/contacts';
import { createFixService } from './fix-service';
import type { WriteParts } from './merge-context';
import { CHOICE, workshop } from './testing/workshop';

const FIX: FixRequest = { ...CHOICE, field: 'phone', expected: '040 123 4567', value: '+358401234567' };

function fixing(more: Partial<WriteParts> = {}, canWrite = true) {
  const shop = workshop();
  const service = createFixService({ ...shop.parts, ...more, canWrite: () => canWrite, shown: (_, value) => value });
  return { ...shop, service, apply: (request: Partial<FixRequest> = {}) => service.apply({ ...FIX, ...request }) };
}

test('a fix is copied, written, and confirmed', async () => {
  const { apply, fake, journal } = fixing();
  await expect(apply()).resolves.toEqual({ status: 'written' });
  expect(fake.properties('6002').phone).toBe('+358401234567');
  const [entry] = await journal.touching(AINO.ref);
  expect(entry).toMatchObject({ state: 'confirmed', request: { values: [{ name: 'phone', over: ['040 123 4567'] }] } });
  expect(await journal.snapshots(entry?.id ?? '')).toMatchObject([{ properties: AINO.properties }]);
});

test.each<[Partial<FixRequest>, FixOutcome]>([
  [{ expected: '040 123 4567 ' }, { status: 'written' }],
  // A page groups digits as it likes.
  [{ expected: '0401234567' }, { status: 'written' }],
  [{ value: '0401234567' }, { status: 'written' }],
  [{ expected: '040 123 4568' }, { status: 'changed', now: '040 123 4567' }],
  [{ expected: '' }, { status: 'changed', now: '040 123 4567' }],
  [
    { field: 'jobTitle', expected: 'toimitusjohtaja', value: 'CEO' },
    { status: 'changed', now: 'TOIMITUSJOHTAJA' },
  ],
  [{ field: 'owner', expected: ' ', value: '71' }, { status: 'written' }],
  [{ field: 'custom:languages', expected: 'fi;sv', value: 'fi' }, { status: 'written' }],
  [{ field: 'fax', expected: '', value: '1' }, { status: 'type-it' }],
])('%j → %j', async (request, outcome) => {
  await expect(fixing().apply(request)).resolves.toEqual(outcome);
});

test('what the CRM holds already is not written again', async () => {
  const { apply, fake, journal } = fixing();
  fake.edit('6002', { phone: FIX.value });
  await expect(apply()).resolves.toEqual({ status: 'written' });
  expect([fake.writes, await journal.count()]).toEqual([[], 0]);
});

describe('one of several values', () => {
  const SEVERAL = { phone: '040 123 4567', 'phone[0]': '040 123 4567', 'phone[1]': '09 765 4321' };
  const places = ['phone[0]', 'phone[1]'];

  function several() {
    const shop = fixing();
    shop.fake.edit('6002', SEVERAL);
    const naming: typeof shop.fake.crm = {
      ...shop.fake.crm,
      nameOfValue: ({ properties }, _, value) => places.find((name) => properties[name] === value),
    };
    return { ...fixing({ crm: () => Promise.resolve(naming) }), fake: shop.fake };
  }

  test('is the one that is written, and no other', async () => {
    const { apply, fake } = several();
    await expect(apply({ expected: '09 765 4321', value: '+35897654321' })).resolves.toEqual({ status: 'written' });
    expect(fake.properties('6002')).toMatchObject({ ...SEVERAL, 'phone[1]': '+35897654321' });
  });

  test('is not written again where it is right already, nor instead of another', async () => {
    const { apply, fake } = several();
    await expect(apply({ expected: '09 1', value: '09 765 4321' })).resolves.toEqual({ status: 'written' });
    await expect(apply({ expected: '09 1', value: '09 2' })).resolves.toEqual({
      status: 'changed',
      now: SEVERAL.phone,
    });
    expect(fake.writes).toEqual([]);
  });
});

describe('a further value', () => {
  const BOTH = '040 123 4567 / 050 765 4321';
  const further = { expected: BOTH, value: '040 123 4567', further: '050 765 4321' };

  function holding(properties: Readonly<Record<string, string>>) {
    const shop = fixing();
    shop.fake.edit('6002', properties);
    const naming: typeof shop.fake.crm = {
      ...shop.fake.crm,
      nameOfValue: (record, _, value) => ['phone[0]', 'phone[1]'].find((name) => record.properties[name] === value),
      nameOfFurther: () => ({ name: 'phone[1]', sendAs: 'phone[1]' }),
    };
    return { ...fixing({ crm: () => Promise.resolve(naming) }), fake: shop.fake };
  }

  test('is written in one with the value it was taken out of', async () => {
    const { apply, fake } = holding({ phone: BOTH, 'phone[0]': BOTH });
    await expect(apply(further)).resolves.toEqual({ status: 'written' });
    expect(fake.writes).toHaveLength(1);
    expect(fake.properties('6002')).toMatchObject({ 'phone[0]': '040 123 4567', 'phone[1]': '050 765 4321' });
    await expect(apply(further)).resolves.toEqual({ status: 'written' });
    expect(fake.writes).toHaveLength(1);
  });

  test('is not written twice, and never over what somebody put there', async () => {
    const { apply, fake } = holding({ phone: BOTH, 'phone[0]': BOTH, 'phone[1]': '050 765 4321' });
    await expect(apply(further)).resolves.toEqual({ status: 'written' });
    expect(fake.properties('6002')).toMatchObject({ 'phone[0]': '040 123 4567', 'phone[1]': '050 765 4321' });
    const other = holding({ phone: '09 1', 'phone[0]': '09 1' });
    await expect(other.apply(further)).resolves.toEqual({ status: 'changed', now: '09 1' });
    expect(other.fake.writes).toEqual([]);
  });

  test('without a place for it nothing is written', async () => {
    const { apply, fake } = fixing();
    fake.edit('6002', { phone: BOTH });
    await expect(apply(further)).resolves.toEqual({ status: 'type-it' });
    expect(fake.writes).toEqual([]);
  });
});

describe('where the key cannot, the page types', () => {
  test('no account, or a read-only key: nothing is even read', async () => {
    await expect(fixing({ crm: () => Promise.resolve(undefined) }).apply()).resolves.toEqual({ status: 'type-it' });
    const readOnly = fixing({}, false);
    readOnly.fake.trouble('get', { how: 'refuse', failure: { code: 'Invalid', detail: 'read' } });
    await expect(readOnly.apply()).resolves.toEqual({ status: 'type-it' });
  });

  test.each(['MissingScopes', 'Unauthorized'] as const)('%s on reading or writing', async (code) => {
    for (const kind of ['get', 'update'] as const) {
      const { apply, fake, journal } = fixing();
      fake.trouble(kind, { how: 'refuse', failure: { code, detail: '' } });
      await expect(apply()).resolves.toEqual({ status: 'type-it' });
      expect(await journal.open()).toEqual([]);
    }
  });
});

test.each<CrmFailure>([
  { code: 'NotFound', detail: 'gone' },
  { code: 'RateLimited', detail: 'slow', retryAt: 3 },
  { code: 'Invalid', detail: 'pattern' },
])('a refusal is told: %j', async (failure) => {
  const { apply, fake, journal } = fixing();
  fake.trouble('update', { how: 'refuse', failure });
  await expect(apply()).resolves.toEqual({ status: 'failed', failure });
  expect((await journal.touching(AINO.ref)).map(({ state }) => state)).toEqual(['did-not-happen']);
});

test('cut connections are looked up', async () => {
  const after = fixing();
  after.fake.trouble('update', { how: 'cut-after' });
  await expect(after.apply()).resolves.toEqual({ status: 'written' });
  const before = fixing();
  before.fake.trouble('update', { how: 'cut-before' });
  await expect(before.apply()).resolves.toMatchObject({ status: 'failed', failure: { mayHaveHappened: false } });
});

test('a value the CRM silently keeps is not called written', async () => {
  const shop = fixing();
  const stubborn = {
    ...shop.fake.crm,
    update: () => shop.fake.crm.get('contact', '6002', { signal: new AbortController().signal }),
  };
  const service = createFixService({
    ...shop.parts,
    crm: () => Promise.resolve(stubborn),
    canWrite: () => true,
    shown: (_, value) => value,
  });
  await expect(service.apply(FIX)).resolves.toMatchObject({ status: 'failed', failure: { code: 'Invalid' } });
});

describe('several values of one record together', () => {
  const PHONE: FixRequest = FIX;
  const JOB: FixRequest = { ...FIX, field: 'jobTitle', expected: 'TOIMITUSJOHTAJA', value: 'Toimitusjohtaja' };
  const OWNER: FixRequest = { ...FIX, field: 'owner', expected: '', value: '71' };

  test('are one entry and one update, and each is then found written', async () => {
    const { service, fake, journal } = fixing();
    await service.applyTogether([PHONE, JOB]);
    expect(fake.properties('6002')).toMatchObject({ phone: PHONE.value, jobtitle: JOB.value });
    expect(fake.writes).toHaveLength(1);
    expect((await journal.touching(AINO.ref)).map(({ state }) => state)).toEqual(['confirmed']);
    await expect(Promise.all([PHONE, JOB].map((one) => service.apply(one)))).resolves.toEqual([
      { status: 'written' },
      { status: 'written' },
    ]);
    expect(fake.writes).toHaveLength(1);
  });

  test('what somebody else changed, and what the API has no name for, stays out', async () => {
    const { service, fake } = fixing();
    const fax: FixRequest = { ...FIX, field: 'fax', expected: '', value: '1' };
    await service.applyTogether([{ ...PHONE, expected: '09 1' }, JOB, OWNER, fax]);
    expect(fake.properties('6002')).toMatchObject({ phone: '040 123 4567', jobtitle: JOB.value });
    await expect(service.apply({ ...PHONE, expected: '09 1' })).resolves.toMatchObject({ status: 'changed' });
  });

  test('a refusal, a read-only key and a lone value leave it to each by itself', async () => {
    const refused = fixing();
    refused.fake.trouble('update', { how: 'refuse', failure: { code: 'Invalid', detail: 'one is bad' } });
    await refused.service.applyTogether([PHONE, JOB]);
    expect(refused.fake.properties('6002')).toMatchObject({ phone: '040 123 4567' });
    expect((await refused.journal.touching(AINO.ref)).map(({ state }) => state)).toEqual(['did-not-happen']);
    for (const { service, fake } of [fixing({}, false), fixing({ crm: () => Promise.resolve(undefined) })]) {
      await service.applyTogether([PHONE, JOB]);
      expect(fake.writes).toEqual([]);
    }
    const lone = fixing();
    await lone.service.applyTogether([PHONE]);
    expect(lone.fake.writes).toEqual([]);
  });
});
