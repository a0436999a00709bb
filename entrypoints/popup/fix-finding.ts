import { ask } from '../../components/app/channel';
import type { FieldOutcome, FieldText, SurfaceAudit } from '../../lib/messages/protocol';
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

/** Has empty fields filled. Throws what `ask` throws. */
export function fillFields(
  { tabId, frameId }: SurfaceAudit,
  values: readonly FieldText[],
): Promise<readonly FieldOutcome[]> {
  return ask('fillFields', { tabId, frameId, values });
}

/** Ignores a value of this record for one rule. Throws what `ask` throws. */
export async function ignoreFinding({ tabId, frameId }: SurfaceAudit, { field, rule, value }: Finding): Promise<void> {
  await ask('ignoreField', { tabId, frameId, field, rule, value });
}

/** Has all of them fixed, as one write where that can be. Throws what `ask` throws. */
export function fixAll(
  { tabId, frameId }: SurfaceAudit,
  findings: readonly Finding[],
): Promise<readonly FieldOutcome[]> {
  return ask('fixAll', {
    tabId,
    frameId,
    findings: findings.map(({ field, rule, value }) => ({ field, rule, value })),
  });
}
