import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { AINO, AINO_K, contact } from '../../../lib/merge/testing/contacts';
import type { CrmFailure } from '../../../lib/crm/errors';
import { createFakeCrm } from './testing/fake-crm';
import { CHOICE, NOW, workshop } from './testing/workshop';

const states = async ({ journal }: ReturnType<typeof workshop>) =>
  (await journal.touching(AINO.ref)).map(({ state }) => state);

describe('plan', () => {
  test('shows the pair, how alike they are, and until when both are kept', async () => {
    const { service } = workshop();
    const view = await service.plan(CHOICE);
    expect(view).toMatchObject({
      ok: true,
      value: { probability: 0.96, keptUntil: NOW + 90 * 86_400_000, plan: { survivor: { ref: { id: '6001' } } } },
    });
    expect(JSON.stringify(view)).not.toContain('hs_object');
  });

  test.each<[string, () => ReturnType<typeof workshop>, Partial<CrmFailure>]>([
    ['no account', () => workshop({ crm: () => Promise.resolve(undefined) }), { code: 'Unauthorized' }],
    ['one record twice', () => workshop({}, createFakeCrm([{ ...AINO, ref: AINO_K.ref }])), { code: 'NotFound' }],
    ['a record deleted meanwhile', () => workshop({}, createFakeCrm([AINO])), { code: 'NotFound' }],
  ])('%s is a failure, never an exception', async (_, make, failure) => {
    await expect(make().service.plan(CHOICE)).resolves.toMatchObject({ ok: false, failure });
  });

  test('what is one record already is said to be', async () => {
    const shop = workshop();
    await shop.run();
    await expect(shop.service.plan(CHOICE)).resolves.toMatchObject({ ok: false, failure: { code: 'Conflict' } });
  });

  test('a survivor that is neither of the two is refused', async () => {
    const { service } = workshop();
    await expect(service.plan({ ...CHOICE, survivorId: '1' })).resolves.toMatchObject({ failure: { code: 'Invalid' } });
  });

  test('without the scope for owners their ids are shown', async () => {
    const fake = createFakeCrm([AINO_K, AINO]);
    const crm = { ...fake.crm, owners: () => Promise.reject(new Error('no scope')) };
    const view = await workshop({ crm: () => Promise.resolve(crm) }).service.plan(CHOICE);
    expect(JSON.stringify(view)).toContain('"result":["71"]');
  });
});

describe('run', () => {
  test.each([
    [true, '7001'],
    [false, '6001'],
  ])('the answered id is the one that counts (new: %s)', async (newId, id) => {
    const shop = workshop({}, createFakeCrm([AINO_K, AINO], { newId }));
    const name = 'Aino K. Virtanen';
    await expect(shop.run()).resolves.toEqual({ status: 'confirmed', id, newId, name, unwritten: [] });
    const [merge] = await shop.journal.touching(AINO.ref);
    expect(merge).toMatchObject({
      state: 'confirmed',
      answeredId: id,
      at: { intended: NOW, sent: NOW, confirmed: NOW },
    });
    expect(shop.merged).toMatchObject([{ account: '777', survivor: { id }, loser: { id: '6002' } }]);
    expect(shop.notices).toMatchObject([{ status: 'merged', survivorId: id, newId, survivorName: name }]);
  });

  test('both records are copied whole before anything is sent', async () => {
    const shop = workshop();
    await shop.run();
    const [merge] = await shop.journal.touching(AINO.ref);
    const copies = await shop.journal.snapshots(merge?.id ?? '');
    const byId = new Map(copies.map((copy) => [copy.ref.id, copy]));
    expect(byId.get('6001')?.properties).toEqual(AINO_K.properties);
    expect(byId.get('6002')?.properties).toEqual(AINO.properties);
    expect(byId.get('6002')?.associated).toEqual(['c1']);
  });

  test('the result is what was shown: chosen values and an opt-out are written afterwards', async () => {
    const shop = workshop();
    await expect(shop.run({ jobTitle: 'loser' })).resolves.toMatchObject({ status: 'confirmed', unwritten: [] });
    expect(shop.fake.writes).toEqual(['merge 6001 6002', 'update 7001 hs_email_optout,jobtitle']);
    expect(shop.fake.properties('7001')).toMatchObject({
      jobtitle: 'TOIMITUSJOHTAJA',
      hs_email_optout: 'true',
      phone: '040-1234567',
    });
    expect((await shop.journal.open()).length).toBe(0);
  });

  test.each<CrmFailure>([
    { code: 'Invalid', detail: 'no' },
    { code: 'Unreachable', detail: 'gone', mayHaveHappened: false },
  ])('a value that is not taken afterwards is named and hides no merge: %j', async (failure) => {
    const shop = workshop();
    shop.fake.trouble('update', { how: 'refuse', failure });
    await expect(shop.run({ jobTitle: 'loser' })).resolves.toMatchObject({
      status: 'confirmed',
      id: '7001',
      unwritten: ['jobTitle', 'optedOut'],
    });
    expect((await shop.journal.open()).length).toBe(0);
  });

  test('a record that changed stops the merge and names the change', async () => {
    const shop = workshop();
    const fingerprint = await shop.fingerprint();
    shop.fake.edit('6002', { phone: '050 7654321' });
    await expect(shop.service.run({ ...CHOICE, fingerprint, tabId: 5 })).resolves.toEqual({
      status: 'changed',
      changes: [{ record: 'Aino Virtanen', field: 'Phone number', was: '040 123 4567', now: '050 7654321' }],
    });
    expect(shop.fake.writes).toEqual([]);
    expect(await shop.journal.count()).toBe(0);
  });

  test.each<[string, CrmFailure]>([
    ['no write scope', { code: 'MissingScopes', detail: 'no', scopes: ['crm.objects.contacts.write'] }],
    ['a limit', { code: 'RateLimited', detail: 'slow down', retryAt: 9 }],
    ['a breaker that is open', { code: 'Unreachable', detail: 'open', mayHaveHappened: false }],
  ])('%s: it did not happen, and nobody looks', async (_, failure) => {
    const shop = workshop();
    shop.fake.trouble('merge', { how: 'refuse', failure });
    await expect(shop.run()).resolves.toEqual({ status: 'did-not-happen', failure });
    expect(await states(shop)).toEqual(['did-not-happen']);
    expect(shop.merged).toEqual([]);
    expect(shop.notices).toMatchObject([{ status: 'did-not-happen' }]);
  });

  test('cut and out of reach: asked, never sent again, told by the next look', async () => {
    const shop = workshop();
    const fingerprint = await shop.fingerprint();
    shop.fake.trouble('merge', { how: 'cut-after' });
    // Two reads come first, then two look-ups that find nobody, and so again for the second click.
    const offline = { how: 'offline' } as const;
    const request = { ...CHOICE, fingerprint, tabId: 5 };
    shop.fake.trouble('get', ...[{ how: 'refuse', failure: { code: 'RateLimited', detail: '' } } as const]);
    await expect(shop.service.run(request)).resolves.toMatchObject({ status: 'did-not-happen' });
    const { crm } = shop.fake;
    let cut = false;
    const cutting = workshop(
      {
        ...shop.parts,
        crm: () =>
          Promise.resolve({
            ...crm,
            merge: (...args) => crm.merge(...args).finally(() => (cut = true)),
            get: (...args) => {
              if (cut) shop.fake.trouble('get', offline);
              return crm.get(...args);
            },
          }),
      },
      shop.fake,
    );
    await expect(cutting.service.run(request)).resolves.toMatchObject({
      status: 'asked',
      failure: { mayHaveHappened: true },
    });
    await expect(cutting.service.run(request)).resolves.toMatchObject({ status: 'asked' });
    expect(await states(shop)).toEqual(['asked']);
    await expect(shop.service.run(request)).resolves.toMatchObject({ status: 'confirmed', id: '7001' });
    expect(shop.fake.merges()).toBe(1);
  });

  test('a double click, and another tab with the pair the other way round: one merge', async () => {
    const shop = workshop();
    const fingerprint = await shop.fingerprint();
    const request = { ...CHOICE, fingerprint, tabId: 5 };
    const turned = { ...request, id: CHOICE.otherId, otherId: CHOICE.id, tabId: 6 };
    const outcomes = await Promise.all([
      shop.service.run(request),
      shop.service.run(turned),
      shop.service.run(request),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'confirmed', id: '7001' });
    await expect(shop.service.run(request)).resolves.toMatchObject({ status: 'confirmed', id: '7001', newId: true });
    expect(shop.fake.merges()).toBe(1);
  });

  test('two merges that share a record: the second sees that it changed', async () => {
    const third = contact('6003', { firstname: 'Aino', email: 'a@v.fi' });
    const shop = workshop({}, createFakeCrm([AINO_K, AINO, third]));
    const other = { ...CHOICE, otherId: '6003' };
    const view = await shop.service.plan(other);
    if (!view.ok) throw new Error('planned');
    const second = { ...other, fingerprint: view.value.fingerprint, tabId: 6 };
    const [one, two] = await Promise.all([shop.run(), shop.service.run(second)]);
    expect([one.status, two.status].sort()).toEqual(['changed', 'confirmed']);
    expect(shop.fake.merges()).toBe(1);
  });

  test('what others do with the news is not the merge’s affair', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const broken = () => Promise.reject(new Error('tab gone'));
    const shop = workshop({ onMerged: broken, onNotice: broken });
    await expect(shop.run()).resolves.toMatchObject({ status: 'confirmed' });
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });

  test('the survivor a person named survives, by an old id too', async () => {
    const shop = workshop();
    const view = await shop.service.plan({ ...CHOICE, survivorId: '6002' });
    if (!view.ok) throw new Error('planned');
    const request = { ...CHOICE, survivorId: '6002', fingerprint: view.value.fingerprint, tabId: 5 };
    await expect(shop.service.run(request)).resolves.toMatchObject({ name: 'Aino Virtanen' });
    expect(shop.fake.writes[0]).toBe('merge 6002 6001');
  });
});
