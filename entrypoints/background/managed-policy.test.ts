import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LAST_POLICY, PATIENCE, readManaged } from './managed-policy';

const LOCKED = { merge: 'off' };
const last = async () => (await fakeBrowser.storage.local.get(LAST_POLICY))[LAST_POLICY];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

// Its overload with a callback hides that it promises something.
const managed = () => vi.spyOn(fakeBrowser.storage.managed, 'get') as unknown as Mock<() => Promise<unknown>>;

describe('a browser that answers', () => {
  test('is believed, and what it said is kept', async () => {
    managed().mockResolvedValue(LOCKED);
    expect(await readManaged(() => expect.unreachable())).toEqual(LOCKED);
    await vi.waitFor(async () => expect(await last()).toEqual(LOCKED));
  });

  test('a policy that was taken back is forgotten', async () => {
    await fakeBrowser.storage.local.set({ [LAST_POLICY]: LOCKED });
    managed().mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManaged(() => expect.unreachable())).toBeUndefined();
    await vi.waitFor(async () => expect(await last()).toBeUndefined());
  });
});

describe('a browser that keeps silent', () => {
  test('the last policy holds, and what comes late is told', async () => {
    await fakeBrowser.storage.local.set({ [LAST_POLICY]: LOCKED });
    let answer: (policy: object) => void = () => undefined;
    managed().mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const late = vi.fn();
    const reading = readManaged(late);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(await reading).toEqual(LOCKED);
    expect(late).not.toHaveBeenCalled();
    answer({ merge: 'do' });
    await vi.waitFor(() => expect(late).toHaveBeenCalledExactlyOnceWith({ merge: 'do' }));
    await vi.waitFor(async () => expect(await last()).toEqual({ merge: 'do' }));
  });

  test('without an earlier policy there is none', async () => {
    managed().mockReturnValue(new Promise(() => undefined));
    const reading = readManaged(() => expect.unreachable());
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(await reading).toBeUndefined();
  });
});
