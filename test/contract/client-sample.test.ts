import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordKind } from '../../lib/record/record';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { call } from './client-rig';
import * as hubspot from './hubspot-rig';
import * as pipedrive from './pipedrive-rig';

let sandbox: Sandbox;
const KINDS: readonly RecordKind[] = ['contact', 'company'];

beforeAll(async () => {
  sandbox = await startSandbox({ contacts: 300, seed: 7, indexDelayMs: 0 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Whether times fall, or stay. */
const isNewestFirst = (times: readonly (number | undefined)[]) =>
  times.every((at, index) => index === 0 || (at ?? Infinity) <= (times[index - 1] ?? -Infinity));

describe('a sample of a HubSpot account', () => {
  afterEach(() => expect(hubspot.contractProblems(sandbox)).toEqual([]));

  it.each(KINDS)('is the %s records changed last, by one search', async (kind) => {
    const type = kind === 'contact' ? 'contacts' : 'companies';
    const [first] = sandbox.account.list(type);
    sandbox.account.update(type, first?.id ?? '', { city: 'Turku' });
    const crm = hubspot.clientOf(sandbox);
    await crm.account(call());
    const before = sandbox.requests.api().length;
    const records = await crm.sample(kind, 40, call('job'));
    expect(sandbox.requests.api().length - before).toBe(1);
    expect(records).toHaveLength(40);
    expect(records[0]?.ref).toMatchObject({ kind, id: first?.id });
    expect(records[0]?.fields.city).toEqual(['Turku']);
    expect(isNewestFirst(records.map(({ modifiedAt }) => modifiedAt))).toBe(true);
  });

  it('is no larger than a page of a search', async () => {
    expect(await hubspot.clientOf(sandbox).sample('contact', 1_000, call('job'))).toHaveLength(200);
  });
});

describe('a sample of a Pipedrive account', () => {
  afterEach(() => expect(pipedrive.contractProblems(sandbox)).toEqual([]));

  it.each(KINDS)('is the %s records changed last, by one list of ten tokens', async (kind) => {
    const records = await pipedrive.clientOf(sandbox).sample(kind, 40, call('job'));
    expect(pipedrive.asked(sandbox)).toHaveLength(1);
    expect(sandbox.pipedriveLimits.spent).toBe(10);
    expect(records).toHaveLength(40);
    expect(isNewestFirst(records.map(({ modifiedAt }) => modifiedAt))).toBe(true);
    expect(records.every(({ ref }) => ref.kind === kind)).toBe(true);
  });
});
