import { chargesOf, total, type Charge } from '../../scripts/commands/bench/charge';
import { figureOf } from '../../scripts/commands/bench/figure';
import { markOf, outermost, spansOn, type Span, type TraceEvent } from '../../scripts/commands/bench/trace';
import { NAMED } from '../sandbox/hubspot/data/named';
import { propertyOn } from '../support/hubspot-page';
import { until } from '../support/until';
import type { Bench } from './bench';
import { worstOf } from './offenders';
import { atPlace, openRecord, openSlowTab, sidebarOf } from './place';
import { keepTrace, mark, traced } from './tracing';

const KEYS = 200;
/** A quick typist's pause between keys, in ms (some 130 words a minute). */
const PAUSE = 90;
/** Digits and signs: every prefix is a number that the rules judge anew, up to where none could be one. */
const TEXT = '+44 20 7946 0018 ext. '.repeat(10).slice(0, KEYS);
/** What a key does to a field, in its order. */
const KEY_EVENTS = new Set(['keydown', 'keypress', 'beforeinput', 'input', 'keyup']);

/** From each key's first event to the next key's: what was charged within. */
function perKey(charges: readonly Charge[], keys: readonly Span[], end: number): readonly (readonly Charge[])[] {
  return keys.map(({ start }, index) => {
    const next = keys[index + 1]?.start ?? end;
    return charges.filter((charge) => charge.start >= start && charge.start < next);
  });
}

function figures(events: readonly TraceEvent[], origin: string) {
  const from = markOf(events, 'bench:typing');
  const { at: to } = markOf(events, 'bench:end');
  const charges = chargesOf(events, from, origin).filter(({ start }) => start > from.at && start < to);
  const dispatched = spansOn(events, from).filter(
    ({ event, start }) => event.name === 'EventDispatch' && start > from.at && start < to,
  );
  const ofKeys = outermost(dispatched, ({ event }) => KEY_EVENTS.has(event.args?.data?.type ?? ''));
  const inputs = dispatched.filter(({ event }) => event.args?.data?.type === 'input');
  const downs = dispatched.filter(({ event }) => event.args?.data?.type === 'keydown');
  // Fewer would mean that keys were lost, or that something else was measured.
  if (inputs.length !== KEYS)
    throw new Error(`${KEYS} keys were pressed, the trace shows ${inputs.length} input events`);
  const inEvents = charges.filter(({ start }) => ofKeys.some((span) => start >= span.start && start < span.end));
  const handled = perKey(inEvents, downs, to);
  const everything = perKey(charges, downs, to);
  const base = { bench: 'handler', unit: 'ms' } as const;
  const sums = (sets: readonly (readonly Charge[])[], kind: 'cpu' | 'wall') => sets.map((set) => total(set, kind));
  return [
    figureOf(
      { ...base, what: 'our handlers, per key', budget: { of: 'p95', atMost: 4 }, notes: worstOf(handled) },
      sums(handled, 'cpu'),
    ),
    figureOf({ ...base, what: 'our handlers, per key, by the clock' }, sums(handled, 'wall')),
    figureOf({ ...base, what: 'all of ours from key to key', notes: worstOf(everything) }, sums(everything, 'cpu')),
  ];
}

/** What the extension costs the page while 200 characters are typed. */
export const handler: Bench = (tell) =>
  atPlace(async (place) => {
    const tab = await openSlowTab(place);
    const { page, session } = tab;
    await openRecord(place, tab, NAMED.jamesWhitfield);
    await until('the first look for duplicates', () => place.sandbox.requests.api().length > 0);
    await propertyOn(sidebarOf(page), 'phone').click();
    await page.keyboard.press('ControlOrMeta+A');
    tell(`typing ${KEYS} characters`);
    const events = await traced(session, async () => {
      await mark(page, 'bench:typing');
      await page.keyboard.type(TEXT, { delay: PAUSE });
      await mark(page, 'bench:end');
    });
    const measured = figures(events, place.origin);
    if (measured.some(({ ok }) => !ok)) tell(`trace kept in ${await keepTrace('handler', events)}`);
    return measured;
  });
