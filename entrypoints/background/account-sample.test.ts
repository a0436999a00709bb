import { beforeEach, expect, test, vi } from 'vitest';
import type { Crm, CrmRecord } from '../../lib/crm/crm';
import { CrmError } from '../../lib/crm/errors';
import type { RecordKind, RecordSummary } from '../../lib/record/record';
import { createAccountSample, type AccountSampleParts } from './account-sample';

const MINUTE = 60_000;
const read = vi.fn<Crm['sample']>();
const described = vi.fn<AccountSampleParts['fieldHints']['described']>();
const onRefused = vi.fn<AccountSampleParts['onRefused']>();
let now = 0;
let account: string | undefined = '42';

const record = (kind: RecordKind, id: string, owner: string): CrmRecord => ({
  ref: { crm: 'hubspot', account: '42', kind, id },
  ...{ fields: { owner: [owner] }, properties: {}, mergedIds: [], associated: [] },
});

function start() {
  const parts = {
    boot: { connection: () => account && { account } },
    connections: { crmFor: () => Promise.resolve({ sample: read }) },
    owners: {
      named: (of: RecordSummary) => Promise.resolve({ ...of, fields: { owner: [`name of ${of.fields.owner?.[0]}`] } }),
    },
    fieldHints: { described },
    now: () => now,
  };
  // What a sample touches of the worker's parts, and nothing else of them.
  return createAccountSample({ ...(parts as unknown as AccountSampleParts), onRefused });
}

beforeEach(() => {
  vi.resetAllMocks();
  [now, account] = [0, '42'];
  read.mockImplementation((kind) => Promise.resolve([record(kind, kind === 'contact' ? '7' : '9', '301')]));
  described.mockResolvedValue([]);
});

test('holds records of both kinds, their owners by name', async () => {
  expect(await start().of('hubspot')).toEqual({
    ...{ crm: 'hubspot', account: '42' },
    records: [
      { kind: 'contact', id: '7', fields: { owner: ['name of 301'] } },
      { kind: 'company', id: '9', fields: { owner: ['name of 301'] } },
    ],
  });
  expect(read.mock.calls.map(([kind, most, { priority }]) => [kind, most, priority])).toEqual([
    ['contact', 100, 'job'],
    ['company', 100, 'job'],
  ]);
  expect(described.mock.calls.map(([of]) => of.kind)).toEqual(['contact', 'company']);
});

test('is asked for once in ten minutes, however many want it', async () => {
  const sample = start();
  await Promise.all([sample.of('hubspot'), sample.of('hubspot')]);
  now = 9 * MINUTE;
  await sample.of('hubspot');
  expect(read).toHaveBeenCalledTimes(2);
  now = 10 * MINUTE;
  await sample.of('hubspot');
  expect(read).toHaveBeenCalledTimes(4);
  sample.clear();
  await sample.of('hubspot');
  expect(read).toHaveBeenCalledTimes(6);
});

test('without a connection is none, and nothing is asked', async () => {
  account = undefined;
  expect(await start().of('hubspot')).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});

test('that is refused is told, and asked for anew next time', async () => {
  const refusal = new CrmError({ code: 'Unauthorized', detail: 'expired' });
  read.mockRejectedValueOnce(refusal);
  const sample = start();
  await expect(sample.of('hubspot')).rejects.toBe(refusal);
  expect(onRefused).toHaveBeenCalledWith('hubspot', refusal.failure);
  expect((await sample.of('hubspot'))?.records).toHaveLength(2);
});
