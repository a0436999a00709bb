import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock, settle } from '../../test/fixtures/manual-clock';
import type { Priority } from './crm';
import { failureOf } from './errors';
import { TokenBucket, type Limit, type Token } from './token-bucket';

const LIMIT: Limit = { capacity: 4, windowMs: 1_000, reserve: 1 };

function take(bucket: TokenBucket, clock: ManualClock, priority: Priority = 'typing', waitMs = 60_000): Promise<Token> {
  const { signal } = new AbortController();
  return bucket.take({ priority: () => priority, signal, deadline: clock.now() + waitMs });
}

describe('TokenBucket', () => {
  it('lets a burst of its capacity through at once, the next call a window after the first answer', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket(LIMIT, clock);
    const start = clock.now();
    const burst = await Promise.all([1, 2, 3, 4].map(() => take(bucket, clock)));
    const fifth = take(bucket, clock);
    await clock.advance(300);
    burst[0]?.giveBack();
    await clock.until(fifth);
    expect(clock.now() - start).toBe(1_300);
  });

  it('never lets the CRM see more than its capacity in any window, however calls and answers fall', async () => {
    const call = fc.record({
      gap: fc.integer({ min: 0, max: 700 }),
      toServer: fc.integer({ min: 0, max: 900 }),
      back: fc.integer({ min: 0, max: 900 }),
      priority: fc.constantFrom<Priority>('typing', 'job'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (calls, capacity) => {
        const clock = new ManualClock();
        const bucket = new TokenBucket({ capacity, windowMs: 1_000, reserve: 1 }, clock);
        const never = new AbortController().signal;
        const seen: number[] = [];
        const running: Promise<void>[] = [];
        for (const { gap, toServer, back, priority } of calls) {
          await clock.advance(gap);
          const run = async (): Promise<void> => {
            const token = await take(bucket, clock, priority, 600_000);
            await clock.sleep(toServer, never);
            seen.push(clock.now());
            await clock.sleep(back, never);
            token.giveBack();
          };
          running.push(run());
        }
        await clock.until(Promise.all(running));
        expect(seen).toHaveLength(calls.length);
        for (const at of seen) {
          expect(seen.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('serves people typing before jobs, and keeps a token for them', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket(LIMIT, clock);
    const order: string[] = [];
    const jobs = [1, 2, 3, 4, 5].map(async (n) => {
      const token = await take(bucket, clock, 'job');
      order.push(`job ${n}`);
      token.giveBack();
    });
    await settle();
    expect(order).toEqual(['job 1', 'job 2', 'job 3']);
    (await take(bucket, clock)).giveBack();
    const typing = take(bucket, clock).then(() => order.push('typing'));
    await clock.until(Promise.all([...jobs, typing]));
    expect(order).toEqual(['job 1', 'job 2', 'job 3', 'typing', 'job 4', 'job 5']);
  });

  it('refuses at once what cannot be served in time, and says when to come back', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket(LIMIT, clock);
    bucket.pause(30_000);
    const failure = await take(bucket, clock, 'typing', 5_000).catch(failureOf);
    expect(failure).toMatchObject({ code: 'RateLimited', retryAt: clock.now() + 30_000 });
  });

  it('refuses at the deadline when every token stays in hand', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket({ ...LIMIT, capacity: 1 }, clock);
    await take(bucket, clock);
    const start = clock.now();
    const failure = await clock.until(take(bucket, clock, 'typing', 5_000).catch(failureOf));
    expect(failure).toMatchObject({ code: 'RateLimited' });
    expect(clock.now() - start).toBe(5_000);
  });

  it('lets a caller who gives up go, and serves the next one', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket({ ...LIMIT, capacity: 1 }, clock);
    const first = await take(bucket, clock);
    const gone = new AbortController();
    const given = bucket.take({ priority: () => 'typing', signal: gone.signal, deadline: Infinity });
    const next = take(bucket, clock);
    gone.abort();
    await expect(given).rejects.toThrow(/abort/i);
    first.giveBack();
    await expect(clock.until(next)).resolves.toBeDefined();
  });

  it('remembers across a restart what is still counted', async () => {
    const clock = new ManualClock();
    const before = new TokenBucket(LIMIT, clock);
    for (let n = 0; n < 4; n += 1) (await take(before, clock)).giveBack();
    const saved = structuredClone(before.state);
    await clock.advance(400);
    const after = new TokenBucket(LIMIT, clock, saved);
    const start = clock.now();
    await clock.until(take(after, clock));
    expect(clock.now() - start).toBe(600);
  });

  it('follows the CRM when it tells another capacity, or that others have used most of it', async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket(LIMIT, clock);
    bucket.resize(8, 2_000);
    bucket.leave(2);
    (await take(bucket, clock)).giveBack();
    (await take(bucket, clock)).giveBack();
    const start = clock.now();
    await clock.until(take(bucket, clock));
    expect(clock.now() - start).toBe(2_000);
    bucket.resize(1, 2_000);
    expect(bucket.state.busyUntil).toHaveLength(1);
  });
});
