import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { POLICY_READ } from '../../lib/messages/house';
import { createBootState } from './boot-state';
import { LAST_POLICY } from './managed-policy';
import { listenToPolicy } from './policy-watch';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('a changed policy holds at once, pages are refreshed after it was read, other changes do nothing', async () => {
  const boot = createBootState();
  const held: string[] = [];
  listenToPolicy(boot, () => Promise.resolve(void held.push(boot.house.policy().rights.merge)));
  await browser.storage.local.set({ anything: 1 });
  expect(held).toEqual([]);
  await fakeBrowser.storage.managed.set({ merge: 'off' });
  await vi.waitFor(() => expect(held).toEqual(['off']));
  expect(await browser.storage.session.get(POLICY_READ)).toEqual({ [POLICY_READ]: expect.any(Number) as unknown });
});

test('a browser that has no policy rejects: the worker starts all the same, and stays free', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
  const boot = createBootState();
  await boot.ready;
  await boot.reloadPolicy();
  expect(boot.house.policy().rights.connect).toBe(true);
});

test('a change that comes while the worker starts is not overtaken by what was read before', async () => {
  await fakeBrowser.storage.managed.set({ merge: 'propose' });
  const boot = createBootState();
  await fakeBrowser.storage.managed.set({ merge: 'off' });
  await boot.reloadPolicy();
  expect(boot.house.policy().rights.merge).toBe('off');
});

describe('a start with the policy that was read last', () => {
  const OFF = { merge: 'off' };

  async function start(answer: Promise<unknown>) {
    await fakeBrowser.storage.local.set({ [LAST_POLICY]: OFF });
    (vi.spyOn(browser.storage.managed, 'get') as unknown as Mock<() => Promise<unknown>>).mockReturnValue(answer);
    const refresh = vi.fn(() => Promise.resolve());
    const boot = createBootState();
    listenToPolicy(boot, refresh);
    await boot.ready;
    return { boot, refresh };
  }

  test('it holds while the browser keeps silent; another that comes late holds from then on, and pages are told', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const { boot, refresh } = await start(promise);
    expect(boot.house.policy().rights.merge).toBe('off');
    expect(refresh).not.toHaveBeenCalled();
    resolve({ merge: 'propose' });
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    expect(boot.house.policy().rights.merge).toBe('propose');
    expect(await browser.storage.session.get(POLICY_READ)).toEqual({ [POLICY_READ]: expect.any(Number) as unknown });
  });

  test('one that was taken back meanwhile holds no longer', async () => {
    const { boot, refresh } = await start(Promise.resolve({}));
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    expect(boot.house.policy().rights.merge).not.toBe('off');
  });

  test('the same again is no news', async () => {
    const { boot, refresh } = await start(Promise.resolve({ ...OFF }));
    expect(await boot.policyChanged).toBe(false);
    expect(refresh).not.toHaveBeenCalled();
  });
});
