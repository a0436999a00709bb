import { chargesOf, total } from '../../scripts/commands/bench/charge';
import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { markOf } from '../../scripts/commands/bench/trace';
import { worstOf } from '../bench/offenders';
import { atPlace, openSlowTab, type BenchPlace } from '../bench/place';
import { keepTrace, mark, traced } from '../bench/tracing';
import { connectPipedrive } from '../support/options-page';
import { overlayOf } from '../support/overlay';
import { until } from '../support/until';
import type { Proof, ProofOptions } from './proof';
import { arrivedAt, offRow, SITES, type Site } from './sites';

/** Mutations a second on the record itself, and for how long (issue, "It must show"). */
export const RATE = 1_000;
const SECONDS = 10;
/** Our own share of one core, in per cent. */
const OUR_SHARE = 5;
/** How far a marker may lie off the middle of its row, in px. */
export const OFF_ROW = 20;
/** How long after a storm its rest may last, and everything be drawn again, in ms. */
const CALM = 15_000;

async function rage(place: BenchPlace, site: Site, { seed, share, tell }: ProofOptions): Promise<readonly Figure[]> {
  const ms = Math.round(SECONDS * 1_000 * share);
  tell(`${site.name}, ${ms / 1_000} s`);
  const { page, session } = await openSlowTab(place);
  const [stop] = site.stops(place.sandbox);
  await page.goto(stop.url);
  await arrivedAt(page, site, stop);
  let made = 0;
  const events = await traced(session, async () => {
    await mark(page, 'proof:storm');
    made = (await page.evaluate((options) => window.__sandbox?.recordStorm(options), { rate: RATE, ms, seed })) ?? 0;
    await mark(page, 'proof:end');
  });
  const from = markOf(events, 'proof:storm');
  const { at: to } = markOf(events, 'proof:end');
  const charges = chargesOf(events, from, place.origin).filter(({ start }) => start >= from.at && start < to);
  const ours = (100 * total(charges, 'cpu') * 1_000) / (to - from.at);
  const row = site.row(page);
  const isRight = async () => (await offRow(page, row)) < OFF_ROW;
  const right = await until('the marker to be where it belongs', isRight, CALM).catch(() => false);
  const marks = await overlayOf(page).locator('.mark').count();
  await page.close();
  const base = { bench: 'storm' } as const;
  const measured = [
    figureOf(
      {
        ...base,
        unit: '% of a core',
        what: `${site.name}: our own time`,
        budget: { of: 'max', atMost: OUR_SHARE },
        notes: worstOf([charges]),
      },
      [ours],
    ),
    figureOf(
      { ...base, unit: 'count', what: `${site.name}: markers too many or astray`, budget: { of: 'max', atMost: 0 } },
      [right ? Math.abs(marks - 1) : 1],
    ),
    figureOf({ ...base, unit: 'count', what: `${site.name}: mutations made in ${ms / 1_000} s` }, [made]),
  ];
  if (measured.some(({ ok }) => !ok)) tell(`trace kept in ${await keepTrace(`storm-${site.name}`, events)}`);
  return measured;
}

/** 1,000 mutations a second on the record for ten seconds, on a slow machine: we rest, and find everything again. */
export const storm: Proof = (options) =>
  atPlace(async (place) => {
    const { companyDomain, token } = place.sandbox.pipedrive;
    await connectPipedrive(place.lintel, companyDomain, token);
    const all: Figure[] = [];
    for (const site of SITES) all.push(...(await rage(place, site, options)));
    return all;
  });
