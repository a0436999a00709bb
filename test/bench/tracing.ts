import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { root } from '../../scripts/install.mjs';
import type { TraceEvent } from '../../scripts/commands/bench/trace';

/** Tasks, calls with their addresses, dispatched events, microtasks, our marks, and the profiler for what names no address. */
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
  'disabled-by-default-v8.cpu_profiler',
];

/** Traces the browser while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  // Chromium's own format, of which only the parts that are declared are read.
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
  });
  try {
    await work();
  } finally {
    const complete = new Promise<{ readonly dataLossOccurred: boolean }>((resolve) =>
      session.once('Tracing.tracingComplete', resolve),
    );
    await session.send('Tracing.end');
    const { dataLossOccurred } = await complete;
    session.off('Tracing.dataCollected', collect);
    if (dataLossOccurred) throw new Error('Chromium lost part of the trace');
  }
  return events;
}

/** Leaves a mark in the trace, made on the page's main thread. */
export async function mark(page: Page, name: string): Promise<void> {
  await page.evaluate((text) => void performance.mark(text), name);
}

/** Keeps a trace for DevTools' performance panel (*Load profile*); answers where, from the project's root. */
export async function keepTrace(name: string, events: readonly TraceEvent[]): Promise<string> {
  const folder = join(root, '.output', 'bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.trace.json`);
  await writeFile(file, JSON.stringify({ traceEvents: events }));
  return relative(root, file);
}
