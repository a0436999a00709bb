import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reinject } from './tabs';

test('after an install the pages of each CRM get its script, and no other tab does', async () => {
  const urls = [
    ...['https://app.hubspot.com/contacts/1', 'https://www.hubspot.com/', 'https://acme.pipedrive.com/person/1'],
    ...['https://www.pipedrive.com/'],
  ];
  const query = vi.fn(() => Promise.resolve(urls.map((url, id) => ({ id, url }))));
  const executeScript = vi.fn(() => Promise.resolve([]));
  const scripts = ['content-scripts/hubspot.js', 'content-scripts/pipedrive.js'];
  const getManifest = () => ({ content_scripts: scripts.map((script) => ({ js: [script] })) });
  // The fake browser knows none of these, and its types only the callback form.
  Object.assign(fakeBrowser.tabs, { query });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  Object.assign(fakeBrowser.runtime, { getManifest });
  await reinject();
  expect(query).toHaveBeenCalledWith({ url: ['https://*.hubspot.com/*', 'https://*.pipedrive.com/*'] });
  const target = (tabId: number, file = '') => ({ target: { tabId, allFrames: true }, files: [file] });
  expect(executeScript.mock.calls).toEqual([[target(0, scripts[0])], [target(2, scripts[1])]]);
});
