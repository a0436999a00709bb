import { browser } from 'wxt/browser';
import { POLICY_READ } from '../../lib/messages/house';
import type { BootState } from './boot-state';
import { complain } from './trouble';

/**
 * Reads the policy again whenever device management changes it, then has `refresh` check every open page by it and tells the
 * extension's own pages. Call synchronously at start. Firefox reads a policy when it starts and tells of no change.
 */
export function listenToPolicy(boot: Pick<BootState, 'reloadPolicy'>, refresh: () => Promise<void>): void {
  async function take(): Promise<void> {
    await boot.reloadPolicy();
    await Promise.all([browser.storage.session.set({ [POLICY_READ]: Date.now() }), refresh()]);
  }
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void take().catch((error: unknown) => complain('The policy was not read', error));
  });
}
