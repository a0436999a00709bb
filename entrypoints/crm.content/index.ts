import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app*.hubspot.com/*'],
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  main() {},
});
