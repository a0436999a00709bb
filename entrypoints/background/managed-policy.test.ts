import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPolicy, LAST_POLICY, PATIENCE, policyAtStart } from './managed-policy';

const LOCKED = { merge: 'off' };
const last = async () => (await fakeBrowser.storage.local.get(LAST_POLICY))[LAST_POLICY];
const SILENCE = new Promise(() => undefined);

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

// Its overload with a callback hides that it promises something.
const managed = () => vi.spyOn(fakeBrowser.storage.managed, 'get') as unknown as Mock<() => Promise<unknown>>;

describe('what the browser answers', () => {
  test('is kept for the next start', async () => {
    managed().mockResolvedValue(LOCKED);
    expect(await askPolicy()).toEqual(LOCKED);
    await vi.waitFor(async () => expect(await last()).toEqual(LOCKED));
  });

  test('that there is no policy is kept too, over one that was taken back', async () => {
    await fakeBrowser.storage.local.set({ [LAST_POLICY]: LOCKED });
    managed().mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await askPolicy()).toEqual({});
    await vi.waitFor(async () => expect(await last()).toEqual({}));
  });
});

describe('a start', () => {
  test.each([[LOCKED], [{}]])('does not wait where %j was read before', async (known) => {
    expect(await policyAtStart({ [LAST_POLICY]: known }, SILENCE)).toEqual(known);
  });

  test('waits for the answer where none was ever read', async () => {
    expect(await policyAtStart({}, Promise.resolve(LOCKED))).toEqual(LOCKED);
  });

  test('goes on without a policy when the browser keeps silent even then, and the next does not wait', async () => {
    vi.useFakeTimers();
    const reading = policyAtStart({}, SILENCE);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(await reading).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await last()).toEqual({}));
  });
});
