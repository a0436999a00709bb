import { chargedTasks, chargesOf, total } from '../../scripts/commands/bench/charge';
import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { markOf, type TraceEvent } from '../../scripts/commands/bench/trace';
import { NAMED } from '../sandbox/hubspot/data/named';
import { recordPath } from '../sandbox/hubspot/pages/routes';
import { propertyOn } from '../support/hubspot-page';
import { cardOf, markerOf } from '../support/overlay';
import type { Bench } from './bench';
import { worstOf } from './offenders';
import { atPlace, openRecord, openSlowTab, sidebarOf, type BenchPlace, type BenchTab } from './place';
import { keepTrace, mark, traced } from './tracing';

const ROUNDS = 3;
/** Longer than everything that a page's quiet sets off: duplicates after 0.4 s, a rest after 1 s, a later look after 1 s. */
const SETTLE_MS = 2_000;
const STORM = 1_000;
/** No task may hold the page longer than this for us: one frame (issue "It must show"). */
const BUDGET = { of: 'max', atMost: 16 } as const;

type Step = (place: BenchPlace, tab: BenchTab) => Promise<void>;

/** What a rep does on a record page, in order; each begins at its mark in the trace. */
const STEPS: Readonly<Record<string, Step>> = {
  load: async (place, tab) => {
    await openRecord(place, tab, NAMED.erikLindqvist);
    await markerOf(tab.page, 'phone').waitFor();
  },
  typing: async (_, { page }) => {
    await propertyOn(sidebarOf(page), 'jobtitle').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Platschef för bro och väg', { delay: 90 });
  },
  blur: async (_, { page }) => {
    await page.keyboard.press('Tab');
  },
  'hover card': async (_, { page }) => {
    await markerOf(page, 'phone').hover();
    await cardOf(page).waitFor();
    await page.mouse.move(0, 0);
    await cardOf(page).waitFor({ state: 'hidden' });
  },
  storm: async (_, { page }) => {
    await page.evaluate((count) => window.__sandbox?.storm(count, { badges: true }), STORM);
  },
  navigation: async ({ sandbox }, { page }) => {
    const path = recordPath(String(sandbox.account.portalId), '0-1', NAMED.juliaSchneider);
    await page.evaluate((to) => window.__sandbox?.navigate(to), path);
    await markerOf(page, 'phone').waitFor();
  },
};

async function round(place: BenchPlace): Promise<readonly TraceEvent[]> {
  const tab = await openSlowTab(place);
  // The first step loads another document: its mark is made on the one before it.
  const events = await traced(tab.session, async () => {
    for (const [name, step] of Object.entries(STEPS)) {
      await mark(tab.page, `bench:${name}`);
      await step(place, tab);
      await tab.page.waitForTimeout(SETTLE_MS);
    }
    await mark(tab.page, 'bench:end');
  });
  await tab.page.close();
  return events;
}

function perStep(rounds: readonly (readonly TraceEvent[])[], origin: string): readonly Figure[] {
  const names = Object.keys(STEPS);
  const tasks = rounds.map((events) => {
    const thread = markOf(events, 'bench:end');
    return chargedTasks(events, thread, chargesOf(events, thread, origin));
  });
  return names.flatMap((name, index) => {
    const sets = rounds.flatMap((events, turn) => {
      const from = markOf(events, `bench:${name}`).at;
      const to = markOf(events, `bench:${names[index + 1] ?? 'end'}`).at;
      return (tasks[turn] ?? []).filter(({ start }) => start >= from && start < to).map(({ charges }) => charges);
    });
    const base = { bench: 'tasks', unit: 'ms', notes: worstOf(sets) } as const;
    const none = sets.length === 0 ? [0] : undefined;
    return [
      figureOf(
        { ...base, what: `${name}, ours per task`, budget: BUDGET },
        none ?? sets.map((set) => total(set, 'cpu')),
      ),
      figureOf({ ...base, what: `${name}, by the clock` }, none ?? sets.map((set) => total(set, 'wall'))),
    ];
  });
}

/** The extension's longest hold on the page's main thread, over everything a rep does on a record. */
export const tasks: Bench = (tell) =>
  atPlace(async (place) => {
    const rounds: (readonly TraceEvent[])[] = [];
    for (let turn = 1; turn <= ROUNDS; turn++) {
      tell(`round ${turn} of ${ROUNDS}`);
      rounds.push(await round(place));
    }
    const measured = perStep(rounds, place.origin);
    if (measured.every(({ ok }) => ok)) return measured;
    for (const [turn, events] of rounds.entries())
      tell(`trace kept in ${await keepTrace(`tasks-${turn + 1}`, events)}`);
    return measured;
  });
