import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { createBootState, DEFAULT_CACHE_LIMITS } from './boot-state';

const good = {
  crm: 'hubspot',
  account: '77',
  uiHost: 'app.hubspot.com',
  state: 'connected',
  missingScopes: [],
  canWrite: true,
  keyHint: '…beef',
};

async function boot(stored: Readonly<Record<string, unknown>>, plans?: Promise<undefined>) {
  const problems: string[] = [];
  await fakeBrowser.storage.local.set(stored);
  const state = createBootState(plans, (problem) => problems.push(problem));
  await state.ready;
  return { state, problems };
}

beforeEach(() => fakeBrowser.reset());

describe('what storage.local holds', () => {
  test('nothing, on a first start: the defaults, and no complaint', async () => {
    const { state, problems } = await boot({});
    expect([state.style(), state.connection('hubspot'), state.cacheLimits()]).toEqual([
      DEFAULT_STYLE,
      undefined,
      DEFAULT_CACHE_LIMITS,
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['a text', 'rubbish'],
    ['a number', 7],
    ['a list', [null, [], 'x']],
    ['an object of another kind', { version: 'none', rules: 'no', markOnOpen: {}, maxEntries: 'many', crm: 1 }],
  ])('%s in every place: the defaults, and each is reported without its value', async (_, rubbish) => {
    const { state, problems } = await boot({ style: rubbish, connections: [rubbish], cacheLimits: rubbish });
    expect(state.style()).toEqual(DEFAULT_STYLE);
    expect(state.connection('hubspot')).toBeUndefined();
    expect(state.cacheLimits()).toEqual(DEFAULT_CACHE_LIMITS);
    for (const name of ['style', 'connections', 'cacheLimits']) {
      expect(problems.filter((problem) => problem.startsWith(`${name}: `)).length, name).toBeGreaterThan(0);
    }
    expect(problems.join()).not.toContain('rubbish');
  });

  test('one good connection among bad ones is kept', async () => {
    const { state, problems } = await boot({ connections: [{ ...good, account: 77 }, good] });
    expect(state.connection('hubspot')).toEqual(good);
    expect(problems).toHaveLength(1);
  });

  test('a storage that cannot be read costs the settings, not the checks', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
    const { state, problems } = await boot({});
    expect(state.style()).toEqual(DEFAULT_STYLE);
    expect(problems).toEqual(['Error']);
  });

  test.each([
    ['can be read', undefined],
    ['cannot', new Error('disk')],
  ])('is ready only when numbers can be read, where the storage %s', async (_, error) => {
    if (error) vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(error);
    const plans = Promise.withResolvers<undefined>();
    const onReady = vi.fn();
    const booted = boot({}, plans.promise).then(onReady);
    // Longer than anything but the plans takes.
    await new Promise((later) => setTimeout(later, 0));
    expect(onReady).not.toHaveBeenCalled();
    plans.resolve(undefined);
    await booted;
    expect(onReady).toHaveBeenCalledOnce();
  });
});
