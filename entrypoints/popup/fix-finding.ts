import { ask } from '../../components/app/channel';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';

/** Has the page fix one finding. The value seen goes along, so that nothing else is overwritten. Throws what `ask` throws. */
export async function fixFinding({ tabId, frameId }: SurfaceAudit, { field, rule, value }: Finding): Promise<void> {
  await ask('fixField', { tabId, frameId, field, rule, value });
}

/** Fixes one after the other: two fields under edit at once would fight over the page's focus. */
export async function fixAll(audit: SurfaceAudit, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) await fixFinding(audit, finding);
}
