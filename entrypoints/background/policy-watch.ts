import { browser } from 'wxt/browser';
import { POLICY_READ } from '../../lib/messages/house';
import type { BootState } from './boot-state';
import { complain } from './trouble';

/**
 * Reads the policy again whenever device management changes it, then has `refresh` check every open page by it and tells the
 * extension's own pages; so too when a start began with another policy than the browser then told of. Call synchronously at
 * start. Firefox reads a policy when it starts and tells of no change.
 */
export function listenToPolicy(
  boot: Pick<BootState, 'reloadPolicy' | 'policyChanged'>,
  refresh: () => Promise<void>,
): void {
  const tell = () => Promise.all([browser.storage.session.set({ [POLICY_READ]: Date.now() }), refresh()]);
  const told = (news: Promise<unknown>) =>
    void news.catch((error: unknown) => complain('The policy was not read', error));
  told(boot.policyChanged.then((isOther) => (isOther ? tell() : undefined)));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') told(boot.reloadPolicy().then(tell));
  });
}
