// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PIPEDRIVE_PAGES } from '../crm/pipedrive/pages';
import { readAddress } from './address';
import { findSurface } from './find-surface';
import { at } from './testing/fixtures';
import { fieldRow, personPage } from './testing/pipedrive-fixtures';
import { SurfaceWatch } from './watch-surface';

const FRAME = 50;
/** Longer than the longest rest. */
const AGES = 20_000;

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** A person's page whose rows a test rewrites, and what is said of it. */
function stage() {
  const rows = Array.from({ length: 30 }, (_, turn) => fieldRow({ label: `Field ${turn}`, value: 'x' }));
  document.body.innerHTML = personPage(rows.join('')); // eslint-disable-line no-unsanitized/property -- a fixture of our own
  const place = readAddress(at('/person/7', 'acme.pipedrive.com'), [PIPEDRIVE_PAGES]);
  const surface = place && findSurface(document, place);
  if (!surface) throw new Error('no surface');
  const on = {
    ...{ structure: vi.fn(), texts: vi.fn(), around: vi.fn(), resting: vi.fn(), rested: vi.fn() },
    ...{ input: vi.fn(), focus: vi.fn(), blur: vi.fn() },
  };
  const watch = new SurfaceWatch(on, end.signal);
  watch.follow(surface);
  return { on, watch, root: surface.root };
}

const rowsOf = (root: Element) => [...root.querySelectorAll('[data-testid="fields-list-row"]')];
const replace = (row: Element) => row.replaceWith(row.cloneNode(true));

/** Replaces rows by equal ones, so many each 50 ms. */
async function storm(root: Element, ms: number, perFrame = 25): Promise<void> {
  for (let passed = 0; passed < ms; passed += FRAME) {
    for (const row of rowsOf(root).slice(0, perFrame)) replace(row);
    await vi.advanceTimersByTimeAsync(FRAME);
  }
}

/** A person's own event: a script's would not be trusted. */
function act(type: string, target: EventTarget): void {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

describe('a watch over a surface', () => {
  test('rests in a storm, says so again and again, and goes on once the page has calmed down', async () => {
    const { on, watch, root } = stage();
    await storm(root, 3_000);
    expect(watch.isResting).toBe(true);
    expect(on.resting.mock.calls.length).toBeGreaterThan(1);
    const told = on.structure.mock.calls.length;
    await storm(root, 3_000);
    expect(on.structure).toHaveBeenCalledTimes(told);
    expect(on.rested).not.toHaveBeenCalled();

    await vi.advanceTimersByTimeAsync(AGES);
    expect(watch.isResting).toBe(false);
    expect(on.rested).toHaveBeenCalledTimes(1);
    for (const row of rowsOf(root).slice(0, 1)) replace(row);
    await vi.advanceTimersByTimeAsync(FRAME);
    expect(on.structure).toHaveBeenCalledTimes(told + 1);
  });

  test('looks again at growing intervals, and finds a container that was replaced', async () => {
    const { on, root } = stage();
    await storm(root, 1_500);
    const looks: number[] = [];
    const start = performance.now();
    on.around.mockImplementation(() => looks.push(performance.now() - start));
    await storm(root, 18_000);
    const gaps = looks.slice(1).map((ms, turn) => ms - (looks[turn] ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(3);
    expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps);
    expect(Math.max(...gaps)).toBeLessThan(10_000);
  });

  test.each(['keydown', 'pointerdown'])('wakes at a %s, not at a script’s', async (type) => {
    const { on, watch, root } = stage();
    await storm(root, 2_000);
    root.dispatchEvent(new Event(type, { bubbles: true }));
    act('wheel', root);
    expect(watch.isResting).toBe(true);
    act(type, root);
    expect(watch.isResting).toBe(false);
    expect(on.rested).toHaveBeenCalledTimes(1);
    // The storm is not over.
    await storm(root, 2_000);
    expect(watch.isResting).toBe(true);
  });

  test('does not rest where every row is drawn anew a few times, nor while a person types', async () => {
    const { on, watch, root } = stage();
    for (let turn = 0; turn < 4; turn++) {
      for (const row of rowsOf(root)) replace(row);
      await vi.advanceTimersByTimeAsync(300);
    }
    for (let turn = 0; turn < 40; turn++) {
      act('keydown', root);
      await storm(root, 100);
    }
    expect(watch.isResting).toBe(false);
    expect(on.resting).not.toHaveBeenCalled();
    expect(on.structure.mock.calls.length).toBeGreaterThan(40);
  });

  test('does not rest at what is no field', async () => {
    const { on, root } = stage();
    for (let turn = 0; turn < 100; turn++) {
      for (let each = 0; each < 20; each++) root.append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(FRAME);
    }
    expect(on.resting).not.toHaveBeenCalled();
    expect(on.structure).not.toHaveBeenCalled();
  });

  test('leaves nothing running', async () => {
    const { on, root } = stage();
    await storm(root, 2_000);
    end.abort();
    const told = on.resting.mock.calls.length;
    await storm(root, 2_000);
    await vi.advanceTimersByTimeAsync(AGES);
    expect(on.resting).toHaveBeenCalledTimes(told);
    expect(on.rested).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
