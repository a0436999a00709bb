import { FRAMES_LEFT, TOLERANCE } from '../proof/navigation';
import { HOLDINGS } from '../proof/holdings';
import { navigate } from '../proof/navigate';
import { arrivedAt, offRow, SITES } from '../proof/sites';
import { OFF_ROW, RATE } from '../proof/storm';
import { overlayOf } from '../support/overlay';
import { expect, test } from './fixtures';

/** A tenth of `npm run proof`, always the same one. */
const SEED = 1;
const NAVIGATIONS = 20;
const STORM_MS = 1_000;

for (const site of SITES) {
  test(`${site.name}: from record to record no marker of the earlier one survives, and nothing grows`, async ({
    lintel,
    sandbox,
  }) => {
    const options = { count: NAVIGATIONS, seed: SEED, snapshots: false };
    const { leavings, early, late } = await navigate(lintel, sandbox, site, options);
    expect(leavings.length).toBeGreaterThanOrEqual(NAVIGATIONS);
    const marked = leavings.filter(({ markers }) => markers > 0);
    expect(marked.length).toBeGreaterThan(NAVIGATIONS / 4);
    expect(Math.max(...marked.map(({ frames }) => frames))).toBeLessThanOrEqual(FRAMES_LEFT);
    for (const of of HOLDINGS) expect(late[of] - early[of], of).toBeLessThanOrEqual(TOLERANCE[of]);
  });

  test(`${site.name}: markers are where they belong after a short storm on the record`, async ({ lintel, sandbox }) => {
    const [stop] = site.stops(sandbox);
    const page = await lintel.open(stop.url);
    await arrivedAt(page, site, stop);
    const storm = { rate: RATE, ms: STORM_MS, seed: SEED };
    const made = await page.evaluate((options) => window.__sandbox?.recordStorm(options), storm);
    expect(made).toBeGreaterThan(0);
    await expect.poll(() => offRow(page, site.row(page))).toBeLessThan(OFF_ROW);
    await expect(overlayOf(page).locator('.mark')).toHaveCount(1);
  });
}
