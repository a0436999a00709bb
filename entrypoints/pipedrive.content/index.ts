import { defineContentScript } from 'wxt/utils/define-content-script';
import { PIPEDRIVE_PAGES } from '../../lib/crm/pipedrive/pages';
import { startPage } from '../../lib/page/start';

export default defineContentScript({
  matches: ['https://*.pipedrive.com/*'],
  // What a company's own host answers there is data.
  excludeMatches: ['https://*.pipedrive.com/api/*'],
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage(ctx, PIPEDRIVE_PAGES),
});
