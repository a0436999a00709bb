import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Crm } from '../../../lib/crm/crm';
import { CrmError } from '../../../lib/crm/errors';
import { AINO } from '../../../lib/merge/testing/contacts';
import type { Journal } from '../../../lib/store/journal';
import { CHOICE, workshop, type Workshop } from './testing/workshop';
import { createFixService } from './fix-service';
import { createSerial } from './serial';

/** A worker that dies at its n-th step, before the step has an effect or after it: from then on nothing it awaits ever answers. */
function mortal(diesAt: number, when: 'before' | 'after') {
  let steps = 0;
  let die = (): void => undefined;
  const dead = new Promise<'dead'>((resolve) => (die = () => resolve('dead')));
  const never = <T>() => new Promise<T>(() => undefined);
  async function step<T>(act: () => Promise<T>): Promise<T> {
    steps++;
    if (steps > diesAt) return never();
    if (steps < diesAt) return act();
    if (when === 'after') await act();
    die();
    return never();
  }
  const journal = (own: Journal): Journal => ({
    ...own,
    intend: (...args) => step(() => own.intend(...args)),
    move: (...args) => step(() => own.move(...args)),
    moveThenIntend: (...args) => step(() => own.moveThenIntend(...args)),
    touching: (...args) => step(() => own.touching(...args)),
  });
  const crm = (own: Crm): Crm => ({
    ...own,
    get: (...args) => step(() => own.get(...args)),
    merge: (...args) => step(() => own.merge(...args)),
    update: (...args) => step(() => own.update(...args)),
  });
  return { journal, crm, dead, steps: () => steps };
}

const CHOICES = { jobTitle: 'loser' } as const;
const signal = new AbortController().signal;

/** Runs a merge in a worker that dies at a step; answers whether it died, and the world it left behind. */
async function die(
  diesAt: number,
  when: 'before' | 'after',
): Promise<{ readonly shop: Workshop; readonly died: boolean }> {
  const shop = workshop();
  const fingerprint = await shop.fingerprint(CHOICES);
  const doom = mortal(diesAt, when);
  const parts = {
    ...shop.parts,
    journal: doom.journal(shop.journal),
    crm: () => Promise.resolve(doom.crm(shop.fake.crm)),
  };
  const run = workshop(parts, shop.fake).service.run({ ...CHOICE, choices: CHOICES, fingerprint, tabId: 5 });
  const died = (await Promise.race([run, doom.dead])) === 'dead';
  return { shop, died };
}

/** The next worker: locks and everything in memory are new, the journal and the CRM are not. */
const restart = (shop: Workshop, crm: Crm = shop.fake.crm) =>
  workshop({ ...shop.parts, serial: createSerial(), crm: () => Promise.resolve(crm) }, shop.fake);

/** Reads, intention, sent, merge, confirmed, read, sent, update, confirmed: more steps than a merge takes. */
const STEPS = Array.from({ length: 20 }, (_, index) => index + 1);
const MATRIX = STEPS.flatMap((step) => (['before', 'after'] as const).map((when) => [when, step] as const));

describe('a worker that dies in a merge', () => {
  test.each(MATRIX)('%s step %i: every entry ends, one merge at most, and what was shown holds', async (when, step) => {
    const { shop } = await die(step, when);
    await restart(shop).service.recover(signal);
    expect(await shop.journal.open()).toEqual([]);
    expect(shop.fake.merges()).toBeLessThanOrEqual(1);
    const [merge] = await shop.journal.touching(AINO.ref);
    expect(merge?.state ?? 'did-not-happen').toBe(shop.fake.merges() === 1 ? 'confirmed' : 'did-not-happen');
    if (shop.fake.merges() === 0) return;
    expect(merge?.answeredId).toBe('7001');
    expect(shop.fake.properties('7001')).toMatchObject({ jobtitle: 'TOIMITUSJOHTAJA', hs_email_optout: 'true' });
    expect(await shop.journal.snapshots(merge?.id ?? '')).toHaveLength(2);
  });

  /** 7 is the merge, 12 the end of the values that complete it. */
  test.each([7, 8, 9, 10, 11])('after step %i the next worker tells that the records are one', async (step) => {
    const { shop } = await die(step, 'after');
    expect(shop.merged).toEqual([]);
    await restart(shop).service.recover(signal);
    expect(shop.merged).toMatchObject([{ survivor: { id: '7001' }, loser: { id: '6002' }, formerId: '6001' }]);
  });

  test('the matrix covers every step, and the last ones are survived', async () => {
    const deaths = await Promise.all(STEPS.map(async (step) => (await die(step, 'before')).died));
    expect(deaths.filter(Boolean).length).toBeGreaterThanOrEqual(12);
    expect(deaths.at(-1)).toBe(false);
  });

  test.each(MATRIX)('%s step %i, and the CRM is out of reach at first: asked, then an end', async (when, step) => {
    const { shop } = await die(step, when);
    const gone = () => Promise.reject(new CrmError({ code: 'Unreachable', detail: 'offline', mayHaveHappened: false }));
    await restart(shop, { ...shop.fake.crm, get: gone, update: gone, merge: gone }).service.recover(signal);
    for (const { state } of await shop.journal.open()) expect(state).toBe('asked');
    await restart(shop).service.recover(signal);
    expect(await shop.journal.open()).toEqual([]);
    expect(shop.fake.merges()).toBeLessThanOrEqual(1);
    if (shop.fake.merges() === 1) expect(shop.fake.properties('7001').jobtitle).toBe('TOIMITUSJOHTAJA');
  });

  test.each(MATRIX)('%s step %i, and the person clicks again: one merge in all', async (when, step) => {
    const { shop } = await die(step, when);
    const next = restart(shop);
    const [recovered, outcome] = await Promise.all([next.service.recover(signal), next.run(CHOICES).catch(() => null)]);
    expect(recovered).toBeUndefined();
    expect(shop.fake.merges()).toBe(1);
    if (outcome) expect(outcome).toMatchObject({ status: 'confirmed', id: '7001' });
    expect(await shop.journal.open()).toEqual([]);
  });

  test.each(MATRIX.filter(([, step]) => step <= 12))(
    'a recovery that dies %s its step %i is itself recovered',
    async (when, step) => {
      const { shop } = await die(7, 'before');
      const doom = mortal(step, when);
      const parts = { ...shop.parts, serial: createSerial(), journal: doom.journal(shop.journal) };
      const second = workshop({ ...parts, crm: () => Promise.resolve(doom.crm(shop.fake.crm)) }, shop.fake);
      await Promise.race([second.service.recover(signal), doom.dead]);
      await restart(shop).service.recover(signal);
      expect(await shop.journal.open()).toEqual([]);
      expect(shop.fake.merges()).toBeLessThanOrEqual(1);
    },
  );
});

describe('a worker that dies in a fix', () => {
  const fix = { ...CHOICE, field: 'phone', expected: '040 123 4567', value: '+358401234567' } as const;

  test.each(MATRIX.filter(([, step]) => step <= 6))(
    '%s step %i: the entry tells what the CRM holds',
    async (when, step) => {
      const shop = workshop();
      const doom = mortal(step, when);
      const parts = {
        ...shop.parts,
        journal: doom.journal(shop.journal),
        canWrite: () => true,
        shown: (_: unknown, value: string) => value,
      };
      const service = createFixService({ ...parts, crm: () => Promise.resolve(doom.crm(shop.fake.crm)) });
      await Promise.race([service.apply(fix), doom.dead]);
      await restart(shop).service.recover(signal);
      const [entry] = await shop.journal.touching(AINO.ref);
      const written = shop.fake.properties('6002').phone === fix.value;
      expect(entry?.state ?? 'did-not-happen').toBe(written ? 'confirmed' : 'did-not-happen');
      expect(shop.fake.writes.length).toBe(written ? 1 : 0);
    },
  );
});
