import { throttle } from './wait';

/** Something the user did in a field, and when (ms, as `performance.now`). */
export interface FieldEvent {
  readonly type: 'input' | 'blur';
  readonly target: Element;
  readonly at: number;
}

/** Takes events of fields in and hands them on later. */
export interface FieldEvents {
  note(type: FieldEvent['type'], target: Element): void;
  /** Hands on now what has not been yet. */
  flush(): void;
}

/** Notes events with their time within the page's own event, and hands them to `handle` in a task after it. */
export function fieldEvents(handle: (event: FieldEvent) => void, signal: AbortSignal): FieldEvents {
  let noted: FieldEvent[] = [];
  const flush = () => {
    const events = noted;
    noted = [];
    events.forEach(handle);
  };
  const later = throttle(flush, 0, signal);
  return {
    note(type, target) {
      noted.push({ type, target, at: performance.now() });
      later();
    },
    flush,
  };
}
