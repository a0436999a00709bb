import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createPageChannel, isAlive } from '../messages/page-channel';
import { readAddress } from './address';
import { LatePainter } from './late-painter';
import type { PageTable } from './page-table';
import { soon } from './tasks';
import { PageWatch } from './watch-page';

/** What the content script of each CRM does: watches its frame with the CRM's own table, until the extension is gone. */
export function startPage(ctx: ContentScriptContext, table: PageTable): void {
  // Of all frames only a create form's own is ours; the others do nothing at all.
  if (window !== window.top && readAddress(window.location, [table])?.surface !== 'create') return;
  const { signal } = ctx;
  // Not within the task that compiles this script: each of the two is short then.
  soon(() => watch(ctx, table), signal);
}

function watch(ctx: ContentScriptContext, table: PageTable): void {
  const { signal } = ctx;
  const leave = () => ctx.abort('the extension is gone');
  const alive = () => isAlive() || (leave(), false);
  const channel = createPageChannel(signal, leave);
  const painter = new LatePainter({ signal, isAlive: alive }, () => void channel.send('bring', 'painter'));
  new PageWatch({ window, tables: [table], channel, painter, signal }).start();
}
