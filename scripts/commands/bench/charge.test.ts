import { describe, expect, it } from 'vitest';
import { chargedTasks, chargesOf, total } from './charge';
import { markOf, type TraceEvent } from './trace';

const OURS = 'chrome-extension://abc/';
const MAIN = { pid: 1, tid: 2 };

/** A complete event of the main thread that has the core all the time, unless `tdur` says otherwise. */
function span(name: string, ts: number, dur: number, data: object = {}, tdur = dur): TraceEvent {
  return { name, ph: 'X', ...MAIN, ts, dur, tdur, args: { data } };
}
function call(ts: number, dur: number, url = `${OURS}content-scripts/crm.js`): TraceEvent {
  return span('FunctionCall', ts, dur, { functionName: 'read', url, lineNumber: 1, columnNumber: 40 });
}
/** What the profiler saw: a stack of addresses, innermost first, at each time. */
function profile(seen: readonly (readonly [at: number, ...urls: string[]])[]): readonly TraceEvent[] {
  const nodes = seen.flatMap(([, ...urls], index) =>
    urls.map((url, depth) => ({
      id: index * 10 + depth,
      ...(depth + 1 < urls.length ? { parent: index * 10 + depth + 1 } : {}),
      callFrame: { functionName: `f${depth}`, url },
    })),
  );
  const samples = seen.map((_, index) => index * 10);
  const timeDeltas = seen.map(([at], index) => at - (seen[index - 1]?.[0] ?? 0));
  return [
    { name: 'Profile', ph: 'P', ...MAIN, id: '0x1', ts: 0, args: { data: { startTime: 0 } } },
    {
      name: 'ProfileChunk',
      ph: 'P',
      pid: 1,
      tid: 9,
      id: '0x1',
      ts: 5,
      args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
    },
  ];
}

describe('chargesOf', () => {
  it('charges what names the extension, with everything beneath, once', () => {
    const events = [call(120, 300), span('RunTask', 100, 500), span('Layout', 150, 100), call(260, 50), call(500, 40)];
    const charges = chargesOf(events, MAIN, OURS);
    expect(charges.map(({ start, wall }) => [start, wall])).toEqual([
      [120, 300],
      [500, 40],
    ]);
    expect(charges[0]?.label).toBe('FunctionCall read crm.js:1:40');
    expect(total(charges, 'wall')).toBe(0.34);
  });

  it('charges neither the page, nor another extension, nor another thread or process', () => {
    const other = { ...call(0, 900), pid: 7 };
    const worker = { ...call(0, 900), tid: 7 };
    const events = [
      ...[other, worker, call(0, 10, 'https://app.hubspot.com/static/app.js')],
      ...[call(20, 10, 'chrome-extension://abcd/content.js'), span('FunctionCall', 40, 10)],
    ];
    expect(chargesOf(events, MAIN, OURS)).toEqual([]);
  });

  it('charges our calls within the page’s, as those of a listener', () => {
    const events = [call(0, 100, 'https://app.hubspot.com/app.js'), span('EventDispatch', 10, 60), call(20, 30)];
    expect(total(chargesOf(events, MAIN, OURS), 'wall')).toBe(0.03);
  });

  it('tells the thread’s own time from that of the clock', () => {
    const charges = chargesOf([span('EvaluateScript', 0, 9_000, { url: `${OURS}painter.js` }, 4_000)], MAIN, OURS);
    expect([total(charges, 'wall'), total(charges, 'cpu')]).toEqual([9, 4]);
  });

  it('charges of microtasks the share in which the extension was seen', () => {
    const run = span('RunMicrotasks', 1_000, 800, {}, 400);
    const seen = profile([
      [900, OURS],
      [1_100, `${OURS}crm.js`],
      [1_300, 'https://app.hubspot.com/app.js'],
      [1_500, '', `${OURS}crm.js`],
      [1_700, `${OURS}crm.js`, 'https://app.hubspot.com/app.js'],
      [1_900, OURS],
    ]);
    const [charge, ...others] = chargesOf([run, ...seen], MAIN, OURS);
    expect(others).toEqual([]);
    expect(charge).toMatchObject({ start: 1_000, wall: 600, cpu: 300 });
    expect(charge?.label).toContain('crm.js');
  });

  it('charges named calls in microtasks once, the rest by what was seen of it', () => {
    const run = span('RunMicrotasks', 0, 1_000);
    const seen = profile([
      [100, `${OURS}crm.js`],
      [300, `${OURS}crm.js`],
      [600, ''],
      [800, ''],
    ]);
    // 400 named; of the other 600 the extension was seen in none, then in all.
    expect(total(chargesOf([run, call(0, 400), ...seen], MAIN, OURS), 'wall')).toBe(0.4);
    expect(total(chargesOf([run, call(500, 400), ...seen], MAIN, OURS), 'wall')).toBe(1);
  });

  it('charges no microtasks beneath our own call twice', () => {
    const seen = profile([[50, `${OURS}crm.js`]]);
    expect(total(chargesOf([call(0, 100), span('RunMicrotasks', 20, 60), ...seen], MAIN, OURS), 'wall')).toBe(0.1);
  });
});

describe('chargedTasks', () => {
  it('adds up what falls into one task', () => {
    const events = [
      ...[span('RunTask', 0, 100), call(10, 20), span('RunTask', 50, 10), call(50, 5)],
      ...[span('RunTask', 200, 100), span('RunTask', 400, 100), call(410, 60)],
    ];
    const tasks = chargedTasks(events, MAIN, chargesOf(events, MAIN, OURS));
    expect(tasks.map(({ start, charges }) => [start, total(charges, 'wall')])).toEqual([
      [0, 0.025],
      [400, 0.06],
    ]);
  });
});

describe('markOf', () => {
  it('finds the page by a mark it made', () => {
    const mark = { name: 'bench:end', ph: 'I', ...MAIN, ts: 77 };
    expect(markOf([call(0, 1), mark], 'bench:end')).toEqual({ ...MAIN, at: 77 });
    expect(() => markOf([call(0, 1)], 'bench:end')).toThrow('no mark bench:end');
  });
});
