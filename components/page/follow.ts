/** How often the places of what is drawn are looked at although no event asked for it, in ms: a page may move a field silently. */
const HEARTBEAT = 500;

/** Calls back when fields may have moved (`again`: when their surroundings may have changed too), until the signal ends. */
export function follow(target: Element, onMove: (again: boolean) => void, signal: AbortSignal): void {
  let again = false;
  let frame = 0;
  const soon = (changed: boolean) => {
    again ||= changed;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const all = again;
      again = false;
      if (!signal.aborted) onMove(all);
    });
  };
  const options = { signal, capture: true, passive: true } as const;
  window.addEventListener('scroll', () => soon(false), options);
  for (const type of ['resize', 'input', 'focusin', 'focusout', 'click', 'transitionend', 'animationend']) {
    window.addEventListener(type, () => soon(true), options);
  }
  const sizes = new ResizeObserver(() => soon(true));
  sizes.observe(target);
  const beat = setInterval(() => {
    if (document.visibilityState === 'visible') soon(true);
  }, HEARTBEAT);
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      clearInterval(beat);
      cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
