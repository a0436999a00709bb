import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { leaveRecord } from '../proof/leave-record';
import { arrivedAt, SITES, type Site } from '../proof/sites';
import { connectPipedrive } from '../support/options-page';
import type { Bench } from './bench';
import { atPlace, openSlowTab, type BenchPlace } from './place';

const SAMPLES = 30;

async function measure(place: BenchPlace, site: Site): Promise<Figure> {
  const { page } = await openSlowTab(place);
  const stops = site.stops(place.sandbox).filter(({ rule }) => rule !== null);
  const times: number[] = [];
  for (let turn = 0; turn <= SAMPLES; turn++) {
    const stop = stops[turn % stops.length];
    if (!stop) break;
    if (turn === 0) await page.goto(stop.url);
    else {
      const { markers, ms } = await leaveRecord(page, new URL(stop.url).pathname);
      if (markers > 0) times.push(ms);
    }
    await arrivedAt(page, site, stop);
  }
  await page.close();
  return figureOf({ bench: 'navigation', what: `${site.name}: told to go → earlier markers gone`, unit: 'ms' }, times);
}

/** From the moment a page is told to show another record to the one at which no marker of the earlier one is left. */
export const navigation: Bench = (tell) =>
  atPlace(async (place) => {
    const { companyDomain, token } = place.sandbox.pipedrive;
    await connectPipedrive(place.lintel, companyDomain, token);
    const figures: Figure[] = [];
    for (const site of SITES) {
      tell(site.name);
      figures.push(await measure(place, site));
    }
    return figures;
  });
