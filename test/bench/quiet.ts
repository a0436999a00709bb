import { chargesOf, total } from '../../scripts/commands/bench/charge';
import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { markOf } from '../../scripts/commands/bench/trace';
import { NAMED } from '../sandbox/hubspot/data/named';
import { dashboardUrl, listUrl } from '../support/hubspot-page';
import { markerOf } from '../support/overlay';
import type { Bench } from './bench';
import { worstOf } from './offenders';
import { followOwnWorld, type OwnWorld } from './own-world';
import { atPlace, openRecord, openSlowTab, type BenchPlace, type BenchTab } from './place';
import { mark, traced } from './tracing';

/** After this a page that has loaded is at rest. */
const SETTLE_MS = 3_000;
const TRACED_MS = 5_000;
const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'] as const;

type Arrive = (place: BenchPlace, tab: BenchTab) => Promise<void>;

/** Pages of HubSpot that show neither a record nor a list, and how one comes to them. */
const PAGES: Readonly<Record<string, Arrive>> = {
  'dashboard that ticks': async ({ sandbox }, { page }) => {
    await page.goto(`${dashboardUrl(sandbox.account)}?tick=1`);
  },
  'dashboard after a record': async (place, tab) => {
    await openRecord(place, tab, NAMED.erikLindqvist);
    await markerOf(tab.page, 'phone').waitFor();
    const { pathname } = new URL(dashboardUrl(place.sandbox.account));
    await tab.page.evaluate((path) => window.__sandbox?.navigate(path), pathname);
  },
};

async function observersIn(world: OwnWorld): Promise<number> {
  let alive = 0;
  for (const name of OBSERVERS) alive += await world.countAlive(name);
  return alive;
}

async function measure(place: BenchPlace, name: string, arrive: Arrive): Promise<readonly Figure[]> {
  const tab = await openSlowTab(place);
  const { page, session } = tab;
  const world = await followOwnWorld(session, place.lintel.extensionId);
  await arrive(place, tab);
  await page.waitForTimeout(SETTLE_MS);
  const events = await traced(session, async () => {
    await mark(page, 'bench:quiet');
    await page.waitForTimeout(TRACED_MS);
    await mark(page, 'bench:end');
  });
  const from = markOf(events, 'bench:quiet');
  const charges = chargesOf(events, from, place.origin);
  const observers = await observersIn(world.current());
  await page.close();
  const base = { bench: 'quiet', budget: { of: 'max', atMost: 0 } } as const;
  return [
    figureOf({ ...base, unit: 'ms', what: `${name}: work in 5 s`, notes: worstOf([charges]) }, [
      total(charges, 'wall'),
    ]),
    figureOf({ ...base, unit: 'count', what: `${name}: observers` }, [observers]),
  ];
}

/** As many rows as a page of a list has in the sandbox. */
const ROWS = 25;

/** What a list costs, by the hundred rows: read, checked and marked once; at rest only its heartbeat is left. */
async function measureList(place: BenchPlace): Promise<readonly Figure[]> {
  const tab = await openSlowTab(place);
  const { page, session } = tab;
  await page.goto(dashboardUrl(place.sandbox.account));
  const work = async (act: () => Promise<void>) => {
    const events = await traced(session, async () => {
      await mark(page, 'bench:list');
      await act();
      await mark(page, 'bench:end');
    });
    return chargesOf(events, markOf(events, 'bench:list'), place.origin);
  };
  const { pathname } = new URL(listUrl(place.sandbox.account));
  const arrival = await work(async () => {
    await page.evaluate((path) => window.__sandbox?.navigate(path), pathname);
    await page.locator('lintel-rows .spot').first().waitFor();
    await page.waitForTimeout(SETTLE_MS);
  });
  const rest = await work(() => page.waitForTimeout(TRACED_MS));
  await page.close();
  const base = { bench: 'quiet', unit: 'ms' } as const;
  return [
    figureOf({ ...base, what: 'list: work per 100 rows', notes: worstOf([arrival]) }, [
      (total(arrival, 'wall') / ROWS) * 100,
    ]),
    figureOf({ ...base, what: 'list at rest: work in 5 s', notes: worstOf([rest]) }, [total(rest, 'wall')]),
  ];
}

/** A record page must show observers: else the count is blind, and zero elsewhere says nothing. */
async function proveSight(place: BenchPlace): Promise<void> {
  const tab = await openSlowTab(place);
  const world = await followOwnWorld(tab.session, place.lintel.extensionId);
  await openRecord(place, tab, NAMED.erikLindqvist);
  await markerOf(tab.page, 'phone').waitFor();
  if ((await observersIn(world.current())) === 0) throw new Error('No observers are seen on a record page either');
  await tab.page.close();
}

/** What the extension does on pages that are none of its business: nothing. */
export const quiet: Bench = (tell) =>
  atPlace(async (place) => {
    await proveSight(place);
    const figures: Figure[] = [];
    for (const [name, arrive] of Object.entries(PAGES)) {
      tell(name);
      figures.push(...(await measure(place, name, arrive)));
    }
    tell('list');
    figures.push(...(await measureList(place)));
    return figures;
  });
