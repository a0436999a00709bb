import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { OwnWorld } from '../bench/own-world';

/** What a page and our script in it hold on to, after a garbage collection. */
export interface Holdings {
  /** Event listeners of the whole page. */
  readonly listeners: number;
  /** Nodes that are in memory, in a document or not. */
  readonly nodes: number;
  /** Nodes that are in no document and kept by a script, in the heap snapshot. */
  readonly detached: number;
  /** Observers of our own script. */
  readonly observers: number;
}

export const HOLDINGS = ['listeners', 'nodes', 'detached', 'observers'] as const satisfies (keyof Holdings)[];

const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;
/** What is under way, an answer or a timer say, holds something for a while: so many looks are taken at most. */
const LOOKS = 12;
const PAUSE_MS = 250;

/** What is seen in one look. */
type Look = Omit<Holdings, 'detached'>;
const LOOKED_AT = ['listeners', 'nodes', 'observers'] as const satisfies (keyof Look)[];

/** What `holdingsOf` counts with. */
export interface Scales {
  readonly session: CDPSession;
  /** Our script's own. */
  readonly world: OwnWorld;
  /** Whether heap snapshots are made: they take seconds. */
  readonly snapshots: boolean;
}

/** Counts what is held once no less of it is: until no more is than in `before`, or without it until a look is like the last. */
export async function holdingsOf({ session, world, snapshots }: Scales, before?: Holdings): Promise<Holdings> {
  const looks: Look[] = [];
  const least = (of: keyof Look) => Math.min(...looks.map((each) => each[of]));
  const isEnough = () => {
    const [last, earlier] = looks.toReversed();
    if (before) return LOOKED_AT.every((of) => least(of) <= before[of]);
    return LOOKED_AT.every((of) => last?.[of] === earlier?.[of]);
  };
  do {
    await pause(PAUSE_MS);
    looks.push(await lookAt(session, world));
  } while (!isEnough() && looks.length < LOOKS);
  const detached = snapshots ? await detachedNodes(session) : 0;
  return { listeners: least('listeners'), nodes: least('nodes'), detached, observers: least('observers') };
}

async function lookAt(session: CDPSession, world: OwnWorld): Promise<Look> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  let observers = 0;
  for (const name of OBSERVERS) observers += await world.countAlive(name);
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), observers };
}

/** The parts of a heap snapshot that are read (V8's format). */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
}
/** V8's mark for a node that is in no document. */
const DETACHED = 2;

async function detachedNodes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  // V8's own format, of which only the parts that are declared are read.
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const fields = snapshot.meta.node_fields;
  const at = fields.indexOf('detachedness');
  if (at === -1) throw new Error('The heap snapshot does not say which nodes are detached');
  let count = 0;
  for (let node = at; node < nodes.length; node += fields.length) if (nodes[node] === DETACHED) count++;
  return count;
}
