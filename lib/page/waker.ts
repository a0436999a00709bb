import type { PageChannel } from '../messages/page-channel';
import type { Snooze } from '../messages/protocol';
import { soon } from './tasks';

/** A worker falls asleep after 30 s: it is woken again once it may have, in ms. */
const GAP = 20_000;

/**
 * Wakes the background before anything is typed, so that typing finds it warm; `onSnooze` hears when Lintel keeps quiet.
 * Called as often as one likes, it asks rarely, and never within the caller's event.
 */
export function waker(channel: PageChannel, onSnooze: (snooze: Snooze) => void, signal: AbortSignal): () => void {
  let last = -Infinity;
  const wake = async () => {
    const answer = await channel.send('wake', null);
    if (answer?.ok && !signal.aborted) onSnooze(answer.value.snooze);
  };
  return () => {
    const now = performance.now();
    if (now - last < GAP) return;
    last = now;
    soon(() => void wake(), signal);
  };
}
