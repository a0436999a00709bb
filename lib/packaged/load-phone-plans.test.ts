import metadata from 'libphonenumber-js/max/metadata';
import { beforeEach, expect, test, vi } from 'vitest';

const fetched = vi.fn<typeof fetch>();
const start = async () => ({
  ...(await import('./load-phone-plans')),
  ...(await import('../record/phone-plans')),
});

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

const packaged = () => Promise.resolve(new Response(JSON.stringify(metadata)));

test('the plans come from the package, fetched once', async () => {
  fetched.mockImplementation(packaged);
  const { loadPhonePlans, phonePlans } = await start();
  await loadPhonePlans();
  expect(phonePlans()).toEqual(metadata);
  expect(fetched).toHaveBeenCalledOnce();
  expect(fetched.mock.calls[0]?.[0]).toMatch(/\/tables\/phone-metadata\.json$/);
});

test.each([
  ['that failed', () => Promise.reject(new TypeError('gone'))],
  ['of a file that is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['of something else', () => Promise.resolve(new Response('[]'))],
])('a fetch %s is tried again once', async (_, answer) => {
  fetched.mockImplementationOnce(answer).mockImplementation(packaged);
  const { loadPhonePlans, phonePlans } = await start();
  await loadPhonePlans();
  expect(phonePlans()).toEqual(metadata);

  fetched.mockReset().mockImplementation(answer);
  await expect(loadPhonePlans()).rejects.toThrow();
  expect(fetched).toHaveBeenCalledTimes(2);
});
