import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LimitState } from '../crm/limit-store';
import { createSessionLimitStore } from './limit-store';

const STATE: LimitState = {
  buckets: { search: { busyUntil: [5, 6], pausedUntil: 0 }, general: { busyUntil: [], pausedUntil: 9 } },
  breaker: { failures: 1, opened: 0, openUntil: 0 },
  daily: { limit: 250_000, remaining: 12, at: 3 },
};

describe('the session limit store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('gives an account its own limits back', async () => {
    await createSessionLimitStore().save('hubspot:1', STATE);
    expect(await createSessionLimitStore().load('hubspot:1')).toEqual(STATE);
    expect(await createSessionLimitStore().load('hubspot:2')).toBeUndefined();
  });

  it.each([null, 'text', { buckets: {} }, { ...STATE, breaker: { failures: -1, opened: 0, openUntil: 0 } }])(
    'takes %o for nothing',
    async (stored) => {
      await browser.storage.session.set({ 'limits:hubspot:1': stored });
      expect(await createSessionLimitStore().load('hubspot:1')).toBeUndefined();
    },
  );
});
