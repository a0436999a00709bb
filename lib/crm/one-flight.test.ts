import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../test/fixtures/manual-clock';
import type { Priority } from './crm';
import { Flights } from './one-flight';

interface Started {
  readonly signal: AbortSignal;
  readonly priority: () => Priority;
  readonly land: (answer: string) => void;
  readonly crash: (error: Error) => void;
}

function airport() {
  const flights = new Flights<string>();
  const started: Started[] = [];
  const join = (key: string, priority: Priority = 'typing') => {
    const caller = new AbortController();
    const answer = flights.join(key, { signal: caller.signal, priority }, (signal, most) => {
      return new Promise((land, crash) => started.push({ signal, priority: most, land, crash }));
    });
    return { answer, abort: () => caller.abort() };
  };
  return { flights, started, join };
}

describe('Flights', () => {
  it('answers all who ask the same from one call, and asks anew afterwards', async () => {
    const { started, join } = airport();
    const callers = [join('a'), join('a'), join('b')];
    await settle();
    expect(started).toHaveLength(2);
    started[0]?.land('A');
    started[1]?.land('B');
    expect(await Promise.all(callers.map((one) => one.answer))).toEqual(['A', 'A', 'B']);
    void join('a');
    await settle();
    expect(started).toHaveLength(3);
  });

  it('goes on when one of two gives up, and stops when both have', async () => {
    const { started, join } = airport();
    const [first, second, third] = [join('a'), join('a'), join('a')];
    await settle();
    first.abort();
    await expect(first.answer).rejects.toThrow(/abort/i);
    second.abort();
    await expect(second.answer).rejects.toThrow(/abort/i);
    expect(started[0]?.signal.aborted).toBe(false);
    third.abort();
    await expect(third.answer).rejects.toThrow(/abort/i);
    expect(started[0]?.signal.aborted).toBe(true);
    const again = join('a');
    await settle();
    started[1]?.land('A');
    await expect(again.answer).resolves.toBe('A');
  });

  it('is as pressing as its most pressing caller', async () => {
    const { started, join } = airport();
    void join('a', 'job').answer;
    await settle();
    expect(started[0]?.priority()).toBe('job');
    void join('a', 'typing').answer;
    expect(started[0]?.priority()).toBe('typing');
  });

  it('lets nobody join what a write has made stale', async () => {
    const { flights, started, join } = airport();
    const before = join('hubspot:1 GET x');
    const other = join('hubspot:2 GET x');
    await settle();
    flights.forget('hubspot:1 ');
    const after = join('hubspot:1 GET x');
    const others = join('hubspot:2 GET x');
    await settle();
    expect(started).toHaveLength(3);
    started[0]?.land('old');
    started[1]?.land('other');
    started[2]?.land('new');
    expect(await Promise.all([before, after, other, others].map((one) => one.answer))).toEqual([
      'old',
      'new',
      'other',
      'other',
    ]);
  });

  it('fails all alike, and refuses a caller who has gone already', async () => {
    const { flights, started, join } = airport();
    const callers = [join('a'), join('a')];
    await settle();
    started[0]?.crash(new Error('down'));
    for (const one of callers) await expect(one.answer).rejects.toThrow('down');
    const start = vi.fn();
    await expect(flights.join('b', { signal: AbortSignal.abort(), priority: 'job' }, start)).rejects.toThrow(/abort/i);
    expect(start).not.toHaveBeenCalled();
  });
});
