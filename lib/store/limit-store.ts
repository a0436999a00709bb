import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { LimitState, LimitStore } from '../crm/limit-store';
import { quietly, warn } from './quietly';

const time = v.pipe(v.number(), v.minValue(0));
const bucket = v.object({ busyUntil: v.array(time), pausedUntil: time });
const limitState: v.GenericSchema<unknown, LimitState> = v.object({
  buckets: v.object({ search: bucket, general: bucket }),
  breaker: v.object({ failures: time, opened: time, openUntil: time }),
  daily: v.exactOptional(v.object({ limit: v.number(), remaining: v.number(), at: time })),
});

const keyOf = (account: string): string => `limits:${account}`;

/** Limits in `storage.session`: they outlive the worker, not the browser. What cannot be read counts as unknown. */
export function createSessionLimitStore(report: (error: unknown) => void = warn): LimitStore {
  return {
    load: (account) =>
      quietly(
        async () => {
          const stored = await browser.storage.session.get(keyOf(account));
          const read = v.safeParse(limitState, stored[keyOf(account)]);
          return read.success ? read.output : undefined;
        },
        undefined,
        report,
      ),
    save: (account, state) =>
      quietly(() => browser.storage.session.set({ [keyOf(account)]: state }), undefined, report),
  };
}
