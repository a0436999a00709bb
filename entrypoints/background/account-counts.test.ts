import { expect, test, vi } from 'vitest';
import type { Crm } from '../../lib/crm/crm';
import { CrmError } from '../../lib/crm/errors';
import { createAccountCounter, type AccountCounterParts } from './account-counts';

const NOW = Date.UTC(2026, 10, 22);
const counted = vi.fn<Crm['contactCounts']>();
const onRefused = vi.fn<AccountCounterParts['onRefused']>();

function start(account: string | undefined) {
  const parts = {
    boot: { connection: () => account && { account } },
    connections: { crmFor: () => Promise.resolve({ contactCounts: counted }) },
    now: () => NOW,
  };
  // What counting touches of the worker's parts, and nothing else of them.
  return createAccountCounter({ ...(parts as unknown as AccountCounterParts), onRefused });
}

test('untouched is twelve months, and nobody who types waits for it', async () => {
  counted.mockResolvedValue({ counts: { noEmail: 3 } });
  expect(await start('42').of('hubspot')).toEqual({ counts: { noEmail: 3 } });
  const [since, call] = counted.mock.lastCall ?? [];
  expect(new Date(since ?? 0).toISOString()).toBe('2025-11-22T00:00:00.000Z');
  expect(call?.priority).toBe('job');
});

test('without a connection nothing is asked, and a refusal is told', async () => {
  counted.mockClear();
  expect(await start(undefined).of('hubspot')).toBeUndefined();
  expect(counted).not.toHaveBeenCalled();
  const refusal = new CrmError({ code: 'Unauthorized', detail: 'expired' });
  counted.mockRejectedValue(refusal);
  await expect(start('42').of('hubspot')).rejects.toBe(refusal);
  expect(onRefused).toHaveBeenCalledWith('hubspot', refusal.failure);
});
