import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToKeys } from './commands';
import { compose } from './compose';
import { listenToPolicy } from './policy-watch';
import { listen } from './router';
import { refreshPages, reinject } from './tabs';
import { complain } from './trouble';
import { welcome } from './welcome';

export default defineBackground({
  main() {
    const { handlers, boot, snoozes, audits, lists, pools, merges, journal } = compose();
    listen(handlers);
    listenToKeys(snoozes);
    listenToPolicy(boot, refreshPages);
    browser.runtime.onInstalled.addListener(() => void reinject());
    // Not before the policy was read: a page that opens while Chromium installs us may leave it without an answer.
    browser.runtime.onInstalled.addListener((details) => void boot.ready.then(() => welcome(details)));
    browser.tabs.onRemoved.addListener((tabId) => {
      pools.forgetTab(tabId);
      void Promise.all([audits.forget(tabId), lists.forget(tabId), snoozes.forget(tabId)]);
    });
    // Writes that the last worker did not live to finish.
    void merges.recover(new AbortController().signal).catch((error: unknown) => complain('Recovery failed', error));
    void journal.prune(Date.now()).catch((error: unknown) => complain('Pruning the journal failed', error));
  },
});
