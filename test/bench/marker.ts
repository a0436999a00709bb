import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { REST } from '../../lib/page/timing';
import { NAMED } from '../sandbox/hubspot/data/named';
import { propertyOn, typeInto } from '../support/hubspot-page';
import { markerOf } from '../support/overlay';
import { until } from '../support/until';
import type { Bench } from './bench';
import { watchMarker, type DueBy, type MarkerTimes } from './marker-clock';
import { atPlace, openRecord, openSlowTab, sidebarOf, type BenchPlace, type BenchTab } from './place';

const WARM_SAMPLES = 45;
const REST_SAMPLES = 40;
const COLD_SAMPLES = 20;
/** The first of each kind warm up compilers and caches of page and browser: a rep's first field is not her only one. */
const UNCOUNTED = 2;
const RESTED: DueBy = { by: 'rest', ms: REST };

type Act = (place: BenchPlace, tab: BenchTab, bad: string) => Promise<MarkerTimes>;

/** A British number that lacks digits, another one each time: no answer is known beforehand. */
function badNumber(turn: number): string {
  return `020 7${String(turn % 100).padStart(2, '0')}`;
}

/** A fast typist's time from key to key, in ms: 150 words a minute. */
const STROKE = 80;

/** Keys, and the field is left with the one after the last. `delay`: from key to key, in ms. */
const typeAndLeave =
  (delay: number): Act =>
  async (_, { page }, bad) => {
    await propertyOn(sidebarOf(page), 'phone').click();
    await page.keyboard.press('ControlOrMeta+A');
    const times = await watchMarker(page, 'phone', { by: 'blur' });
    await page.keyboard.type(bad, { delay });
    await page.keyboard.press('Tab');
    return times();
  };

/** Keys, and the field keeps the focus. */
const typeAndRest: Act = async (_, { page }, bad) => {
  await propertyOn(sidebarOf(page), 'phone').click();
  await page.keyboard.press('ControlOrMeta+A');
  const times = await watchMarker(page, 'phone', RESTED);
  await page.keyboard.type(bad);
  return times();
};

/** A worker that is gone when the value is pasted and the field left: nothing woke it before. */
const pasteAndLeaveCold: Act = async ({ lintel }, { page }, bad) => {
  await propertyOn(sidebarOf(page), 'phone').click();
  await page.keyboard.press('ControlOrMeta+A');
  const times = await watchMarker(page, 'phone', { by: 'blur' });
  await lintel.killWorker();
  await page.keyboard.insertText(bad);
  await page.keyboard.press('Tab');
  return times();
};

const saved = ({ sandbox }: BenchPlace) => sandbox.account.get('contacts', NAMED.jamesWhitfield).properties.phone ?? '';

/** Puts the good number back and waits until it is saved and nothing is marked any more. */
async function restore(place: BenchPlace, { page }: BenchTab, good: string): Promise<void> {
  await typeInto(sidebarOf(page), page, 'phone', '');
  await page.keyboard.insertText(good);
  await page.keyboard.press('Tab');
  await until('the good number to be saved', () => saved(place) === good);
  await markerOf(page, 'phone').waitFor({ state: 'hidden' });
}

async function sample(place: BenchPlace, tab: BenchTab, count: number, act: Act): Promise<readonly MarkerTimes[]> {
  const good = saved(place);
  const all: MarkerTimes[] = [];
  for (let turn = 0; turn < count + UNCOUNTED; turn++) {
    all.push(await act(place, tab, badNumber(turn)));
    await restore(place, tab, good);
  }
  return all.slice(UNCOUNTED);
}

function figure(what: string, times: readonly MarkerTimes[], atMost?: number): Figure {
  const base = { bench: 'marker', what, unit: 'ms' } as const;
  const after = (to: 'drawn' | 'framed' | 'painted') => times.map((each) => each[to] - each.due);
  const spread = (to: 'drawn' | 'framed') => {
    const { p50, p95 } = figureOf(base, after(to));
    return `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms`;
  };
  const { p95 } = figureOf(
    base,
    times.map(({ painted, began }) => painted - began),
  );
  const notes = [
    `from the beginning of the event p95 ${p95.toFixed(1)} ms`,
    `in the document after ${spread('drawn')}`,
    `in the page's first frame after ${spread('framed')}`,
  ];
  const budget = atMost === undefined ? {} : { budget: { of: 'p95', atMost } as const };
  return figureOf({ ...base, ...budget, notes }, after('painted'));
}

/** From the moment a finding is due to the frame that shows its marker. */
export const marker: Bench = (tell) =>
  atPlace(async (place) => {
    const tab = await openSlowTab(place);
    await openRecord(place, tab, NAMED.jamesWhitfield);
    tell('typed and left');
    const left = await sample(place, tab, WARM_SAMPLES, typeAndLeave(STROKE));
    tell('typed and left, without a pause between keys');
    const rushed = await sample(place, tab, WARM_SAMPLES, typeAndLeave(0));
    tell('typed and rested');
    const rested = await sample(place, tab, REST_SAMPLES, typeAndRest);
    tell('worker killed, pasted and left at once');
    const cold = await sample(place, tab, COLD_SAMPLES, pasteAndLeaveCold);
    return [
      figure('due → painted, field left', left, 50),
      figure('due → painted, field left, keys without a pause', rushed),
      figure('due → painted, after a rest', rested, 50),
      figure('due → painted, worker never woken', cold, 350),
    ];
  });
