import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { HUBSPOT_PAGES } from '../../lib/crm/hubspot/pages';
import { createPageChannel, isAlive } from '../../lib/messages/page-channel';
import { readAddress } from '../../lib/page/address';
import { LatePainter } from '../../lib/page/late-painter';
import { soon } from '../../lib/page/tasks';
import { PageWatch } from '../../lib/page/watch-page';

const TABLES = [HUBSPOT_PAGES];

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app*.hubspot.com/*'],
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Of all frames only a create form's own is ours; the others do nothing at all.
    if (window !== window.top && readAddress(window.location, TABLES)?.surface !== 'create') return;
    const { signal } = ctx;
    // Not within the task that compiles this script: each of the two is short then.
    soon(() => watch(ctx), signal);
  },
});

function watch(ctx: ContentScriptContext): void {
  const { signal } = ctx;
  const leave = () => ctx.abort('the extension is gone');
  const alive = () => isAlive() || (leave(), false);
  const channel = createPageChannel(signal, leave);
  const painter = new LatePainter({ signal, isAlive: alive }, () => void channel.send('bringPainter', null));
  new PageWatch({ window, tables: TABLES, channel, painter, signal }).start();
}
