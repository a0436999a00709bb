import { ask } from '../../components/app/channel';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/rules/finding';

/**
 * Has the page fix one finding. The value seen goes along, so that nothing else is overwritten. `chosen`: one of the fix's
 * alternatives. Throws what `ask` throws.
 */
export async function fixFinding(
  { tabId, frameId }: SurfaceAudit,
  { field, rule, value }: Finding,
  chosen?: string,
): Promise<void> {
  await ask('fixField', { tabId, frameId, field, rule, value, ...(chosen !== undefined && { chosen }) });
}

/** Has the page note that nobody knows a value yet. Throws what `ask` throws. */
export async function postponeFinding({ tabId, frameId }: SurfaceAudit, { field, rule }: Finding): Promise<void> {
  await ask('postponeField', { tabId, frameId, field, rule });
}

/** Fixes one after the other: two fields under edit at once would fight over the page's focus. */
export async function fixAll(audit: SurfaceAudit, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) await fixFinding(audit, finding);
}
