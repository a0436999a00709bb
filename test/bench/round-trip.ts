import type { DraftReport, SurfaceAudit } from '../../lib/messages/protocol';
import { figureOf } from '../../scripts/commands/bench/figure';
import { NAMED } from '../sandbox/hubspot/data/named';
import { auditWhere } from '../support/audits';
import type { Bench } from './bench';
import { followOwnWorld, type OwnWorld } from './own-world';
import { atPlace, openRecord, openSlowTab } from './place';

const WARM_SAMPLES = 200;
const COLD_SAMPLES = 25;
const UNCOUNTED = 5;

/** The draft as the content script reported it. */
function reportOf({ crm, account, surface, kind, id, fields }: SurfaceAudit): DraftReport {
  return { crm, account, surface, kind, fields, ...(id !== undefined && { id }) };
}

/** Sends a message `count` times, one after another, and takes the time of each with the page's own clock. */
async function times(
  world: OwnWorld,
  type: string,
  data: DraftReport | null,
  count: number,
): Promise<readonly number[]> {
  const message = JSON.stringify({ type, data });
  const answer = await world.evaluate(`(async () => {
    const times = [];
    for (let turn = 0; turn < ${count}; turn++) {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(${message});
      times.push(performance.now() - start);
      if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    }
    return times;
  })()`);
  // What the expression above makes.
  return answer as number[];
}

/** From the page to the worker and back, from the content script's own world. */
export const roundTrip: Bench = (tell) =>
  atPlace(async (place) => {
    const { lintel, sandbox } = place;
    const tab = await openSlowTab(place);
    const follow = await followOwnWorld(tab.session, lintel.extensionId);
    await openRecord(place, tab, NAMED.ainoVirtanen);
    const audit = await auditWhere(
      lintel,
      tab.page,
      'a duplicate of Aino Virtanen',
      ({ candidates }) => candidates.length > 0,
    );
    const [world, report] = [follow.current(), reportOf(audit)];
    tell('warm');
    await times(world, 'findDuplicates', report, UNCOUNTED);
    const asked = sandbox.requests.api().length;
    const warm = await times(world, 'findDuplicates', report, WARM_SAMPLES);
    if (sandbox.requests.api().length !== asked)
      throw new Error('HubSpot was asked: the answers were not from the cache');
    const channel = await times(world, 'wake', null, WARM_SAMPLES);
    tell('cold');
    const cold: number[] = [];
    for (let turn = 0; turn < COLD_SAMPLES; turn++) {
      await lintel.killWorker();
      cold.push(...(await times(world, 'checkDraft', report, 1)));
    }
    const base = { bench: 'roundtrip', unit: 'ms' } as const;
    return [
      figureOf({ ...base, what: 'page → worker → cache → page, warm', budget: { of: 'p95', atMost: 10 } }, warm),
      figureOf({ ...base, what: 'page → worker → page, warm: the channel alone' }, channel),
      figureOf({ ...base, what: 'page → killed worker → page', budget: { of: 'p95', atMost: 250 } }, cold),
    ];
  });
