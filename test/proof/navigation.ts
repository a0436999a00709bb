import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { atPlace } from '../bench/place';
import { connectPipedrive } from '../support/options-page';
import { HOLDINGS, type Holdings } from './holdings';
import { navigate, type Journey } from './navigate';
import type { Proof } from './proof';
import { SITES } from './sites';

const NAVIGATIONS = 200;
/** A marker may be in the frame that is being made while the surface changes, and in no later one. */
export const FRAMES_LEFT = 1;
/**
 * How much more may be held at the end than after a quarter of the way: what is under way at that moment, a frame or an answer.
 * A surface that stays would be five observers, thirty listeners and five hundred nodes.
 */
export const TOLERANCE: Holdings = { listeners: 8, nodes: 40, detached: 40, observers: 0 };

function figures(name: string, { leavings, early, late }: Journey): readonly Figure[] {
  const marked = leavings.filter(({ markers }) => markers > 0);
  const base = { bench: 'navigation' } as const;
  return [
    figureOf(
      {
        ...base,
        unit: 'count',
        what: `${name}: painted frames with a marker of the record before`,
        budget: { of: 'max', atMost: FRAMES_LEFT },
        notes: [`${leavings.length} navigations, ${marked.length} of them from a record with a marker`],
      },
      marked.map(({ frames }) => frames),
    ),
    ...HOLDINGS.map((of) =>
      figureOf(
        {
          ...base,
          unit: 'count',
          what: `${name}: ${of} more than after a quarter of the way`,
          budget: { of: 'max', atMost: TOLERANCE[of] },
          notes: [`${early[of]}, then ${late[of]}`],
        },
        [late[of] - early[of]],
      ),
    ),
  ];
}

/** From record to record, 200 times on each CRM's pages: nothing of the earlier one stays, on the screen or in memory. */
export const navigation: Proof = ({ seed, share, tell }) =>
  atPlace(async ({ lintel, sandbox }) => {
    await connectPipedrive(lintel, sandbox.pipedrive.companyDomain, sandbox.pipedrive.token);
    const all: Figure[] = [];
    for (const site of SITES) {
      const count = Math.max(4, Math.round(NAVIGATIONS * share));
      tell(`${site.name}, ${count} navigations`);
      all.push(...figures(site.name, await navigate(lintel, sandbox, site, { count, seed, snapshots: true })));
    }
    return all;
  });
