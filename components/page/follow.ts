import { afterFrame, debounce } from '../../lib/page/wait';

/** How often the places of what is drawn are compared although no event asked for it, in ms: a page may move a field silently. */
const HEARTBEAT = 500;
/** A rest after which surroundings are looked at again, in ms. */
const REST = 100;

/** What may have happened to the fields on the screen. */
export interface Movements {
  /** They moved; nothing else is known to have changed. Called before the frame is drawn. */
  moved(): void;
  /** Their texts or surroundings may have changed. Called after a frame, once the page rests. */
  settled(): void;
  /** Nothing is known to have happened. Called after a frame, now and then. */
  beat(): void;
}

/** Follows the fields around an element until the signal ends. */
export function follow(target: Element, on: Movements, signal: AbortSignal): void {
  let frame = 0;
  const settle = debounce(() => afterFrame(() => on.settled(), signal), REST, signal);
  const onScroll = () => {
    settle.later();
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) on.moved();
    });
  };
  const options = { signal, capture: true, passive: true } as const;
  window.addEventListener('scroll', onScroll, options);
  for (const type of ['resize', 'input', 'focusin', 'focusout', 'click', 'transitionend', 'animationend']) {
    window.addEventListener(type, () => settle.later(), options);
  }
  const sizes = new ResizeObserver(() => settle.later());
  sizes.observe(target);
  const beat = setInterval(() => {
    if (document.visibilityState === 'visible') afterFrame(() => on.beat(), signal);
  }, HEARTBEAT);
  const stop = () => {
    sizes.disconnect();
    clearInterval(beat);
    cancelAnimationFrame(frame);
  };
  signal.addEventListener('abort', stop, { once: true });
}
