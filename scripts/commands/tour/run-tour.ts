import { mkdir, rm } from 'node:fs/promises';
import type { Sandbox } from '../../../test/sandbox/server';
import type { Lintel } from '../../../test/support/browser';
import { unforgivable } from '../../../test/support/trouble';
import { chooseStops } from './choose';
import { connectAndSetStyle } from './connect';
import { fillGap } from './fill-gap';
import { findWhileTyping } from './find-while-typing';
import { fixPhone } from './fix-phone';
import { mergePair } from './merge-pair';
import { createTour, type Claim } from './tour';

/** The stops, in the order of a rep's first day. */
const STOPS = [connectAndSetStyle, fixPhone, fillGap, findWhileTyping, mergePair];

/**
 * Takes the running extension through everything it does, by mouse and keyboard, and compares what it shows and does with
 * the sandbox's truth. Screenshots go into `folder`, which is emptied first.
 * @returns every claim, in order
 * @throws {Error} where a stop cannot go on: something that must appear does not
 */
export async function runTour(
  lintel: Lintel,
  sandbox: Sandbox,
  folder: string,
  tell: (claim: Claim) => void,
): Promise<readonly Claim[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { tour, claims } = createTour({ lintel, sandbox, choice: chooseStops(sandbox.truth()) }, folder, tell);
  for (const stop of STOPS) await stop(tour);
  const trouble = unforgivable(lintel.trouble).map(({ text }) => text);
  tour.claim('everywhere: exceptions and errors of the extension', trouble.join('\n'), '');
  return claims;
}
