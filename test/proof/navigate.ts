import type { CDPSession, Page } from '@playwright/test';
import { followOwnWorld } from '../bench/own-world';
import { dice } from '../sandbox/pages/client/dice';
import type { Sandbox } from '../sandbox/server';
import type { Lintel } from '../support/browser';
import { holdingsOf, type Holdings } from './holdings';
import { leaveRecord, type Leaving } from './leave-record';
import { arrivedAt, type Site, type Stop } from './sites';

/** What many navigations from record to record showed. */
export interface Journey {
  readonly leavings: readonly Leaving[];
  /** After a quarter of the way, and at its end; on the same record both times. */
  readonly early: Holdings;
  readonly late: Holdings;
}

export interface JourneyOptions {
  readonly count: number;
  readonly seed: number;
  /** Whether heap snapshots are compared: they take seconds. */
  readonly snapshots: boolean;
}

/** Goes from record to record on a CRM's pages, in an order that the seed gives. */
export async function navigate(
  lintel: Lintel,
  sandbox: Sandbox,
  site: Site,
  { count, seed, snapshots }: JourneyOptions,
): Promise<Journey> {
  const stops = site.stops(sandbox);
  const [home] = stops;
  const page = await lintel.open('about:blank');
  const session = await openSession(lintel, page);
  const follow = await followOwnWorld(session, lintel.extensionId);
  const roll = dice(seed);
  await page.goto(home.url);
  await arrivedAt(page, site, home);
  const leavings: Leaving[] = [];
  let at: Stop = home;
  const go = async (next: Stop) => {
    leavings.push(await leaveRecord(page, new URL(next.url).pathname));
    await arrivedAt(page, site, next);
    at = next;
  };
  const wander = async (upTo: number, before?: Holdings) => {
    while (leavings.length < upTo) {
      const others = stops.filter((stop) => stop !== at);
      await go(others[Math.floor(roll() * others.length)] ?? home);
    }
    if (at !== home) await go(home);
    return holdingsOf({ session, world: follow.current(), snapshots }, before);
  };
  const early = await wander(Math.round(count / 4));
  const late = await wander(count, early);
  await page.close();
  return { leavings, early, late };
}

async function openSession(lintel: Lintel, page: Page): Promise<CDPSession> {
  const session = await lintel.context.newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}
