import { defineContentScript } from 'wxt/utils/define-content-script';
import { HUBSPOT_PAGES } from '../../lib/crm/hubspot/pages';
import { startPage } from '../../lib/page/start';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app*.hubspot.com/*'],
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, HUBSPOT_PAGES),
});
