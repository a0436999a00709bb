import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from './welcome';

async function opened(): Promise<number> {
  const tabs = await fakeBrowser.tabs.query({});
  return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length;
}

beforeEach(() => fakeBrowser.reset());

describe('the welcome page', () => {
  test('opens once, however often a browser tells of the installation', async () => {
    await welcome({ reason: 'install' });
    await welcome({ reason: 'install' });
    expect(await opened()).toBe(1);
  });

  test.each(['update', 'chrome_update', 'shared_module_update'])('says nothing after %s', async (reason) => {
    await welcome({ reason });
    expect(await opened()).toBe(0);
  });

  test.each([['style'], ['connections']])('says nothing over a kept %s', async (key) => {
    await fakeBrowser.storage.local.set({ [key]: {} });
    await welcome({ reason: 'install' });
    expect(await opened()).toBe(0);
  });
});
