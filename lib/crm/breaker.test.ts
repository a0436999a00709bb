import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fixtures/manual-clock';
import { Breaker, CLOSED } from './breaker';

function failTimes(breaker: Breaker, times: number): void {
  for (let n = 0; n < times; n += 1) {
    breaker.enter();
    breaker.failed();
  }
}

describe('Breaker', () => {
  it('stays closed while failures are not in a row', () => {
    const breaker = new Breaker(CLOSED, () => 0);
    failTimes(breaker, 5);
    breaker.enter();
    breaker.succeeded();
    failTimes(breaker, 5);
    expect(breaker.refusesUntil()).toBeUndefined();
  });

  it('opens after six failures in a row, then lets one probe through', async () => {
    const clock = new ManualClock();
    const breaker = new Breaker(CLOSED, () => clock.now());
    failTimes(breaker, 6);
    expect(breaker.refusesUntil()).toBe(clock.now() + 10_000);
    await clock.advance(10_000);
    expect(breaker.refusesUntil()).toBeUndefined();
    breaker.enter();
    expect(breaker.refusesUntil()).toBe(clock.now() + 1_000);
    breaker.succeeded();
    expect(breaker.state).toEqual(CLOSED);
  });

  it('doubles its pause with every probe that fails, up to five minutes', async () => {
    const clock = new ManualClock();
    const breaker = new Breaker(CLOSED, () => clock.now());
    failTimes(breaker, 6);
    const pauses: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      const until = breaker.refusesUntil() ?? 0;
      pauses.push(until - clock.now());
      await clock.advance(until - clock.now());
      failTimes(breaker, 1);
    }
    expect(pauses).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  });

  it('frees the probe when it is given up, and counts late failures of earlier calls no further', async () => {
    const clock = new ManualClock();
    const breaker = new Breaker(CLOSED, () => clock.now());
    failTimes(breaker, 6);
    const opened = breaker.state;
    breaker.failed();
    expect(breaker.state).toEqual(opened);
    await clock.advance(10_000);
    breaker.enter();
    breaker.cancelled();
    expect(breaker.refusesUntil()).toBeUndefined();
  });

  it('is still open after a restart of the worker', () => {
    const breaker = new Breaker({ failures: 6, opened: 1, openUntil: 5_000 }, () => 4_000);
    expect(breaker.refusesUntil()).toBe(5_000);
  });
});
