import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Crm } from '../../../lib/crm/crm';
import { readPolicy } from '../../../lib/style/policy';
import { CHOICE, workshop } from './testing/workshop';
import { mergesUnderPolicy } from './under-policy';

/** The merges of a worker under what device management says, changeable in between. */
function governed(managed: unknown) {
  const shop = workshop();
  let policy = readPolicy(managed).policy;
  // Only what linking asks of a client.
  const client = { urlOf: ({ id }, host) => `https://${host}/record/${id}` } as Pick<Crm, 'urlOf'> as Crm;
  const merges = mergesUnderPolicy(shop.service, {
    boot: {
      ready: Promise.resolve(),
      // Only what it asks of the house, and of the connection.
      house: { policy: () => policy } as never,
      connection: () => ({ uiHost: 'app.hubspot.com' }) as never,
    },
    connections: { crmFor: () => Promise.resolve(client) },
  });
  const run = async () => merges.run({ ...CHOICE, fingerprint: await shop.fingerprint(), tabId: 5 });
  return { ...shop, merges, run, become: (next: unknown) => (policy = readPolicy(next).policy) };
}

const BY_MAIJA = { code: 'ByPolicy', by: 'Maija', detail: 'Merges are mine.' };
const MAIJA = { adminName: 'Maija', adminNote: 'Merges are mine.' };

test('off: nothing is read, planned or written, and the refusal says who decided', async () => {
  const { merges, run, fake, journal } = governed({ merge: 'off', ...MAIJA });
  expect(await merges.plan(CHOICE)).toEqual({ ok: false, failure: BY_MAIJA });
  expect(await run()).toEqual({ status: 'did-not-happen', failure: BY_MAIJA });
  expect([fake.writes, await journal.count()]).toEqual([[], 0]);
});

test('propose: the plan comes with what handing it on takes; carrying it out is refused', async () => {
  const { merges, run, fake, journal } = governed({ merge: 'propose', ...MAIJA });
  expect(await merges.plan(CHOICE)).toMatchObject({
    ok: true,
    value: {
      proposal: {
        admin: 'Maija',
        links: { '6001': 'https://app.hubspot.com/record/6001', '6002': 'https://app.hubspot.com/record/6002' },
      },
    },
  });
  expect(await run()).toEqual({ status: 'did-not-happen', failure: BY_MAIJA });
  expect([fake.writes, await journal.count()]).toEqual([[], 0]);
});

test('do: as without a policy; what was shown is not merged once the policy has changed', async () => {
  const { merges, run, become, fake } = governed({ merge: 'do' });
  const plan = await merges.plan(CHOICE);
  expect(plan.ok && plan.value.proposal).toBeUndefined();
  become({ merge: 'propose' });
  expect(await run()).toMatchObject({ status: 'did-not-happen' });
  become({});
  expect(await run()).toMatchObject({ status: 'confirmed' });
  expect(fake.merges()).toBe(1);
});
